package dev.rampart.plan;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.LearnerBank;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.readiness.Outcomes;
import dev.rampart.readiness.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes plans from what a learner wants, has done and can do. */
@ApplicationScoped
class Planner {
    /** A reminder to call comes this many days before the exam. */
    private static final int CALL_BEFORE = 7;

    @Inject
    Catalog catalog;

    @Inject
    Paths paths;

    @Inject
    Sources sources;

    @Inject
    Attempts attempts;

    @Inject
    LearnerBank bank;

    @Inject
    Readings readings;

    @Inject
    Outcomes outcomes;

    @Inject
    Clock clock;

    /** Makes a plan and ends the one before; what was done for the same exam moves along, and what is planned again keeps its name. */
    @Transactional
    Plan make(long accountId, Wish wish, ZoneId zone) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Plan> before = Plan.of(accountId).map(plan -> Plan.locked(accountId));
        List<TaskLine> all = before.map(TaskLine::of).orElse(List.of());
        List<TaskLine> tasks =
                before.filter(plan -> plan.exam.equals(wish.exam())).isPresent() ? all : List.of();
        List<TaskLine> done = tasks.stream().filter(TaskLine::done).toList();
        Earlier earlier =
                new Earlier(tasks.stream().filter(task -> !task.done()).toList());
        before.ifPresent(plan -> plan.end(now));
        Plan.flush();
        Plan plan = Plan.start(accountId, wish, zone, today, now);
        before.ifPresent(old -> carry(old, plan));
        plan.persistAndFlush();
        if (!done.isEmpty()) {
            PlanTask.update(
                    "planId = ?1 where id in ?2",
                    plan.id,
                    done.stream().map(TaskLine::id).toList());
        }
        PlannedEntries.carry(all, plan, today, now);
        schedule(plan, done, earlier, now);
        return plan;
    }

    private static void carry(Plan old, Plan plan) {
        plan.alert = old.alert;
        plan.delivery = old.delivery;
        if (old.exam.equals(plan.exam)) {
            plan.uid = old.uid;
            plan.revision = old.revision + 1;
            plan.startedOn = old.startedOn;
        }
    }

    private void schedule(Plan plan, List<TaskLine> done, Earlier earlier, Instant now) {
        Blueprint exam = catalog.exam(plan.exam).orElseThrow();
        LocalDate today = LocalDate.ofInstant(now, plan.zone);
        Strength strength = Strength.of(
                exam, attempts.domains(plan.accountId, exam.id()), outcomes.toWorkOn(plan.accountId, exam.id()));
        Reserve reserve = bank.reserve(plan.accountId, exam);
        Brief brief = brief(plan, exam, done, today, strength, reserve);
        Schedule schedule = Scheduler.plan(brief);
        List<Session> sessions = new ArrayList<>(schedule.sessions());
        call(plan, exam, today, done).ifPresent(sessions::add);
        int position = 0;
        for (Session session : sessions) {
            PlanTask task = PlanTask.of(plan, session, position++, now);
            earlier.name(task);
            task.persist();
        }
        List<String> notes = new ArrayList<>();
        if (schedule.shortfall() != null) {
            notes.add(schedule.shortfall().sentence());
        }
        notes.addAll(strength.words());
        fresh(brief, reserve).ifPresent(notes::add);
        oneKind(sessions, plan.chosenKinds()).ifPresent(notes::add);
        plan.notes = String.join("\n", notes);
    }

    Brief brief(Plan plan, Blueprint exam, List<TaskLine> done, LocalDate today, Strength strength, Reserve reserve) {
        Map<String, Integer> studied = new HashMap<>();
        Map<String, Integer> byResource = new HashMap<>();
        for (TaskLine task : done) {
            if (task.examTask() != null) {
                studied.merge(task.examTask(), task.minutes(), Integer::sum);
            }
            if (task.resource() != null) {
                byResource.merge(task.resource(), task.minutes(), Integer::sum);
            }
        }
        Set<String> named = paths.named(plan.goal).map(CareerPath::resources).orElse(Set.of());
        List<Resource> resources = new ArrayList<>(sources.of(exam, named));
        for (OwnResource own : OwnResource.of(plan.accountId, exam.id())) {
            resources.add(own.resource(exam, byResource.getOrDefault(own.key(), 0)));
        }
        Set<String> finished = new HashSet<>(sources.finished(plan.accountId));
        byResource.keySet().stream().filter(id -> !id.startsWith("own:")).forEach(finished::add);
        int missing = readings.of(plan.accountId, exam).missing();
        return new Brief(
                today,
                plan.examDay,
                plan.availability(),
                new Brief.Sitting(
                        exam.code(),
                        "/exams/" + exam.id(),
                        exam.guide(),
                        exam.minutes(),
                        // Who is ready already sits one more, to stay so.
                        Math.max(1, missing),
                        exam.readiness().windowDays(),
                        reserve.unasked().isEmpty()),
                Effort.hours(exam.level()) * 60,
                Topic.of(exam, strength.emphasis()),
                plan.chosenKinds(),
                resources,
                studied,
                finished,
                PlannedEntries.taken(plan));
    }

    private static Optional<Session> call(Plan plan, Blueprint exam, LocalDate today, List<TaskLine> done) {
        boolean called = done.stream().anyMatch(task -> task.kind() == ResourceKind.ERRAND);
        Availability availability = plan.availability();
        LocalDate day = plan.examDay.minusDays(CALL_BEFORE);
        while (availability.off(day) && day.isAfter(today)) {
            day = day.minusDays(1);
        }
        if (called || !day.isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(new Session(
                day,
                5,
                ResourceKind.ERRAND,
                "Call the test centre, or test your computer if you sit " + exam.code() + " online",
                null,
                null,
                "/plan/booking",
                null));
    }

    private static Optional<String> fresh(Brief brief, Reserve reserve) {
        int planned = brief.exam().simulations();
        int fresh = reserve.freshExams();
        if (fresh >= planned) {
            return Optional.empty();
        }
        String code = brief.exam().code();
        if (!reserve.unasked().isEmpty()) {
            return Optional.of("There are no questions for " + (reserve.bank() == 0 ? code : "some domains of " + code)
                    + " yet, so its full exams cannot be sat here; the plan keeps the time for them.");
        }
        return Optional.of("The questions that you have not seen make "
                + (fresh == 0 ? "no full exam" : fresh == 1 ? "one full exam" : fresh + " full exams")
                + " with fresh questions only; the plan has " + planned
                + ". The others repeat some and do not count for readiness.");
    }

    /** @param wanted the kinds that the learner lets the plan use */
    private static Optional<String> oneKind(List<Session> sessions, Set<ResourceKind> wanted) {
        Set<ResourceKind> kinds = sessions.stream()
                .map(Session::kind)
                .filter(ResourceKind::chosen)
                .collect(Collectors.toSet());
        if (kinds.size() != 1) {
            return Optional.empty();
        }
        String only = kinds.iterator().next().title().toLowerCase(java.util.Locale.ROOT);
        boolean noOther = wanted.stream().allMatch(kind -> kinds.contains(kind) || kind == ResourceKind.OWN);
        return Optional.of("Everything to study comes from one kind: " + only
                + ". A second kind shows the same thing from another side; "
                + (noOther ? "choose one in the settings." : "with more time, others would be planned too."));
    }
}
