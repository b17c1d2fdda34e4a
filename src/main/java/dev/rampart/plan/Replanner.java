package dev.rampart.plan;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.DomainRecord;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.readiness.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves what was missed to days that are free, and gives weak domains more. */
@ApplicationScoped
class Replanner {
    private static final int WEAK_DOMAINS = 3;

    @Inject
    Catalog catalog;

    @Inject
    Attempts attempts;

    @Inject
    Outcomes outcomes;

    @Inject
    Progress progress;

    @Inject
    Clock clock;

    @Transactional
    Replan replan(long accountId, ZoneId zone) {
        Plan plan = Plan.locked(accountId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<TaskLine> tasks = progress.tasks(plan);
        Replanning replanning = Replanning.of(plan.availability(), plan.startedOn, today, plan.examDay, tasks);
        Replan replan = Replan.of(plan, now);
        for (Replanning.Moved moved : replanning.moved()) {
            PlanTask task = PlanTask.in(plan, moved.task().id());
            Move.of(replan, task, task.day, moved.to(), moved.reason());
            if (moved.to() == null) {
                task.leaveOut(now);
            } else {
                task.moveTo(moved.to(), now);
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add(summary(replanning));
        stuck(plan, replanning).ifPresent(notes::add);
        notes.addAll(strengthen(plan, replan, replanning, tasks, today, now));
        replan.notes = String.join("\n", notes);
        return replan;
    }

    private static String summary(Replanning replanning) {
        long moved = replanning.moved().stream().filter(one -> one.to() != null).count();
        long out = replanning.moved().size() - moved;
        if (moved + out == 0) {
            return "Nothing had to be moved.";
        }
        String both = tasks(moved) + " moved to free days";
        return out == 0 ? both + "." : both + ", " + tasks(out) + " left out since a later review covers it.";
    }

    private static String tasks(long n) {
        return n + (n == 1 ? " task" : " tasks");
    }

    private static Optional<String> stuck(Plan plan, Replanning replanning) {
        int minutes = replanning.stuck().stream().mapToInt(TaskLine::minutes).sum();
        return minutes == 0
                ? Optional.empty()
                : Optional.of(tasks(replanning.stuck().size()) + " of together " + Days.span(minutes)
                        + " found no free time before " + Days.date(plan.examDay)
                        + ". More hours a week or a later date would make room.");
    }

    /** A quiz more for each weak domain, in free time or else in place of one for a strong domain. */
    private List<String> strengthen(
            Plan plan, Replan replan, Replanning replanning, List<TaskLine> tasks, LocalDate today, Instant now) {
        Blueprint exam = catalog.exam(plan.exam).orElse(null);
        if (exam == null || !plan.chosenKinds().contains(ResourceKind.PRACTICE)) {
            return List.of();
        }
        Strength strength = Strength.of(
                exam, attempts.domains(plan.accountId, exam.id()), outcomes.toWorkOn(plan.accountId, exam.id()));
        List<String> notes = new ArrayList<>();
        for (DomainRecord weak : strength.weak().stream().limit(WEAK_DOMAINS).toList()) {
            String name = strength.name(weak.domain());
            String share = weak.score().percent() + " % right so far";
            String title = "Practise what is weak: " + name + " (" + share + ")";
            boolean waiting = tasks.stream()
                    .anyMatch(task -> !task.done() && task.title().startsWith("Practise what is weak: " + name));
            if (waiting) {
                continue;
            }
            Optional<LocalDate> spare = replanning.spare(today, Syllabus.QUIZ);
            if (spare.isPresent()) {
                Session session = new Session(
                        spare.get(),
                        Syllabus.QUIZ,
                        ResourceKind.PRACTICE,
                        title,
                        null,
                        weak.domain(),
                        "/exams/" + exam.id(),
                        null);
                PlanTask.of(plan, session, tasks.size(), now).persist();
                notes.add(name + " gets a quiz more on " + Days.date(spare.get()) + ": " + share + ".");
            } else {
                swap(plan, replan, strength, weak, title, tasks, today, now).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static Optional<String> swap(
            Plan plan,
            Replan replan,
            Strength strength,
            DomainRecord weak,
            String title,
            List<TaskLine> tasks,
            LocalDate today,
            Instant now) {
        return tasks.stream()
                .filter(task -> !task.done() && !task.day().isBefore(today))
                .filter(task -> task.kind() == ResourceKind.PRACTICE
                        && task.domain() != null
                        && strength.strong().contains(task.domain()))
                .map(task -> PlanTask.in(plan, task.id()))
                .filter(task -> strength.strong().contains(task.domain))
                .findFirst()
                .map(task -> {
                    String reason = "was a quiz for " + strength.name(task.domain) + ", which is above the line; "
                            + strength.name(weak.domain()) + " needs it more";
                    Move.of(replan, task, task.day, task.day, reason);
                    task.title = title;
                    task.domain = weak.domain();
                    task.examTask = null;
                    task.changed(now);
                    return "On " + Days.date(task.day) + " a quiz now goes to " + strength.name(weak.domain()) + ": "
                            + weak.score().percent() + " % right so far.";
                });
    }
}
