package dev.rampart.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Where practice exams taken elsewhere are entered, by a form or by a program. */
@ApplicationScoped
class PracticeExams {
    @Inject
    Clock clock;

    /** @param zone in which the learner's today is told */
    @Transactional
    Entry.Outcome enter(long accountId, String exam, PracticeExamForm form, ZoneId zone, String clientKey) {
        Map<String, String> errors = form.errors(today(zone));
        if (!errors.isEmpty()) {
            return Entry.Outcome.refused(errors);
        }
        Entry.lock(accountId);
        Optional<PracticeExam> before = PracticeExam.entered(accountId, clientKey);
        if (before.isPresent()) {
            return before.get().again(exam, form.says(before.get()));
        }
        if (PracticeExam.full(accountId, exam)) {
            return Entry.Outcome.refused(
                    Map.of("date", "There is room for " + PracticeExam.MOST + " practice exams. Remove one first."));
        }
        PracticeExam practice = new PracticeExam();
        practice.enter(accountId, exam, clientKey, clock.instant());
        form.into(practice);
        practice.persist();
        return Entry.Outcome.entered(practice.id);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
