package dev.rampart.attempt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What learners answered under time to questions that were new to them: all that can tell how a fresh exam would go.
 * Lessons, attempts without a clock, sealed ones, questions seen before, without references or limited to some people are left out.
 *
 * <p>What was never reached counts as wrong in a full exam that was gone through, since it costs points there too; whoever
 * left an attempt early has answered only what they saw.
 */
@ApplicationScoped
public class FirstExposures {
    /** Of the questions of a full exam, in percent, have to be seen for it to be gone through. */
    private static final int THROUGH = 90;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * The questions of one task in one attempt, those new to the learner apart from the others.
     *
     * @param questions of the whole attempt
     * @param shown how many of those asked were ever shown
     * @param answered how many are not blank
     */
    record Row(
            long attempt,
            Kind kind,
            int questions,
            Instant submittedAt,
            String domain,
            String task,
            Boolean fresh,
            Long right,
            Long shown,
            Long answered,
            Long asked) {}

    /** A learner's sittings for an exam, the first submitted first; those without a first answer are left out. */
    public List<TimedSitting> of(long accountId, Blueprint exam) {
        List<Row> rows = entities.createQuery(
                        "select new dev.rampart.attempt.FirstExposures$Row(a.id, a.kind, a.questions, s.submittedAt,"
                                + " v.domain, v.task, i.fresh, sum(case when i.correct = true then 1L else 0L end),"
                                + " count(i.shownAt), count(i.picks), count(i))"
                                + " from AttemptItem i join i.attempt a join Submission s on s.attemptId = a.id"
                                + " join ItemVersion v on v.id = i.versionId"
                                + " where a.accountId = :account and a.exam = :exam and a.deadline is not null"
                                + " and i.fresh is not null and i.correct is not null"
                                + " and v.status = PUBLISHED and v.pool = BANK and v.audience is null and"
                                + Attempts.TOLD
                                + " group by a.id, a.kind, a.questions, s.submittedAt, v.domain, v.task, i.fresh"
                                + " order by s.submittedAt, a.id, v.task",
                        Row.class)
                .setParameter("account", accountId)
                .setParameter("exam", exam.id())
                .setParameter("now", clock.instant())
                .getResultList();
        return sittings(rows, exam.questions());
    }

    /** @param length of a full exam, in questions */
    static List<TimedSitting> sittings(List<Row> rows, int length) {
        return rows.stream().collect(groupingBy(Row::attempt, LinkedHashMap::new, toList())).values().stream()
                .map(attempt -> sitting(attempt, length))
                .filter(sitting -> sitting.total() > 0)
                .toList();
    }

    private static TimedSitting sitting(List<Row> rows, int length) {
        Row any = rows.get(0);
        long shown = rows.stream().mapToLong(Row::shown).sum();
        boolean simulation =
                any.kind() == Kind.FULL && any.questions() >= length && shown * 100 >= (long) THROUGH * any.questions();
        return new TimedSitting(
                any.attempt(),
                simulation,
                any.submittedAt(),
                rows.stream()
                        .filter(Row::fresh)
                        .map(row -> new TimedSitting.Part(
                                row.domain(),
                                row.task(),
                                row.right().intValue(),
                                (simulation ? row.asked() : row.shown()).intValue(),
                                row.answered().intValue()))
                        .filter(part -> part.total() > 0)
                        .toList());
    }
}
