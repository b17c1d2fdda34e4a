package dev.rampart.news;

import dev.rampart.web.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person marked all as read: what had been stored by then, but for what was marked as unread after that. */
@Entity
@Table(name = "news_read_through")
class ReadThrough {
    @Id
    @Column(name = "account_id")
    long accountId;

    @Column(name = "stored_by", nullable = false)
    Instant storedBy;

    @Column(name = "pressed_at", nullable = false)
    Instant pressedAt;

    static ReadThrough of(long account) {
        ReadThrough through = new ReadThrough();
        through.accountId = account;
        through.move(Point.NEVER);
        return through;
    }

    Point point() {
        return new Point(storedBy, pressedAt);
    }

    void move(Point to) {
        storedBy = to.storedBy();
        pressedAt = to.pressedAt();
    }

    /** As far as all is read; as text "1793619000000-1793619004711", milliseconds. */
    record Point(Instant storedBy, Instant pressedAt) {
        static final Point NEVER = new Point(Instant.EPOCH, Instant.EPOCH);

        /** @throws jakarta.ws.rs.WebApplicationException (400) for any other text */
        static Point of(String text) {
            String[] parts = text == null ? new String[0] : text.split("-");
            if (parts.length != 2 || !parts[0].matches("\\d{1,15}") || !parts[1].matches("\\d{1,15}")) {
                throw Problem.exception(400, "This page is too old to undo that; nothing was changed.");
            }
            return new Point(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        }

        /** Whether an entry is read for having been stored by then, whatever was marked before. */
        boolean covers(Instant storedAt, Instant markedUnreadAt) {
            boolean unreadSince = markedUnreadAt != null && markedUnreadAt.isAfter(pressedAt);
            return !storedAt.isAfter(storedBy) && !unreadSince;
        }

        @Override
        public String toString() {
            return storedBy.toEpochMilli() + "-" + pressedAt.toEpochMilli();
        }
    }
}
