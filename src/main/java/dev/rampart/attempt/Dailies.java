package dev.rampart.attempt;

import dev.rampart.attempt.Booking.Outcome;
import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One question a day for each learner and exam, the same all day, that takes nothing from the reserve. */
@ApplicationScoped
public class Dailies {
    private static final String NONE =
            "There is no question of the day for you yet: you have seen none that it could repeat, and the unseen ones are your "
                    + "reserve for full exams. Sit a quiz or an exam first.";

    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    Draws draws;

    @Inject
    Clock clock;

    /**
     * How today's question stands; it opens nothing.
     *
     * @param reserve the learner's for the exam
     */
    @Transactional
    public Daily today(long account, Blueprint exam, ZoneId zone, Reserve reserve) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        Optional<Attempt> opened = Attempt.daily(account, exam.id(), day);
        Boolean right = opened.filter(attempt -> !attempt.open())
                .map(attempt -> AttemptItem.at(attempt, 1).correct)
                .orElse(null);
        boolean available = opened.isPresent() || reserve.sparing();
        return new Daily(
                exam.id(), exam.code(), day, opened.map(attempt -> attempt.id).orElse(null), right, available);
    }

    /** Opens today's question, or leads back to it. One of an earlier day that was left open ends as it is. */
    @Transactional
    Outcome open(long account, Blueprint exam, ZoneId zone) {
        Candidate who = Candidate.learner(account);
        ExamRoom.lock(who);
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        Optional<Attempt> opened = Attempt.daily(account, exam.id(), day);
        if (opened.isPresent()) {
            return new Outcome.Seated(opened.get().id, false);
        }
        Attempt.<Attempt>list(
                        "accountId = ?1 and exam = ?2 and kind = ?3 and dueAt is not null",
                        account,
                        exam.id(),
                        Kind.DAILY)
                .forEach(left -> proctor.submit(who, left.id));
        List<FormItem> form = draws.daily(account, exam).stream().toList();
        if (form.isEmpty()) {
            return new Outcome.Refused(NONE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Pacing pacing = Pacing.of(exam, ExtraTime.NONE).forQuestions(1);
        Attempt attempt = Attempt.start(who, Kind.DAILY, exam.id(), ExtraTime.NONE, pacing, now);
        attempt.dailyOn = day;
        return room.seat(attempt, form);
    }
}
