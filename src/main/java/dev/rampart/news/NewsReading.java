package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person marked an entry as read, or as unread again. */
@Entity
@Table(name = "news_reading")
@IdClass(OfPerson.class)
class NewsReading {
    @Id
    @Column(name = "account_id")
    long accountId;

    @Id
    @Column(name = "entry_id")
    long entryId;

    @Column(name = "is_read", nullable = false)
    boolean read;

    @Column(name = "marked_at", nullable = false)
    Instant markedAt;

    static NewsReading of(long account, long entryId) {
        NewsReading reading = new NewsReading();
        reading.accountId = account;
        reading.entryId = entryId;
        return reading;
    }

    void mark(boolean asRead, Instant now) {
        read = asRead;
        markedAt = now;
    }
}
