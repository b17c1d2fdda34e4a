package dev.rampart.alert;

import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The alerts of a person, as they are read. */
@ApplicationScoped
public class Alerts {
    private static final int PAGE = 20;

    @Inject
    NewsItems items;

    @Inject
    Clock clock;

    /**
     * @param why sentences
     * @param item the entry
     */
    public record Line(long id, String why, Instant alertedAt, boolean read, NewsItem item) {
        /** Opens the entry and marks the alert as read. */
        public String href() {
            return "/alerts/" + id;
        }
    }

    /** @param page from 1 */
    @Transactional
    Paged<Line> page(long account, int page) {
        int found = (int) Alert.count("accountId", account);
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), last);
        return new Paged<>(
                lines(account, Alert.page(account, shown - 1, PAGE)), found, shown, shown < last ? shown + 1 : 0);
    }

    /** Alerts of a time that the person did not open. */
    @Transactional
    List<Line> missed(long account, Instant from, Instant to, int most) {
        return lines(account, Alert.missed(account, from, to, most));
    }

    private List<Line> lines(long account, List<Alert.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, NewsItem> found = items
                .of(rows.stream().map(Alert.Row::entryId).toList(), account)
                .stream()
                .collect(Collectors.toMap(NewsItem::id, item -> item));
        return rows.stream()
                .map(row -> found.containsKey(row.entryId())
                        ? new Line(row.id(), row.why(), row.alertedAt(), row.readAt() != null, found.get(row.entryId()))
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many the person has not opened. */
    @Transactional
    public long unread(long account) {
        return Alert.unread(account);
    }

    /**
     * Marks one as read.
     *
     * @return the entry's id
     */
    @Transactional
    long read(long account, long id) {
        Alert alert = Alert.<Alert>find("id = ?1 and accountId = ?2", id, account)
                .firstResultOptional()
                .orElseThrow(
                        () -> Problem.notFound("There is no such alert; its entry may have been dropped for its age."));
        alert.readAt = alert.readAt == null ? clock.instant() : alert.readAt;
        return alert.entryId;
    }

    /** Marks as read what had come by then: one that came since was not seen. */
    @Transactional
    void readAll(long account, Instant through) {
        Alert.update(
                "readAt = ?1 where accountId = ?2 and readAt is null and alertedAt <= ?3",
                clock.instant(),
                account,
                through);
    }
}
