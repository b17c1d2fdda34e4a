package dev.rampart.plan;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.Kind;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ticks tasks: as the learner says, and by itself what they did elsewhere in the product. */
@ApplicationScoped
class Progress {
    /** More attempts than these since the plan began are not looked at. */
    private static final int LATEST = 200;

    /** A quiz may stand for one that is planned so many days later. */
    private static final int EARLY = 6;

    @Inject
    Attempts attempts;

    @Inject
    Catalog catalog;

    @Inject
    Sources sources;

    @Inject
    Clock clock;

    /** Something done elsewhere that ticks a task. */
    private record Found(long task, String source, Instant when) {}

    /** The tasks of a plan, after those that were done elsewhere meanwhile have been ticked. */
    @Transactional
    List<TaskLine> tasks(Plan plan) {
        List<TaskLine> tasks = TaskLine.of(plan);
        if (found(plan, tasks).isEmpty()) {
            return tasks;
        }
        Plan.locked(plan.accountId);
        for (Found one : found(plan, TaskLine.of(plan))) {
            Completion.of(PlanTask.in(plan, one.task()), one.source(), one.when());
        }
        return TaskLine.of(plan);
    }

    private List<Found> found(Plan plan, List<TaskLine> tasks) {
        List<TaskLine> open = tasks.stream().filter(task -> !task.done()).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(Completion.find(
                        "select c.source from Completion c join PlanTask t on t.id = c.taskId"
                                + " where t.planId = ?1 and c.source is not null",
                        plan.id)
                .project(String.class)
                .list());
        List<Found> found = new ArrayList<>(sat(plan, open, known));
        found.addAll(finished(plan, open, known));
        return found;
    }

    /** Each full exam and each quiz stands for one task, the earliest that is open. */
    private List<Found> sat(Plan plan, List<TaskLine> open, Set<String> known) {
        Optional<Blueprint> exam = catalog.exam(plan.exam);
        List<TaskLine> left = new ArrayList<>(open);
        List<Found> found = new ArrayList<>();
        attempts.past(plan.accountId, plan.exam, null, LATEST).stream()
                .filter(attempt -> !attempt.submittedAt().isBefore(plan.createdAt))
                .filter(attempt -> !known.contains(source(attempt)))
                .sorted(Comparator.comparing(PastAttempt::submittedAt))
                .forEach(attempt -> left.stream()
                        .filter(task -> matches(plan, exam, task, attempt))
                        .findFirst()
                        .ifPresent(task -> {
                            left.remove(task);
                            found.add(new Found(task.id(), source(attempt), attempt.submittedAt()));
                        }));
        return found;
    }

    private static String source(PastAttempt attempt) {
        return "attempt:" + attempt.id();
    }

    private static boolean matches(Plan plan, Optional<Blueprint> exam, TaskLine task, PastAttempt attempt) {
        if (attempt.kind() == Kind.FULL) {
            return task.kind() == ResourceKind.EXAM
                    && exam.isPresent()
                    && attempt.questions() >= exam.get().questions();
        }
        LocalDate day = LocalDate.ofInstant(attempt.submittedAt(), plan.zone);
        return attempt.kind() != Kind.SAMPLE
                && attempt.questions() > 0
                && task.kind() == ResourceKind.PRACTICE
                && !task.day().isAfter(day.plusDays(EARLY));
    }

    /** A workshop that is finished ticks all of its parts. */
    private List<Found> finished(Plan plan, List<TaskLine> open, Set<String> known) {
        Set<String> finished = sources.finished(plan.accountId);
        return open.stream()
                .filter(task -> task.resource() != null && finished.contains(task.resource()))
                .filter(task -> !known.contains(source(task)))
                .map(task -> new Found(task.id(), source(task), clock.instant()))
                .toList();
    }

    private static String source(TaskLine task) {
        return task.resource() + " task:" + task.id();
    }

    @Transactional
    void complete(long accountId, long task) {
        Plan plan = Plan.locked(accountId);
        Completion.of(PlanTask.in(plan, task), null, clock.instant());
    }

    @Transactional
    void reopen(long accountId, long task) {
        Plan plan = Plan.locked(accountId);
        Completion.withdraw(PlanTask.in(plan, task), clock.instant());
    }
}
