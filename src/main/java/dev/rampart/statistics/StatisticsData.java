package dev.rampart.statistics;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** A person's reports of questions and the answers that they gave to those of others, for export and deletion. */
@ApplicationScoped
class StatisticsData implements PersonalData {
    record Reported(String question, Fault fault, String remark, Instant reportedAt, List<Answered> answers) {}

    record Answered(Verdict verdict, String sentence, Instant answeredAt) {}

    /** @param given answers to reports of others */
    record Kept(List<Reported> reports, List<Answered> given) {}

    @Override
    public String section() {
        return "reports";
    }

    @Override
    public Kept export(long account) {
        List<Report> reports = Report.list("accountId = ?1 order by reportedAt, id", account);
        return new Kept(
                Reports.lines(reports).stream()
                        .map(line -> new Reported(
                                line.question(),
                                line.fault(),
                                line.remark(),
                                line.reportedAt(),
                                line.answers().stream()
                                        .map(StatisticsData::answered)
                                        .toList()))
                        .toList(),
                ReportAnswer.<ReportAnswer>list("answeredBy = ?1 order by answeredAt, id", account).stream()
                        .map(StatisticsData::answered)
                        .toList());
    }

    private static Answered answered(ReportAnswer answer) {
        return new Answered(answer.verdict, answer.sentence, answer.answeredAt);
    }

    /** An answer that the person gave stays with the one who asked, without saying who gave it. */
    @Override
    public void delete(long account) {
        ReportAnswer.delete("reportId in (select r.id from Report r where r.accountId = ?1)", account);
        Report.delete("accountId", account);
        ReportAnswer.update("answeredBy = null where answeredBy = ?1", account);
    }
}
