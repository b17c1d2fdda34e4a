package dev.rampart.relevance;

import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.plan.PlannedEntries;
import dev.rampart.plan.PlannedEntries.Added;
import dev.rampart.plan.PlannedEntries.InPlan;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Puts entries of the news into the learner's plan, moves them there and takes them out. */
@Path("/plan/entries")
@RolesAllowed(Roles.LEARNER)
class EntryTaskPages {
    @Inject
    PlannedEntries planned;

    @Inject
    NewsItems news;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * The form again, after a mistake.
     *
     * @param there what stands in the plan already, so that nothing was added, or null
     */
    record add(NewsItem entry, EntryTaskForm form, ReadingTime time, Map<String, String> errors, InPlan there)
            implements TemplateInstance {}

    /**
     * @param gone whether the entry was dropped from the news meanwhile
     * @param error what is wrong with the day, or null
     */
    record change(InPlan task, boolean gone, String day, String error) implements TemplateInstance {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response add(
            @RestForm long entry,
            @RestForm String what,
            @RestForm String planTitle,
            @RestForm String planMinutes,
            @RestForm String when,
            @RestForm String planDay) {
        NewsItem item = news.of(entry, viewer.id());
        if (item == null) {
            throw Problem.notFound("There is no such entry; it may have been dropped for its age.");
        }
        LocalDate examDay = examDay();
        EntryTaskForm form = new EntryTaskForm(what, planTitle, planMinutes, when, planDay);
        Map<String, String> errors = new HashMap<>(form.errors(today(), examDay));
        Optional<LocalDate> day = errors.isEmpty() ? place(form, examDay) : Optional.empty();
        if (errors.isEmpty() && day.isEmpty()) {
            errors.put("planDay", form.full());
        }
        if (!errors.isEmpty()) {
            return again(422, item, form, errors, null);
        }
        Added added =
                planned.add(viewer.id(), item.id(), form.named(item.title()), item.link(), form.length(), day.get());
        if (added.already()) {
            return again(409, item, form, Map.of(), added.task());
        }
        news.keep(item.id(), viewer.id());
        return to(item.href() + "#in-plan");
    }

    private Optional<LocalDate> place(EntryTaskForm form, LocalDate examDay) {
        return form.onDay()
                .or(() -> planned.free(viewer.id(), today(), form.from(today()), form.before(examDay), form.length()));
    }

    private Response again(int status, NewsItem item, EntryTaskForm form, Map<String, String> errors, InPlan there) {
        return Response.status(status)
                .entity(new add(item, form, ReadingTime.of(news.words(item.id())), errors, there))
                .build();
    }

    private LocalDate examDay() {
        return planned.examDay(viewer.id())
                .orElseThrow(
                        () -> Problem.notFound("You have no plan yet. Make one, then entries can be put into it."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    @GET
    @Path("{task}")
    public TemplateInstance change(@RestPath long task) {
        InPlan line = planned.task(viewer.id(), task);
        return change(line, line.day().toString(), null);
    }

    private change change(InPlan line, String day, String error) {
        return new change(line, news.of(line.entry(), viewer.id()) == null, day, error);
    }

    @POST
    @Path("{task}/day")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response move(@RestPath long task, @RestForm String planDay) {
        InPlan line = planned.task(viewer.id(), task);
        refuseDone(line);
        String typed = planDay == null ? "" : planDay.strip();
        String wrong = EntryTaskForm.moved(typed, today(), examDay());
        if (wrong != null) {
            return Response.status(422).entity(change(line, typed, wrong)).build();
        }
        planned.move(viewer.id(), task, LocalDate.parse(typed));
        return to(planned.task(viewer.id(), task).href());
    }

    @POST
    @Path("{task}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@RestPath long task) {
        InPlan line = planned.task(viewer.id(), task);
        refuseDone(line);
        planned.remove(viewer.id(), task);
        return to("/plan?from=" + line.day());
    }

    /** What was done stays where it was done: it counts in what the plan tells of the weeks that were. */
    private static void refuseDone(InPlan line) {
        if (line.done()) {
            throw Problem.exception(409, "It is done. Reopen it first, in your plan.");
        }
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
