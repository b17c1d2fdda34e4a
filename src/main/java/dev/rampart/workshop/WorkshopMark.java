package dev.rampart.workshop;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A learner plans to do a workshop of AWS's catalogue, or has done it. */
@Entity
@Table(name = "workshop_mark")
class WorkshopMark extends PanacheEntity {
    /** What it is marked as. */
    enum Mark {
        PLANNED,
        DONE;

        /** As forms and the API write it: "planned", "done". */
        static Optional<Mark> named(String text) {
            return Arrays.stream(values())
                    .filter(mark -> mark.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
        }
    }

    @Column(name = "account_id", nullable = false)
    public long accountId;

    /** The id of the entry in the catalogue. */
    @Column(nullable = false, length = 100)
    public String workshop;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Mark mark;

    @Column(name = "marked_at", nullable = false)
    public Instant markedAt;

    static void of(long account, String workshop, Mark mark, Instant when) {
        WorkshopMark marked =
                find("accountId = ?1 and workshop = ?2", account, workshop).firstResult();
        if (marked == null) {
            marked = new WorkshopMark();
            marked.accountId = account;
            marked.workshop = workshop;
        } else if (marked.mark == mark) {
            return;
        }
        marked.mark = mark;
        marked.markedAt = when;
        marked.persist();
    }

    static void takeAway(long account, String workshop) {
        delete("accountId = ?1 and workshop = ?2", account, workshop);
    }
}
