package dev.rampart.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was missed was moved, and the rest adjusted to what results show: when, and what came of it. */
@Entity
@Table(name = "plan_replan")
class Replan extends PanacheEntity {
    @Column(name = "plan_id", nullable = false)
    public long planId;

    @Column(name = "made_at", nullable = false)
    public Instant madeAt;

    @Column(nullable = false, columnDefinition = "text")
    public String notes = "";

    static Replan of(Plan plan, Instant now) {
        Replan replan = new Replan();
        replan.planId = plan.id;
        replan.madeAt = now;
        replan.persist();
        return replan;
    }

    static Optional<Replan> latest(Plan plan) {
        return find("planId = ?1 order by madeAt desc, id desc", plan.id)
                .page(0, 1)
                .firstResultOptional();
    }

    List<String> noteLines() {
        return notes.lines().toList();
    }
}
