package dev.rampart.plan;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Entries of the news that learners put into their plans themselves: every new plan takes them along until they are done. */
@ApplicationScoped
public class PlannedEntries {
    private static final String KEY = "news:";

    @Inject
    Clock clock;

    /**
     * An entry in a plan.
     *
     * @param entry its id in the news, where it may be gone
     * @param link the page at its publisher
     */
    public record InPlan(long task, long entry, String title, String link, int minutes, LocalDate day, boolean done) {
        private static InPlan of(TaskLine line) {
            return new InPlan(
                    line.id(),
                    Long.parseLong(line.resource().substring(KEY.length())),
                    line.title(),
                    line.href(),
                    line.minutes(),
                    line.day(),
                    line.done());
        }

        public String dayWords() {
            return Days.weekday(day);
        }

        /** "45 min", "2 h 50 min". */
        public String span() {
            return Days.span(minutes);
        }

        /** Where it stands in the plan. */
        public String href() {
            return "/plan?from=" + Days.monday(day) + "#task-" + task;
        }
    }

    /** @param already whether the same stood there before, so that nothing was added */
    public record Added(InPlan task, boolean already) {}

    /** Until when the plan in force goes: the day of its exam, on which nothing can be planned; empty without a plan. */
    @Transactional
    public Optional<LocalDate> examDay(long account) {
        return Plan.of(account).map(plan -> plan.examDay);
    }

    /** What the plan in force has of an entry, by day. */
    @Transactional
    public List<InPlan> of(long account, long entry) {
        return Plan.of(account)
                .map(plan -> TaskLine.of(plan, KEY + entry).stream()
                        .filter(PlannedEntries::planned)
                        .map(InPlan::of)
                        .toList())
                .orElse(List.of());
    }

    private static List<InPlan> lines(Plan plan) {
        return TaskLine.of(plan).stream()
                .filter(PlannedEntries::planned)
                .map(InPlan::of)
                .toList();
    }

    private static boolean planned(TaskLine line) {
        return line.kind() == ResourceKind.NEWS;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for a task that is not there, another's, or no entry */
    @Transactional
    public InPlan task(long account, long task) {
        return Plan.of(account).stream()
                .flatMap(plan -> lines(plan).stream())
                .filter(line -> line.task() == task)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Your plan has no such task from the news."));
    }

    /**
     * A day of the first week that has so many minutes left.
     *
     * @param from the first day to look at, not before today
     * @param before the day that ends the search
     */
    @Transactional
    public Optional<LocalDate> free(long account, LocalDate today, LocalDate from, LocalDate before, int minutes) {
        return Plan.of(account).flatMap(plan -> room(plan, today, from, before, minutes));
    }

    private static Optional<LocalDate> room(Plan plan, LocalDate today, LocalDate from, LocalDate before, int minutes) {
        return Replanning.of(plan.availability(), plan.startedOn, today, plan.examDay, TaskLine.of(plan))
                .room(from, before, minutes);
    }

    /** Puts an entry in, unless the same title of it is there and open. */
    @Transactional
    public Added add(long account, long entry, String title, String link, int minutes, LocalDate day) {
        Plan plan = Plan.locked(account);
        Optional<InPlan> before = of(account, entry).stream()
                .filter(task -> !task.done() && task.title().equals(PlanTask.title(title)))
                .findFirst();
        if (before.isPresent()) {
            return new Added(before.get(), true);
        }
        Session session = new Session(day, minutes, ResourceKind.NEWS, title, null, null, link, KEY + entry);
        PlanTask task = PlanTask.of(plan, session, (int) PlanTask.count("planId", plan.id), clock.instant());
        task.persist();
        return new Added(new InPlan(task.id, entry, task.title, link, minutes, day, false), false);
    }

    /** To another day. */
    @Transactional
    public void move(long account, long task, LocalDate day) {
        own(account, task).moveTo(day, clock.instant());
    }

    @Transactional
    public void remove(long account, long task) {
        own(account, task).leaveOut(clock.instant());
    }

    private static PlanTask own(long account, long id) {
        PlanTask task = PlanTask.in(Plan.locked(account), id);
        if (task.kind != ResourceKind.NEWS) {
            throw Problem.notFound("Your plan has no such task from the news.");
        }
        return task;
    }

    /**
     * Brings what is open into the plan that follows, whatever its exam, before anything else is scheduled in it. Each stays
     * on its day; what would lie on the exam's day or after it goes to the first week with so much time, or to the day before
     * the exam.
     *
     * @param before all tasks of the plan before
     */
    static void carry(List<TaskLine> before, Plan plan, LocalDate today, Instant now) {
        List<TaskLine> open =
                before.stream().filter(line -> planned(line) && !line.done()).toList();
        for (TaskLine line : open) {
            PlanTask task = PlanTask.findById(line.id());
            task.planId = plan.id;
        }
        for (TaskLine line : open) {
            if (!line.day().isBefore(plan.examDay)) {
                PlanTask task = PlanTask.findById(line.id());
                task.moveTo(
                        room(plan, today, today, plan.examDay, line.minutes()).orElse(plan.examDay.minusDays(1)), now);
            }
        }
    }

    /** The minutes of each day that are taken by what is open of a plan's entries. */
    static Map<LocalDate, Integer> taken(Plan plan) {
        return TaskLine.of(plan).stream()
                .filter(line -> planned(line) && !line.done())
                .collect(Collectors.toMap(TaskLine::day, TaskLine::minutes, Integer::sum));
    }
}
