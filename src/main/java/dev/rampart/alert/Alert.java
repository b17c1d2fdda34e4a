package dev.rampart.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** An entry of the news that a person was told of at once, and why. */
@Entity
class Alert extends PanacheEntity {
    static final int MAX_WHY = 600;

    @Column(name = "account_id", nullable = false)
    public Long accountId;

    @Column(name = "entry_id", nullable = false)
    public Long entryId;

    /** Sentences. */
    @Column(nullable = false, length = MAX_WHY)
    public String why;

    @Column(name = "alerted_at", nullable = false)
    public Instant alertedAt;

    @Column(name = "read_at")
    public Instant readAt;

    record Row(long id, long entryId, String why, Instant alertedAt, Instant readAt) {}

    static void tell(long account, long entry, String why, Instant now) {
        Alert alert = new Alert();
        alert.accountId = account;
        alert.entryId = entry;
        alert.why = why;
        alert.alertedAt = now;
        alert.persist();
    }

    /** Who was told of an entry. */
    static Set<Long> toldOf(long entry) {
        return Set.copyOf(find("select accountId from Alert where entryId = ?1", entry)
                .project(Long.class)
                .list());
    }

    /** Of these entries, those that a person was told of. */
    static Set<Long> told(long account, Collection<Long> entries) {
        return Set.copyOf(find("select entryId from Alert where accountId = ?1 and entryId in ?2", account, entries)
                .project(Long.class)
                .list());
    }

    static long unread(long account) {
        return count("accountId = ?1 and readAt is null", account);
    }

    /** A page, the latest first. */
    static List<Row> page(long account, int index, int size) {
        return find(
                        "select id, entryId, why, alertedAt, readAt from Alert where accountId = ?1"
                                + " order by alertedAt desc, id desc",
                        account)
                .project(Row.class)
                .page(index, size)
                .list();
    }

    /** Unread ones of a time, the latest first. */
    static List<Row> missed(long account, Instant from, Instant to, int most) {
        return find(
                        "select id, entryId, why, alertedAt, readAt from Alert where accountId = ?1 and readAt is null"
                                + " and alertedAt >= ?2 and alertedAt < ?3 order by alertedAt desc, id desc",
                        account,
                        from,
                        to)
                .project(Row.class)
                .page(0, most)
                .list();
    }
}
