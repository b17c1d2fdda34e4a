package dev.rampart.readiness;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a learner told of exams taken elsewhere, and what had been predicted; for export and deletion. */
@ApplicationScoped
class OutcomeData implements PersonalData {
    record Kept(List<Practice> practiceExams, List<Real> results) {}

    /** @param percent of right answers */
    record Practice(
            String exam,
            LocalDate takenOn,
            String provider,
            Integer correct,
            Integer questions,
            double percent,
            boolean timed,
            boolean seenBefore,
            String note,
            Instant enteredAt) {}

    record Real(
            String exam,
            LocalDate satOn,
            boolean passed,
            Integer scaledScore,
            List<String> meetsCompetencies,
            List<String> needsImprovement,
            Instant enteredAt,
            ResultApi.Predicted predicted) {}

    @Override
    public String section() {
        return "outcomes";
    }

    @Override
    public Object export(long accountId) {
        return new Kept(
                PracticeExam.<PracticeExam>list("accountId = ?1 order by takenOn, id", accountId).stream()
                        .map(practice -> new Practice(
                                practice.exam,
                                practice.takenOn,
                                practice.provider,
                                practice.correct,
                                practice.questions,
                                practice.tenths / 10.0,
                                practice.timed,
                                practice.seenBefore,
                                practice.note,
                                practice.createdAt))
                        .toList(),
                ExamResult.<ExamResult>list("accountId = ?1 order by satOn, id", accountId).stream()
                        .map(result -> new Real(
                                result.exam,
                                result.satOn,
                                result.passed,
                                result.scaledScore,
                                result.meetsIds(),
                                result.needsIds(),
                                result.createdAt,
                                ResultApi.Predicted.of(result.prediction)))
                        .toList());
    }

    /** Also out of what the operator sees of all results: nothing of who left is counted on. */
    @Override
    public void delete(long accountId) {
        PracticeExam.delete("accountId", accountId);
        ExamResult.delete("accountId", accountId);
    }
}
