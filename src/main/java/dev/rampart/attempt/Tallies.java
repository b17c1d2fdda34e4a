package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What several learners have done for an exam so far, in as many queries as for one. */
@ApplicationScoped
public class Tallies {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * @param answered how many questions were answered, in whatever attempts
     * @param fullExams how many full exams were handed in
     * @param lastActive the last start or answer, or null
     */
    public record Tally(long answered, long fullExams, Instant lastActive) {
        public static final Tally NONE = new Tally(0, 0, null);

        Tally plus(Tally other) {
            Instant later = lastActive == null || (other.lastActive != null && other.lastActive.isAfter(lastActive))
                    ? other.lastActive
                    : lastActive;
            return new Tally(answered + other.answered, fullExams + other.fullExams, later);
        }
    }

    /** By account; whoever has done nothing is left out. */
    public Map<Long, Tally> of(Collection<Long> accounts, Blueprint exam) {
        Map<Long, Tally> tallies = new HashMap<>();
        if (accounts.isEmpty()) {
            return tallies;
        }
        rows(
                        "select a.accountId, count(i), max(i.answeredAt) from AttemptItem i join i.attempt a"
                                + " where a.accountId in :accounts and a.exam = :exam and i.picks is not null"
                                + " group by a.accountId",
                        accounts,
                        exam)
                .forEach(row -> tallies.put(
                        row.get(0, Long.class), new Tally(row.get(1, Long.class), 0, row.get(2, Instant.class))));
        rows(
                        "select a.accountId, sum(case when a.kind = FULL and a.dueAt is null then 1 else 0 end),"
                                + " max(a.startedAt) from Attempt a"
                                + " where a.accountId in :accounts and a.exam = :exam group by a.accountId",
                        accounts,
                        exam)
                .forEach(row -> tallies.merge(
                        row.get(0, Long.class),
                        new Tally(0, row.get(1, Number.class).longValue(), row.get(2, Instant.class)),
                        Tally::plus));
        return tallies;
    }

    private List<Tuple> rows(String query, Collection<Long> accounts, Blueprint exam) {
        return entities.createQuery(query, Tuple.class)
                .setParameter("accounts", accounts)
                .setParameter("exam", exam.id())
                .getResultList();
    }

    /** Full-length exams that are over, each learner's last submitted first; see {@link Attempts#fullExams}. */
    public Map<Long, List<PastAttempt>> fullExams(Collection<Long> accounts, Blueprint exam) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        Attempts.PAST_OF_MANY
                                + " and a.exam = :exam and a.kind = FULL and a.questions >= :length"
                                + " order by s.submittedAt desc, a.id desc",
                        Tuple.class)
                .setParameter("accounts", accounts)
                .setParameter("now", clock.instant())
                .setParameter("exam", exam.id())
                .setParameter("length", exam.questions())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Long.class),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.get(1, PastAttempt.class), Collectors.toList())));
    }
}
