package dev.rampart.plan;

import dev.rampart.account.Account;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The plans of learners, for what stands above them. */
@ApplicationScoped
public class Plans {
    @Inject
    Progress progress;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /**
     * A learner's plan as of now.
     *
     * @param exam the blueprint's id
     * @param examCode for example "SCS-C03"
     * @param examHour in the learner's zone when they told it, or null while it is not known
     * @param booked whether the day is booked, or only aimed at
     * @param days until the exam: 0 on its day, negative after it
     * @param next what to do next, or null when nothing is left; a task of today first, then what was missed
     * @param missed how many tasks of days before today are open
     */
    public record Today(
            String exam,
            String examCode,
            LocalDate examDay,
            LocalTime examHour,
            boolean booked,
            int days,
            Next next,
            int missed) {
        /** "Exam in 12 days", "Exam tomorrow", "Exam today", "The exam was 3 days ago". */
        public String daysWords() {
            return Countdown.words(days);
        }

        /** "Thursday 3 December 2026". */
        public String dayWords() {
            return Days.weekday(examDay) + " " + examDay.getYear();
        }
    }

    /**
     * @param href a path of this site or an https address; "/plan" when the task has none of its own
     * @param missed whether its day is past
     */
    public record Next(
            long task, String title, int minutes, LocalDate day, String href, ResourceKind kind, boolean missed) {
        /** "45 min", "2 h 50 min". */
        public String span() {
            return Days.span(minutes);
        }

        /** "Thursday 3 December". */
        public String dayWords() {
            return Days.weekday(day);
        }
    }

    /** The learner's plan in force, or empty. Ticks what was done elsewhere meanwhile. */
    @Transactional
    public Optional<Today> today(long accountId) {
        return Plan.of(accountId).map(this::today);
    }

    private Today today(Plan plan) {
        Account account = Account.findById(plan.accountId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone);
        List<TaskLine> open =
                progress.tasks(plan).stream().filter(task -> !task.done()).toList();
        Optional<TaskLine> next = open.stream()
                .filter(task -> task.day().equals(today))
                .findFirst()
                .or(() -> open.stream().filter(task -> task.missed(today)).findFirst())
                .or(() -> open.stream().findFirst());
        return new Today(
                plan.exam,
                catalog.exam(plan.exam).map(Blueprint::code).orElse(plan.exam.toUpperCase(java.util.Locale.ROOT)),
                plan.examDay,
                plan.examHour(),
                plan.booked,
                Days.between(today, plan.examDay),
                next.map(task -> new Next(
                                task.id(),
                                task.title(),
                                task.minutes(),
                                task.day(),
                                task.href() == null ? "/plan" : task.href(),
                                task.kind(),
                                task.missed(today)))
                        .orElse(null),
                (int) open.stream().filter(task -> task.missed(today)).count());
    }
}
