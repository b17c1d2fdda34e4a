package dev.rampart.workshop;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What is kept about a learner's work in workshops, for export and deletion. */
@ApplicationScoped
class WorkshopData implements PersonalData {
    record Started(String workshop, Instant startedAt) {}

    record Step(String workshop, String step, Instant doneAt) {}

    /** The first answer to a knowledge check and the latest one: options as their author ordered them, from 0. */
    record Checked(
            String workshop,
            String check,
            String firstPicks,
            boolean firstCorrect,
            Instant firstAt,
            String lastPicks,
            boolean lastCorrect,
            Instant lastAt) {}

    record Marked(String workshop, WorkshopMark.Mark mark, Instant markedAt) {}

    record Kept(List<Started> started, List<Step> steps, List<Checked> checks, List<Marked> awsWorkshops) {}

    @Override
    public String section() {
        return "workshops";
    }

    @Override
    public Kept export(long account) {
        return new Kept(
                WorkshopStart.find(
                                "select workshop, startedAt from WorkshopStart where accountId = ?1 order by startedAt, id",
                                account)
                        .project(Started.class)
                        .list(),
                StepDone.find(
                                "select workshop, step, doneAt from StepDone where accountId = ?1 order by doneAt, id",
                                account)
                        .project(Step.class)
                        .list(),
                CheckAnswer.find(
                                "select workshop, checkId, firstPicks, firstCorrect, firstAt, lastPicks, lastCorrect, lastAt from CheckAnswer"
                                        + " where accountId = ?1 order by firstAt, id",
                                account)
                        .project(Checked.class)
                        .list(),
                WorkshopMark.find(
                                "select workshop, mark, markedAt from WorkshopMark where accountId = ?1 order by markedAt, id",
                                account)
                        .project(Marked.class)
                        .list());
    }

    @Override
    public void delete(long account) {
        WorkshopStart.delete("accountId", account);
        StepDone.delete("accountId", account);
        CheckAnswer.delete("accountId", account);
        WorkshopMark.delete("accountId", account);
    }
}
