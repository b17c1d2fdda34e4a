package dev.rampart.plan;

import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A learner's plan for programs. */
@Path("/api/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "plan")
class PlanApi {
    private static final int MOST_WEEKS = 26;

    @Inject
    Planner planner;

    @Inject
    Replanner replanner;

    @Inject
    Progress progress;

    @Inject
    Paths paths;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param days until the exam
     * @param notes what there was to say when it was made
     * @param plannedMinutes of all tasks, doneMinutes of those that are done
     * @param missed how many open tasks lie before today
     * @param tasks of the weeks asked for, by day
     */
    record PlanView(
            String goal,
            String exam,
            LocalDate examDay,
            LocalTime examHour,
            String zone,
            boolean booked,
            int days,
            double hoursAWeek,
            List<String> weekdays,
            List<Period> daysOff,
            List<String> kinds,
            List<String> notes,
            int plannedMinutes,
            int doneMinutes,
            int missed,
            List<Task> tasks) {}

    /** @param reason why it was moved to its day, or null */
    record Task(
            long id,
            LocalDate day,
            int minutes,
            ResourceKind kind,
            String title,
            String examTask,
            String href,
            Instant doneAt,
            String reason) {}

    /**
     * What is wanted, in the words of the form.
     *
     * @param date as 2027-03-15
     * @param hour as 09:30 in the zone of the account, or left out
     * @param booked whether the day is booked, or only aimed at
     * @param weekdays for example ["MONDAY", "SATURDAY"]
     * @param daysOff may be left out
     * @param kinds of PRACTICE, WORKSHOP, AWS_WORKSHOP, READING and OWN; all when left out
     */
    record Wanted(
            String goal,
            String exam,
            String date,
            String hour,
            boolean booked,
            String hoursAWeek,
            List<String> weekdays,
            List<Off> daysOff,
            List<String> kinds) {
        PlanForm form() {
            List<Off> off = daysOff == null ? List.of() : daysOff;
            return new PlanForm(
                    goal,
                    exam,
                    date,
                    hour,
                    booked ? "booked" : "target",
                    hoursAWeek,
                    weekdays,
                    off.stream().map(Off::first).toList(),
                    off.stream().map(Off::last).toList(),
                    kinds == null
                            ? ResourceKind.choices().stream().map(Enum::name).toList()
                            : kinds);
        }
    }

    /** @param last left out for a single day */
    record Off(String first, String last) {}

    /** @param moves with the reason for each, the latest first */
    record Replanned(List<String> notes, List<MoveLine> moves) {}

    @GET
    @Transactional
    @Operation(summary = "The plan with the tasks of some weeks: from this week on, or from the week of a day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "There is no plan")
    public PlanView plan(@RestQuery String from, @RestQuery @DefaultValue("4") int weeks) {
        Plan plan = Plan.of(viewer.id()).orElseThrow(() -> Problem.notFound("You have no plan yet."));
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Problem.exception(400, "Ask for 1 to " + MOST_WEEKS + " weeks.");
        }
        LocalDate monday = Days.monday(day(from));
        return view(plan, monday, monday.plusWeeks(weeks));
    }

    private LocalDate day(String from) {
        try {
            return from == null ? today() : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw Problem.exception(400, "A day is written as 2027-03-15.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private PlanView view(Plan plan, LocalDate from, LocalDate until) {
        List<TaskLine> tasks = progress.tasks(plan);
        Map<Long, String> reasons = MoveLine.reasons(plan);
        LocalDate today = today();
        Availability availability = plan.availability();
        return new PlanView(
                plan.goal,
                plan.exam,
                plan.examDay,
                plan.examHour(),
                plan.zone.getId(),
                plan.booked,
                Days.between(today, plan.examDay),
                availability.minutesAWeek() / 60.0,
                availability.weekdays().stream().sorted().map(Enum::name).toList(),
                availability.daysOff(),
                plan.chosenKinds().stream().sorted().map(Enum::name).toList(),
                plan.noteLines(),
                tasks.stream().mapToInt(TaskLine::minutes).sum(),
                tasks.stream()
                        .filter(TaskLine::done)
                        .mapToInt(TaskLine::minutes)
                        .sum(),
                (int) tasks.stream().filter(task -> task.missed(today)).count(),
                tasks.stream()
                        .filter(task -> !task.day().isBefore(from) && task.day().isBefore(until))
                        .map(task -> new Task(
                                task.id(),
                                task.day(),
                                task.minutes(),
                                task.kind(),
                                task.title(),
                                task.examTask(),
                                task.href(),
                                task.doneAt(),
                                reasons.get(task.id())))
                        .toList());
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make the plan, or replace it; what was done for the same exam stays done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "422", description = "Something cannot be planned; errors say what, by field")
    public Response make(Wanted wanted) {
        if (wanted == null) {
            throw Problem.exception(400, "Send what is wanted as JSON.");
        }
        PlanForm.Read read = wanted.form()
                .read(paths.all().stream().map(CareerPath::id).collect(Collectors.toSet()), catalog::exam, today());
        if (read.wish() == null) {
            List<Problem.FieldError> errors = read.errors().entrySet().stream()
                    .map(error -> new Problem.FieldError(error.getKey(), error.getValue()))
                    .toList();
            return Response.status(422)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(422, "Nothing was changed: some of it cannot be planned.", errors))
                    .build();
        }
        Plan plan = planner.make(viewer.id(), read.wish(), viewer.zone());
        LocalDate monday = Days.monday(today());
        return Response.ok(view(plan, monday, monday.plusWeeks(4))).build();
    }

    @POST
    @Path("tasks/{id}/completion")
    @Operation(summary = "A task is done")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "The plan has no such task")
    public void complete(@RestPath long id) {
        progress.complete(viewer.id(), id);
    }

    @DELETE
    @Path("tasks/{id}/completion")
    @Operation(summary = "A task is not done after all")
    @APIResponse(responseCode = "204")
    public void reopen(@RestPath long id) {
        progress.reopen(viewer.id(), id);
    }

    @POST
    @Path("replans")
    @Transactional
    @Operation(summary = "Move missed tasks to free days, and give weak domains more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Replanned.class)))
    public Replanned replan() {
        Replan replan = replanner.replan(viewer.id(), viewer.zone());
        return new Replanned(replan.noteLines(), MoveLine.of(replan));
    }
}
