package dev.rampart.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A workshop of ours and how far someone has come in it.
 *
 * @param startedAt null before the start
 * @param done when each step was done, by its id; steps that the workshop has no longer may be among them
 */
record Course(Workshop workshop, Instant startedAt, Map<String, Instant> done) {
    static Course untouched(Workshop workshop) {
        return new Course(workshop, null, Map.of());
    }

    public boolean started() {
        return startedAt != null || !done.isEmpty();
    }

    public Instant doneAt(Workshop.Step step) {
        return done.get(step.id());
    }

    /** How many of the steps that there are now are done. */
    public int stepsDone() {
        return (int) workshop.steps().stream()
                .filter(step -> done.containsKey(step.id()))
                .count();
    }

    public int steps() {
        return workshop.steps().size();
    }

    /** The first step that is not done yet. */
    public Optional<Workshop.Step> next() {
        return workshop.firstNotIn(done.keySet());
    }

    public int minutesLeft() {
        return workshop.steps().stream()
                .filter(step -> !done.containsKey(step.id()))
                .mapToInt(Workshop.Step::minutes)
                .sum();
    }

    /** When the last of its steps was done, or null while one is open. */
    public Instant finishedAt() {
        return next().isPresent()
                ? null
                : workshop.steps().stream()
                        .map(this::doneAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    public boolean finished() {
        return started() && next().isEmpty();
    }

    public boolean underWay() {
        return started() && next().isPresent();
    }

    /** When something last happened in it, or null. */
    Instant touchedAt() {
        return done.values().stream().max(Comparator.naturalOrder()).orElse(startedAt);
    }
}
