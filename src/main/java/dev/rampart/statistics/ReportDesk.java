package dev.rampart.statistics;

import dev.rampart.content.Reader;
import dev.rampart.question.QuestionHistory;
import dev.rampart.web.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The reports as instructors deal with them, by question. Who reported is not told. */
@ApplicationScoped
class ReportDesk {
    private static final int PAGE = 25;

    /** So many open reports stand on one page, to be answered at once. */
    static final int AT_ONCE = 200;

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

    /** In a query with a report {@code r}: whether the reader may see the question in the version that was reported. */
    private static String condition(Reader reader) {
        return reader.all()
                ? ""
                : " and not exists (select 1 from ItemVersion v where v.id = r.versionId and v.audience is not null"
                        + " and v.audience not in :audiences)";
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Reader reader) {
        TypedQuery<T> query = entities.createQuery(text, type);
        return reader.all() ? query : query.setParameter("audiences", reader.audiences());
    }

    /** How many reports are open, by question; of the questions of an exam or of any. */
    Map<String, Long> open(Reader reader) {
        return query(
                        "select r.question, count(r) from Report r where r.openKey is not null" + condition(reader)
                                + " group by r.question",
                        Object[].class,
                        reader)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** @param closed whether of questions without an open report; else of the others, the most reported first */
    Paged<Line> inbox(Reader reader, boolean closed, int asked) {
        String which = closed ? "not exists" : "exists";
        String from = " from Report r where " + which
                + " (select 1 from Report o where o.question = r.question and o.openKey is not null)"
                + condition(reader);
        int found = query("select count(distinct r.question)" + from, Long.class, reader)
                .getSingleResult()
                .intValue();
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), last);
        String sums =
                "select new dev.rampart.statistics.ReportDesk$Counted(r.question, count(r), count(distinct r.accountId),"
                        + " count(r.openKey), min(case when r.openKey is not null then r.reportedAt end), max(r.reportedAt))";
        List<Counted> counted = query(
                        sums + from + " group by r.question order by "
                                + (closed ? "max(r.reportedAt) desc" : "count(r.openKey) desc, min(r.reportedAt)")
                                + ", r.question",
                        Counted.class,
                        reader)
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

    /**
     * The reports of a question.
     *
     * @param open those that wait for an answer, first those that have none yet, each part with the newest first
     * @param waiting how many more are open; they come as these are answered
     */
    record Pile(List<Reports.Line> open, int waiting, Paged<Reports.Line> closed) {}

    /** @param asked which page of the closed ones */
    Pile of(String question, int asked) {
        List<Reports.Line> open = Reports.lines(Report.find(
                        "from Report r where r.question = ?1 and r.openKey is not null order by case when exists"
                                + " (select 1 from ReportAnswer a where a.reportId = r.id) then 1 else 0 end,"
                                + " r.reportedAt desc, r.id desc",
                        question)
                .page(0, AT_ONCE)
                .list());
        int waiting = (int) Report.count("question = ?1 and openKey is not null", question) - open.size();
        return new Pile(open, waiting, closed(question, asked));
    }

    private static Paged<Reports.Line> closed(String question, int asked) {
        String closed = "question = ?1 and openKey is null";
        int found = (int) Report.count(closed, question);
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), last);
        List<Report> reports = Report.find(closed + " order by reportedAt desc, id desc", question)
                .page(page - 1, PAGE)
                .list();
        return new Paged<>(Reports.lines(reports), found, page, page < last ? page + 1 : 0);
    }

    /** Those of a question with these ids, open or closed. */
    List<Reports.Line> among(String question, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : Reports.lines(Report.list("question = ?1 and id in ?2", question, ids));
    }

    /**
     * Answers open reports of a question, all with the same words. Who says the same again, as by a second click, has said it.
     *
     * @param mendedBy the version that mends it, or null
     * @return how many have this answer now: those that someone else has closed meanwhile are left as they are
     */
    @Transactional
    int answer(
            String question, Collection<Long> ids, Verdict verdict, String sentence, Long mendedBy, long instructor) {
        List<Report> reports = Report.lock(question, ids);
        List<Long> locked = reports.stream().map(report -> report.id).toList();
        Set<Long> open = Report.openAmong(locked);
        Map<Long, ReportAnswer> said = ReportAnswer.of(locked).stream()
                .collect(Collectors.toMap(answer -> answer.reportId, answer -> answer, (one, later) -> later));
        int done = 0;
        for (Report report : reports) {
            ReportAnswer last = said.get(report.id);
            if (last != null && last.says(verdict, sentence, instructor)) {
                done++;
            } else if (open.contains(report.id)) {
                report.answer(verdict, sentence, mendedBy, instructor, clock.instant());
                done++;
            }
        }
        return done;
    }
}
