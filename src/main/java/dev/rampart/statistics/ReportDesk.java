package dev.rampart.statistics;

import dev.rampart.question.QuestionHistory;
import dev.rampart.web.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reports as instructors deal with them, by question. Who reported is not told. */
@ApplicationScoped
class ReportDesk {
    private static final int PAGE = 25;

    @Inject
    EntityManager entities;

    @Inject
    QuestionHistory history;

    @Inject
    Clock clock;

    /** The reports of a question. */
    record Counted(String question, long reports, long learners, long open, Instant first, Instant last) {}

    /**
     * @param exam of the version that counts, or null when none does any more
     * @param newer whether a version has been imported since the first report that is open
     */
    record Line(Counted counted, String exam, boolean newer) {}

    /** How many reports are open, by question; of the questions of an exam or of any. */
    Map<String, Long> open() {
        return entities.createQuery(
                        "select r.question, count(r) from Report r where r.openKey is not null group by r.question",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** @param closed whether of questions without an open report; else of the others, the most reported first */
    Paged<Line> inbox(boolean closed, int asked) {
        String which = closed ? "not exists" : "exists";
        String from = " from Report r where " + which
                + " (select 1 from Report o where o.question = r.question and o.openKey is not null)";
        int found = entities.createQuery("select count(distinct r.question)" + from, Long.class)
                .getSingleResult()
                .intValue();
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), last);
        String sums =
                "select new dev.rampart.statistics.ReportDesk$Counted(r.question, count(r), count(distinct r.accountId),"
                        + " count(r.openKey), min(case when r.openKey is not null then r.reportedAt end), max(r.reportedAt))";
        List<Counted> counted = entities.createQuery(
                        sums + from + " group by r.question order by "
                                + (closed ? "max(r.reportedAt) desc" : "count(r.openKey) desc, min(r.reportedAt)")
                                + ", r.question",
                        Counted.class)
                .setFirstResult((page - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
        Map<String, QuestionHistory.Version> current =
                history.current(counted.stream().map(Counted::question).toList());
        List<Line> lines = counted.stream()
                .map(one -> line(one, current.get(one.question())))
                .toList();
        return new Paged<>(lines, found, page, page < last ? page + 1 : 0);
    }

    private static Line line(Counted counted, QuestionHistory.Version current) {
        boolean newer = current != null
                && counted.first() != null
                && current.createdAt().isAfter(counted.first());
        return new Line(counted, current == null ? null : current.exam(), newer);
    }

    /** The open ones first, then the newest. */
    List<Reports.Line> of(String question) {
        return Reports.lines(Report.list(
                "question = ?1 order by case when openKey is null then 1 else 0 end, reportedAt desc, id desc",
                question));
    }

    /**
     * Answers open reports of a question, all with the same words.
     *
     * @param mendedBy the version that mends it, or null
     * @return how many were answered: those that someone else has closed meanwhile are left as they are
     */
    @Transactional
    int answer(
            String question, Collection<Long> ids, Verdict verdict, String sentence, Long mendedBy, long instructor) {
        List<Report> reports = Report.lockOpen(question, ids);
        reports.forEach(report -> report.answer(verdict, sentence, mendedBy, instructor, clock.instant()));
        return reports.size();
    }
}
