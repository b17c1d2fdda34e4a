package dev.rampart.author.exchange;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A file of questions that an instructor brought, from its upload until its questions are in the bank. */
@Entity
@Table(name = "question_import")
class QuestionImport extends PanacheEntity {
    /** After how long without a sign a job is taken for dead, and another one goes on. */
    private static final Duration ALIVE = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 3;

    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(nullable = false, length = 200)
    public String name;

    @Column(nullable = false)
    public long bytes;

    @Column(length = 80)
    public String format;

    @Column(length = 80)
    public String recognised;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Phase phase;

    @Column(name = "uploaded_at", nullable = false)
    public Instant uploadedAt;

    @Column(columnDefinition = "text")
    public String refusal;

    @Column(nullable = false)
    public int done;

    @Column(nullable = false)
    public int total;

    @Column(nullable = false)
    public int images;

    @Column(length = 40)
    public String claim;

    @Column(name = "claimed_until")
    public Instant claimedUntil;

    /** How often a job began with this phase; more than a few times means that it ends the program each time. */
    @Column(nullable = false)
    public int tries;

    @Column(columnDefinition = "text")
    public String choices;

    @Column(name = "confirmed_at")
    public Instant confirmedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    static QuestionImport begin(long account, String name, String format, Instant now) {
        QuestionImport begun = new QuestionImport();
        begun.accountId = account;
        begun.name = name;
        begun.format = format;
        begun.phase = Phase.READING;
        begun.uploadedAt = now;
        begun.persist();
        return begun;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for one that is not there or not the account's */
    static QuestionImport owned(long id, long account) {
        return QuestionImport.<QuestionImport>find("id = ?1 and accountId = ?2", id, account)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("There is no such import, or it was cancelled."));
    }

    /** Those for which a job has something to do and none is at it, the oldest first. */
    static List<Long> due(Instant now) {
        return find(
                        "select id from QuestionImport where phase in ?1 and (claimedUntil is null or claimedUntil <= ?2)"
                                + " order by id",
                        List.of(Phase.READING, Phase.STORING),
                        now)
                .project(Long.class)
                .list();
    }

    /** Makes the caller the only one who works on it; empty if there is nothing to do or another one is at it. */
    static Optional<String> claim(long id, Instant now) {
        String claim = UUID.randomUUID().toString();
        int claimed = update(
                "claim = ?1, claimedUntil = ?2, tries = tries + 1 where id = ?3 and phase in ?4 and (claimedUntil is null or claimedUntil <= ?5)",
                claim,
                now.plus(ALIVE),
                id,
                List.of(Phase.READING, Phase.STORING),
                now);
        return claimed == 1 ? Optional.of(claim) : Optional.empty();
    }

    /**
     * A sign of life with how far it is. It holds the row until the transaction ends, so that whoever was taken for dead
     * meanwhile changes nothing any more.
     *
     * @throws Overtaken if another job has taken it over, or it was cancelled
     */
    static void progress(long id, String claim, int done, int total, Instant now) {
        int held = update(
                "done = ?1, total = ?2, claimedUntil = ?3 where id = ?4 and claim = ?5",
                done,
                total,
                now.plus(ALIVE),
                id,
                claim);
        if (held == 0) {
            throw new Overtaken();
        }
    }

    /** What is done is not what the job failed at; the next one that dies counts from here. */
    static void advanced(long id) {
        update("tries = 0 where id = ?1", id);
    }

    boolean hopeless() {
        return tries > MOST_TRIES;
    }

    /** The end of a phase; to be called after {@link #progress} in the same transaction. */
    void reached(Phase next, Instant now) {
        phase = next;
        claim = null;
        claimedUntil = null;
        done = 0;
        total = 0;
        tries = 0;
        endedAt = next == Phase.STORED || next == Phase.REFUSED ? now : null;
    }

    public boolean ready() {
        return phase == Phase.READY;
    }

    public boolean stored() {
        return phase == Phase.STORED;
    }

    public boolean refused() {
        return phase == Phase.REFUSED;
    }

    public boolean working() {
        return phase.working();
    }

    /** From 0 to 100; 0 while it is not known. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }

    /** Another job goes on with the import, or nobody any more. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
