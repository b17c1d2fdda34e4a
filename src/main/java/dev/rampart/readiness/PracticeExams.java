package dev.rampart.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where practice exams taken elsewhere are entered, by a form or by a program. */
@ApplicationScoped
class PracticeExams {
    @Inject
    Clock clock;

    /** Either what was entered, or what is wrong by field. */
    record Outcome(Entry entry, Map<String, String> errors) {}

    /** @param zone in which the learner's today is told */
    @Transactional
    Outcome enter(long accountId, String exam, PracticeExamForm form, ZoneId zone, String clientKey) {
        Map<String, String> errors = new LinkedHashMap<>(form.errors(today(zone)));
        if (!errors.isEmpty()) {
            return new Outcome(null, errors);
        }
        Entry.lock(accountId);
        Optional<PracticeExam> before = PracticeExam.entered(accountId, clientKey);
        if (before.isPresent()) {
            Entry.sameExam(before.get().exam, exam);
            return new Outcome(new Entry(before.get().id, false), errors);
        }
        if (PracticeExam.full(accountId, exam)) {
            errors.put("date", "There is room for " + PracticeExam.MOST + " practice exams. Remove one first.");
            return new Outcome(null, errors);
        }
        PracticeExam practice = new PracticeExam();
        practice.accountId = accountId;
        practice.exam = exam;
        practice.createdAt = clock.instant();
        practice.clientKey = clientKey;
        form.into(practice);
        practice.persist();
        return new Outcome(new Entry(practice.id, true), errors);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
