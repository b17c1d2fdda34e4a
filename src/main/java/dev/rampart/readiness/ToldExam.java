package dev.rampart.readiness;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;

/** What a learner entered about an exam that was sat elsewhere. */
@MappedSuperclass
abstract class ToldExam extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    /** The blueprint's id. */
    @Column(nullable = false, length = 40)
    public String exam;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** The client's own name for the entry, or null. */
    @Column(name = "client_key", length = 64)
    public String clientKey;

    /**
     * The same, where it is the learner's and of that exam.
     *
     * @param found or null
     * @param missing what to say where it is not
     * @throws jakarta.ws.rs.WebApplicationException 404 then
     */
    static <T extends ToldExam> T own(T found, long accountId, String exam, String missing) {
        if (found == null || found.accountId != accountId || !found.exam.equals(exam)) {
            throw Problem.notFound(missing);
        }
        return found;
    }

    void enter(long account, String blueprint, String key, Instant now) {
        accountId = account;
        exam = blueprint;
        clientKey = key;
        createdAt = now;
    }

    /**
     * What comes of a client key that entered this before.
     *
     * @param alike whether it says the same as now; else nothing is entered, since one or the other would be lost
     * @throws jakarta.ws.rs.WebApplicationException 422 where that was of another exam
     */
    Entry.Outcome again(String blueprint, boolean alike) {
        if (!exam.equals(blueprint)) {
            throw Problem.exception(
                    422, "This client key entered something for another exam, so nothing was entered. Send a new key.");
        }
        return alike
                ? new Entry.Outcome(new Entry(id, false), Map.of())
                : Entry.Outcome.refused(Map.of(
                        "date",
                        "This was entered before with something else in it, which is kept; nothing was entered now. Correct "
                                + "that one, or send this once more (a program with a new client key) to enter both."));
    }
}
