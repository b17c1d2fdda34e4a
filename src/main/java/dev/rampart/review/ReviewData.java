package dev.rampart.review;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The questions that come back to a learner, and every review; for export and deletion. */
@ApplicationScoped
class ReviewData implements PersonalData {
    /** @param retention in percent */
    record Kept(int retention, int dailyCap, List<Coming> questions, List<Done> reviews) {}

    record Coming(
            String question,
            String exam,
            boolean chosen,
            Instant addedAt,
            LocalDate lastOn,
            LocalDate dueOn,
            Double stability,
            Double difficulty,
            Instant suspendedAt,
            Instant removedAt) {}

    record Done(
            String question,
            Instant reviewedAt,
            LocalDate reviewedOn,
            String kind,
            Grade grade,
            Integer elapsedDays,
            int retention,
            int intervalDays,
            double stability,
            double difficulty) {}

    @Override
    public String section() {
        return "reviews";
    }

    @Override
    public Kept export(long accountId) {
        ReviewSetting setting = ReviewSetting.of(accountId);
        List<Coming> questions = Card.find(
                        "select question, exam, chosen, addedAt, lastOn, dueOn, stability, difficulty, suspendedAt,"
                                + " removedAt from Card where accountId = ?1 order by addedAt, id",
                        accountId)
                .project(Coming.class)
                .list();
        List<Done> reviews = ReviewLog.find(
                        "select l.card.question, l.reviewedAt, l.reviewedOn, l.kind, l.grade, l.elapsedDays, l.retention,"
                                + " l.intervalDays, l.stability, l.difficulty from ReviewLog l"
                                + " where l.card.accountId = ?1 order by l.reviewedAt, l.id",
                        accountId)
                .project(Done.class)
                .list();
        return new Kept(setting.retention, setting.dailyCap, questions, reviews);
    }

    @Override
    public void delete(long accountId) {
        ReviewLog.delete("card.id in (select c.id from Card c where c.accountId = ?1)", accountId);
        Card.delete("accountId", accountId);
        ReviewSetting.delete("accountId", accountId);
    }
}
