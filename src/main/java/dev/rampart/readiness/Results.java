package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where real results are entered and corrected, by a form or by a program. */
@ApplicationScoped
class Results {
    @Inject
    Predictions predictions;

    @Inject
    Clock clock;

    /** Either what was entered, or what is wrong by field. */
    record Outcome(Entry entry, Map<String, String> errors) {}

    /** @param zone in which the learner's days begin */
    @Transactional
    Outcome enter(long accountId, Blueprint exam, ResultForm form, ZoneId zone, String clientKey) {
        Map<String, String> errors = new LinkedHashMap<>(form.errors(exam, today(zone)));
        if (!errors.isEmpty()) {
            return new Outcome(null, errors);
        }
        Entry.lock(accountId);
        Optional<ExamResult> before = ExamResult.entered(accountId, clientKey);
        if (before.isPresent()) {
            Entry.sameExam(before.get().exam, exam.id());
            return new Outcome(new Entry(before.get().id, false), errors);
        }
        if (ExamResult.count("accountId = ?1 and exam = ?2", accountId, exam.id()) >= ExamResult.MOST) {
            errors.put("date", "There is room for " + ExamResult.MOST + " results. Remove one first.");
        } else if (ExamResult.on(accountId, exam.id(), LocalDate.parse(form.date()))
                .isPresent()) {
            errors.put("date", "You have entered a result of that day already. Correct that one below.");
        }
        if (!errors.isEmpty()) {
            return new Outcome(null, errors);
        }
        ExamResult result = new ExamResult();
        result.accountId = accountId;
        result.exam = exam.id();
        result.createdAt = clock.instant();
        result.clientKey = clientKey;
        form.into(result, exam);
        predict(result, exam, zone);
        result.persist();
        return new Outcome(new Entry(result.id, true), errors);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** As of the beginning of the day: what was answered on it may have been answered after the exam. */
    private void predict(ExamResult result, Blueprint exam, ZoneId zone) {
        result.prediction = predictions.asOf(
                result.accountId, exam, result.satOn.atStartOfDay(zone).toInstant());
    }

    /**
     * Corrects a result. What was predicted is worked out anew only when the day is another one.
     *
     * @return what is wrong by field; empty when it is corrected
     */
    @Transactional
    Map<String, String> correct(long accountId, Blueprint exam, long id, ResultForm form, ZoneId zone) {
        ExamResult result = ExamResult.of(accountId, exam.id(), id);
        Map<String, String> errors = new LinkedHashMap<>(form.errors(exam, today(zone)));
        if (!errors.isEmpty()) {
            return errors;
        }
        Entry.lock(accountId);
        LocalDate before = result.satOn;
        LocalDate day = LocalDate.parse(form.date());
        if (!before.equals(day)) {
            if (ExamResult.on(accountId, exam.id(), day).isPresent()) {
                errors.put("date", "You have entered a result of that day already.");
                return errors;
            }
        }
        form.into(result, exam);
        if (!before.equals(day)) {
            predict(result, exam, zone);
        }
        return errors;
    }
}
