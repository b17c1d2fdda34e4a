package dev.rampart.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** That a person's week was told, or held nothing to tell. */
@Entity
@Table(name = "alert_digest")
class Digest extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public Long accountId;

    /** The Monday of the week in which it is made. */
    @Column(name = "week_of", nullable = false)
    public LocalDate weekOf;

    /** It tells of what came since the one before, or of seven days. */
    @Column(name = "ends_at", nullable = false)
    public Instant endsAt;

    @Column(nullable = false)
    public int entries;

    @Embedded
    public Sending sending;

    static boolean made(long account, LocalDate week) {
        return count("accountId = ?1 and weekOf = ?2", account, week) > 0;
    }

    /** Where the latest that ended before then ended, or null. */
    static Instant endBefore(long account, Instant ends) {
        return find("select max(endsAt) from Digest where accountId = ?1 and endsAt < ?2", account, ends)
                .project(Instant.class)
                .firstResult();
    }

    static void make(long account, LocalDate week, Instant ends, int entries, Instant now) {
        Digest digest = new Digest();
        digest.accountId = account;
        digest.weekOf = week;
        digest.endsAt = ends;
        digest.entries = entries;
        digest.sending = entries == 0 ? Sending.settled(now) : Sending.begin(now);
        digest.persist();
    }

    static List<Long> due(Instant now, int most) {
        return find("select id from Digest where sending.dueAt <= ?1 order by sending.dueAt, id", now)
                .project(Long.class)
                .page(0, most)
                .list();
    }

    /** False if another node has it. */
    static boolean take(long id, Instant now) {
        return update("sending.dueAt = ?1 where id = ?2 and sending.dueAt <= ?3", now.plus(Sending.LEASE), id, now)
                == 1;
    }

    static void dropMails(long account) {
        update("sending.dueAt = null where accountId = ?1 and sending.dueAt is not null", account);
    }
}
