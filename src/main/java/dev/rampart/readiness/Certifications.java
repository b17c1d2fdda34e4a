package dev.rampart.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exams that learners said they passed. */
@ApplicationScoped
public class Certifications {
    /**
     * An exam that was passed, the last time where it was several times.
     *
     * @param exam the blueprint's id
     * @param validUntil three years on (AWS Certification's policies, checked on 24 November 2026)
     * @param againFrom from when on the same exam may be sat again
     */
    public record Passed(String exam, LocalDate on, LocalDate validUntil, LocalDate againFrom) {
        private static Passed of(ExamResult result) {
            return new Passed(
                    result.exam,
                    result.satOn,
                    result.satOn.plusYears(Aftermath.VALID_YEARS),
                    result.satOn.plusYears(Aftermath.NOT_AGAIN_YEARS));
        }
    }

    /** @param exam the blueprint's id */
    @Transactional
    public Optional<Passed> of(long account, String exam) {
        return passed("accountId = ?1 and exam = ?2 and passed", account, exam);
    }

    /** Each exam that was passed, the latest first. */
    @Transactional
    public List<Passed> all(long account) {
        Map<String, Passed> latest = new LinkedHashMap<>();
        ExamResult.<ExamResult>find("accountId = ?1 and passed order by satOn desc, id desc", account).stream()
                .forEach(result -> latest.putIfAbsent(result.exam, Passed.of(result)));
        return List.copyOf(latest.values());
    }

    private static Optional<Passed> passed(String where, Object... values) {
        List<ExamResult> found = ExamResult.<ExamResult>find(where + " order by satOn desc, id desc", values)
                .page(0, 1)
                .list();
        return found.stream().findFirst().map(Passed::of);
    }
}
