package dev.rampart.statistics;

import static java.util.stream.Collectors.groupingBy;

import dev.rampart.attempt.ToldAnswers;
import dev.rampart.web.Paged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** What a learner reports about questions, and what they were answered. */
@ApplicationScoped
public class Reports {
    private static final int PAGE = 20;
    private static final Duration DAY = Duration.ofDays(1);
    static final String ALREADY =
            "You have an open report of this question already. It stands in the list of your reports, with its answer once "
                    + "there is one.";

    @Inject
    ToldAnswers told;

    @Inject
    StatisticsConfig config;

    @Inject
    Clock clock;

    /** A report as its learner sees it, with its answers in their order. */
    record Line(
            long id,
            String question,
            Fault fault,
            String remark,
            Instant reportedAt,
            boolean open,
            List<ReportAnswer> answers) {
        public boolean unread() {
            return answers.stream().anyMatch(answer -> answer.readAt == null);
        }

        public boolean answered() {
            return !answers.isEmpty();
        }
    }

    /** @param status 201 when it was filed, with its id; else why not, as an HTTP status and a sentence */
    record Outcome(int status, Long report, String sentence) {
        boolean filed() {
            return report != null;
        }
    }

    /**
     * Files a report of a question of which the learner was told what is right.
     *
     * @param remark what is wrong, in the learner's words, checked already
     * @return status 404 where they were told of none
     */
    Outcome file(long account, String question, Fault fault, String remark) {
        Optional<ToldAnswers.Told> where = where(account, question);
        if (where.isEmpty()) {
            return new Outcome(404, null, "You can report a question once you were told what is right in it.");
        }
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> file(account, question, where.get().version(), fault, remark));
        } catch (RuntimeException e) {
            if (twice(e)) {
                return new Outcome(409, null, ALREADY);
            }
            throw e;
        }
    }

    Optional<ToldAnswers.Told> where(long account, String question) {
        return question == null ? Optional.empty() : told.last(account, question);
    }

    private Outcome file(long account, String question, long version, Fault fault, String remark) {
        Instant now = clock.instant();
        if (Report.openOf(account, question)) {
            return new Outcome(409, null, ALREADY);
        }
        if (Report.since(account, now.minus(DAY)) >= config.reportsPerDay()) {
            return new Outcome(
                    429,
                    null,
                    "You have reported " + config.reportsPerDay()
                            + " questions within a day, which is all that can be looked at. Send this one tomorrow.");
        }
        Report report = Report.file(account, question, version, fault, remark, now);
        Report.flush();
        return new Outcome(201, report.id, null);
    }

    /** Two clicks at once: the second finds the first by the constraint. */
    private static boolean twice(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    boolean open(long account, String question) {
        return Report.openOf(account, question);
    }

    /** The learner's own, newest first. */
    @Transactional
    Paged<Line> of(long account, int asked) {
        int found = (int) Report.count("accountId", account);
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), last);
        List<Report> reports = Report.find("accountId = ?1 order by reportedAt desc, id desc", account)
                .page(page - 1, PAGE)
                .list();
        return new Paged<>(lines(reports), found, page, page < last ? page + 1 : 0);
    }

    static List<Line> lines(List<Report> reports) {
        Map<Long, List<ReportAnswer>> answers =
                ReportAnswer.of(reports.stream().map(report -> report.id).toList()).stream()
                        .collect(groupingBy(answer -> answer.reportId));
        return reports.stream()
                .map(report -> new Line(
                        report.id,
                        report.question,
                        report.fault,
                        report.remark,
                        report.reportedAt,
                        report.open(),
                        answers.getOrDefault(report.id, List.of())))
                .toList();
    }

    /** The learner has seen these. */
    @Transactional
    void read(List<Line> lines) {
        List<Long> unread = lines.stream().filter(Line::unread).map(Line::id).toList();
        if (!unread.isEmpty()) {
            ReportAnswer.update("readAt = ?1 where readAt is null and reportId in ?2", clock.instant(), unread);
        }
    }

    /** How many answers wait to be read by the learner. */
    @Transactional
    public long unread(long account) {
        return ReportAnswer.unread(account);
    }
}
