package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A learner's plan: making it, following it, moving what was missed. */
@Path("/plan")
@RolesAllowed(Roles.LEARNER)
class PlanPages {
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

    record show(PlanView view, boolean calendar) implements TemplateInstance {}

    /** @param current whether there is a plan that this one would replace */
    record settings(SettingsView view, boolean current) implements TemplateInstance {}

    record moves(List<MoveLine> lines, Pages pager) implements TemplateInstance {}

    /** @param from a day of the first week to show, this week's when absent */
    @GET
    @Transactional
    public TemplateInstance plan(@RestQuery String from, @RestQuery boolean all) {
        Optional<Plan> plan = Plan.of(viewer.id());
        if (plan.isEmpty()) {
            return settings(first(), Map.of(), false);
        }
        return new show(
                view(plan.get(), from, all), CalendarAddress.of(viewer.id()).isPresent());
    }

    /** What stands in the form of a first plan. */
    private PlanForm first() {
        CareerPath first = paths.all().stream().reduce((a, b) -> b).orElse(null);
        String exam = first == null || first.lastExam() == null
                ? catalog.exams().get(0).id()
                : first.lastExam();
        return PlanForm.blank(first == null ? "" : first.id(), exam);
    }

    private PlanView view(Plan plan, String from, boolean all) {
        List<TaskLine> tasks = progress.tasks(plan);
        LocalDate today = today();
        LocalDate first = all ? LocalDate.MIN.plusYears(1) : Days.monday(start(from, today));
        List<PlanView.Week> weeks = PlanView.weeks(tasks, today, first, all ? Integer.MAX_VALUE : PlanView.WEEKS);
        LocalDate beyond =
                weeks.isEmpty() ? null : weeks.get(weeks.size() - 1).monday().plusWeeks(1);
        boolean more =
                beyond != null && tasks.stream().anyMatch(task -> !task.day().isBefore(beyond));
        boolean before = tasks.stream().anyMatch(task -> task.day().isBefore(first));
        return new PlanView(
                plan,
                catalog.exam(plan.exam)
                        .orElseThrow(() -> Problem.notFound("The exam of your plan is not in the catalog any longer.")),
                paths.named(plan.goal).map(CareerPath::title).orElse(plan.goal),
                today,
                tasks,
                weeks,
                MoveLine.reasons(plan),
                Replan.latest(plan).orElse(null),
                before && !all ? first.minusWeeks(PlanView.WEEKS) : null,
                more ? beyond : null,
                PlanView.tight(plan, tasks, today));
    }

    private static LocalDate start(String from, LocalDate today) {
        try {
            return from == null ? today : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    /**
     * @param exam and a day that something proposes, for example after an exam that was not passed; both stand in the form and
     *     may be changed there
     */
    @GET
    @Path("settings")
    @Transactional
    public Object change(@RestQuery String exam, @RestQuery String date) {
        Optional<PlanForm> current = Plan.of(viewer.id()).map(plan -> PlanForm.of(plan.wish()));
        Optional<Blueprint> proposed = exam == null ? Optional.empty() : catalog.exam(exam);
        if (proposed.isPresent()) {
            PlanForm form =
                    current.orElseGet(this::first).proposing(proposed.get().id(), date);
            return settings(form, Map.of(), current.isPresent());
        }
        return current.<Object>map(form -> settings(form, Map.of(), true)).orElseGet(() -> to("/plan"));
    }

    private settings settings(PlanForm form, Map<String, String> errors, boolean current) {
        return new settings(new SettingsView(form, errors, paths.all(), catalog.exams(), today()), current);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @RestForm String goal,
            @RestForm String exam,
            @RestForm String date,
            @RestForm String hour,
            @RestForm String state,
            @RestForm String hours,
            @RestForm List<String> weekdays,
            @RestForm List<String> offFirst,
            @RestForm List<String> offLast,
            @RestForm List<String> kinds) {
        PlanForm form = new PlanForm(goal, exam, date, hour, state, hours, weekdays, offFirst, offLast, kinds);
        PlanForm.Read read =
                form.read(paths.all().stream().map(CareerPath::id).collect(Collectors.toSet()), catalog::exam, today());
        if (read.wish() == null) {
            return Response.status(422)
                    .entity(settings(form, read.errors(), Plan.of(viewer.id()).isPresent()))
                    .build();
        }
        planner.make(viewer.id(), read.wish(), viewer.zone());
        return to("/plan");
    }

    @POST
    @Path("ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end() {
        Plan.locked(viewer.id()).end(clock.instant());
        return to("/plan");
    }

    @POST
    @Path("tasks/{id}/completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@RestPath long id, @RestForm String from) {
        progress.complete(viewer.id(), id);
        return back(id, from);
    }

    @POST
    @Path("tasks/{id}/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(@RestPath long id, @RestForm String from) {
        progress.reopen(viewer.id(), id);
        return back(id, from);
    }

    /** To the task on the weeks that were shown. */
    private static Response back(long task, String from) {
        String weeks = from != null && from.matches("\\d{4}-\\d\\d-\\d\\d") ? "?from=" + from : "";
        return to("/plan" + weeks + "#task-" + task);
    }

    @POST
    @Path("replans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replan() {
        replanner.replan(viewer.id(), viewer.zone());
        return to("/plan#replan");
    }

    @GET
    @Path("moves")
    @Transactional
    public TemplateInstance moves(@RestQuery Integer page) {
        int shown = page == null || page < 1 ? 1 : page;
        List<MoveLine> lines = MoveLine.of(viewer.id(), shown);
        return new moves(lines.stream().limit(MoveLine.PAGE).toList(), new Pages(shown, lines.size() > MoveLine.PAGE));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
