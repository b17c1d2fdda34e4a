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

    /** @param zone in which the learner's days begin */
    @Transactional
    Entry.Outcome enter(long accountId, Blueprint exam, ResultForm form, ZoneId zone, String clientKey) {
        Map<String, String> errors = form.errors(exam, today(zone));
        if (!errors.isEmpty()) {
            return Entry.Outcome.refused(errors);
        }
        Entry.lock(accountId);
        Optional<ExamResult> before = ExamResult.entered(accountId, clientKey);
        if (before.isPresent()) {
            return before.get().again(exam.id(), form.says(before.get(), exam));
        }
        String room = room(accountId, exam, LocalDate.parse(form.date()));
        if (room != null) {
            return Entry.Outcome.refused(Map.of("date", room));
        }
        ExamResult result = new ExamResult();
        result.enter(accountId, exam.id(), clientKey, clock.instant());
        form.into(result, exam);
        predict(result, exam, zone);
        result.persist();
        return Entry.Outcome.entered(result.id);
    }

    /** Why there is no room for another result, or null. */
    private static String room(long accountId, Blueprint exam, LocalDate day) {
        if (ExamResult.count("accountId = ?1 and exam = ?2", accountId, exam.id()) >= ExamResult.MOST) {
            return "There is room for " + ExamResult.MOST + " results. Remove one first.";
        }
        return ExamResult.on(accountId, exam.id(), day).isPresent()
                ? "You have entered a result of that day already. Correct that one below."
                : null;
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
        // Before the row is read: of two corrections at once the second sees what the first has made of it.
        Entry.lock(accountId);
        ExamResult result = ExamResult.of(accountId, exam.id(), id);
        Map<String, String> errors = new LinkedHashMap<>(form.errors(exam, today(zone)));
        if (!errors.isEmpty()) {
            return errors;
        }
        LocalDate before = result.satOn;
        LocalDate day = LocalDate.parse(form.date());
        if (!before.equals(day) && ExamResult.on(accountId, exam.id(), day).isPresent()) {
            errors.put("date", "You have entered a result of that day already.");
            return errors;
        }
        form.into(result, exam);
        if (!before.equals(day)) {
            predict(result, exam, zone);
        }
        return errors;
    }
}
