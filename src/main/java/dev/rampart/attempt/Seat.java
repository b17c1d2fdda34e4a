package dev.rampart.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who may sit a {@link SharedForm}, and the attempt in which they do. */
@Entity
class Seat extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "form_id")
    public SharedForm form;

    @Column(name = "account_id", nullable = false)
    public Long accountId;

    /** Null until they begin. */
    @Column(name = "attempt_id")
    public Long attemptId;

    static void keep(SharedForm form, long accountId) {
        Seat seat = new Seat();
        seat.form = form;
        seat.accountId = accountId;
        seat.persist();
    }

    static Optional<Seat> of(long form, long accountId) {
        return find("form.id = ?1 and accountId = ?2", form, accountId).firstResultOptional();
    }

    /** Ids of a learner's attempts whose result is sealed; few, so that a long list is not asked for each of its rows. */
    static Set<Long> sealedAttempts(long accountId, Instant now) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select m.attemptId from Seat m join m.form f where m.accountId = :account"
                                + " and m.attemptId is not null and " + SharedForm.SEALED,
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList());
    }

    /** The seal on an attempt, if there is one still. */
    static Optional<Seal> sealOn(Attempt attempt, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select new dev.rampart.attempt.Seal(f.sealedUntil, f.place,"
                                + " (select count(n) from Seat n where n.form = f),"
                                + " (select count(d) from Seat d, Submission y where d.form = f and y.attemptId = d.attemptId))"
                                + " from Seat m join m.form f where m.attemptId = :attempt and " + SharedForm.SEALED,
                        Seal.class)
                .setParameter("attempt", attempt.id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
