package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what an attempt can be compared with. What is sealed stays out, see {@link Attempts}. */
@ApplicationScoped
class Comparisons {
    /** This attempt and five earlier ones. */
    private static final int SITTINGS = 6;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** @return null for an attempt whose form follows no weights, or that is nobody's: nothing compares with it */
    Comparison of(Attempt attempt, Blueprint exam) {
        if (attempt.accountId == null || !attempt.kind.weighted()) {
            return null;
        }
        List<PastAttempt> all = upTo(attempt);
        Map<Long, Map<String, Score>> domains =
                domains(all.stream().map(PastAttempt::id).toList());
        return new Comparison(
                exam,
                all.stream()
                        .map(sat -> new Comparison.Sitting(sat, domains.getOrDefault(sat.id(), Map.of())))
                        .toList());
    }

    private List<PastAttempt> upTo(Attempt attempt) {
        return entities.createQuery(
                        Attempts.PAST + " and a.exam = :exam and a.kind = :kind"
                                + " and (a.startedAt < :started or a.startedAt = :started and a.id <= :id)"
                                + Attempts.NEWEST_FIRST,
                        PastAttempt.class)
                .setParameter("account", attempt.accountId)
                .setParameter("now", clock.instant())
                .setParameter("exam", attempt.exam)
                .setParameter("kind", attempt.kind)
                .setParameter("started", attempt.startedAt)
                .setParameter("id", attempt.id)
                .setMaxResults(SITTINGS)
                .getResultList();
    }

    private Map<Long, Map<String, Score>> domains(List<Long> attempts) {
        Map<Long, Map<String, Score>> scores = new HashMap<>();
        Stream<Tuple> rows = entities.createQuery(
                        "select i.attempt.id, i.domain, sum(case when i.correct = true then 1 else 0 end), count(i)"
                                + " from AttemptItem i where i.attempt.id in :attempts group by i.attempt.id, i.domain",
                        Tuple.class)
                .setParameter("attempts", attempts)
                .getResultStream();
        rows.forEach(row -> scores.computeIfAbsent(row.get(0, Long.class), id -> new HashMap<>())
                .put(
                        row.get(1, String.class),
                        new Score(
                                row.get(2, Number.class).intValue(),
                                row.get(3, Number.class).intValue())));
        return scores;
    }
}
