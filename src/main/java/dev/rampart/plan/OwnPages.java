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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Books and courses of a learner's own. Whatever changes among them lays the open tasks of the plan anew. */
@Path("/plan/resources")
@RolesAllowed(Roles.LEARNER)
class OwnPages {
    private static final int MOST = 50;

    private static final Map<String, String> DONE = Map.of(
            "added", "Added. What is open in your plan is laid anew with it.",
            "changed", "Saved. What is open in your plan is laid anew.",
            "removed", "Removed. What is open in your plan is laid anew without it; what you did stays.");

    @Inject
    Planner planner;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param used whether the plan uses the learner's own at all */
    record list(Blueprint exam, List<Line> lines, boolean used, OwnForm form, Map<String, String> errors, String done)
            implements TemplateInstance {}

    record edit(Blueprint exam, long id, OwnForm form, Map<String, String> errors) implements TemplateInstance {}

    record Line(long id, String title, String link, String about) {}

    @GET
    @Transactional
    public Object resources(@RestQuery String done) {
        return Plan.of(viewer.id())
                .<Object>map(plan -> list(plan, OwnForm.BLANK, Map.of(), done == null ? null : DONE.get(done)))
                .orElseGet(() -> to("/plan"));
    }

    private list list(Plan plan, OwnForm form, Map<String, String> errors, String done) {
        Blueprint exam = exam(plan);
        return new list(
                exam,
                OwnResource.of(viewer.id(), exam.id()).stream()
                        .map(own -> line(own, exam))
                        .toList(),
                plan.chosenKinds().contains(ResourceKind.OWN),
                form,
                errors,
                done);
    }

    private static Line line(OwnResource own, Blueprint exam) {
        List<String> names = exam.domains().stream()
                .filter(domain -> own.domainIds().contains(domain.id()))
                .map(Blueprint.Domain::name)
                .toList();
        String length = own.pages == null ? Days.span(own.minutes) : own.pages + " pages, " + Days.span(own.minutes);
        return new Line(
                own.id,
                own.title,
                own.link,
                own.kind.words() + " · " + length + " · "
                        + (names.isEmpty() ? "all domains" : String.join(", ", names)));
    }

    private Blueprint exam(Plan plan) {
        return catalog.exam(plan.exam)
                .orElseThrow(() -> Problem.notFound("The exam of your plan is not in the catalog any longer."));
    }

    private Plan plan() {
        return Plan.of(viewer.id()).orElseThrow(() -> Problem.notFound("Make a plan first; books belong to it."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response add(
            @RestForm String title,
            @RestForm String kind,
            @RestForm String link,
            @RestForm String pages,
            @RestForm String minutes,
            @RestForm List<String> domains) {
        Plan plan = plan();
        OwnForm form = new OwnForm(title, kind, link, pages, minutes, domains);
        Map<String, String> errors = form.errors();
        if (errors.isEmpty() && OwnResource.of(viewer.id(), plan.exam).size() >= MOST) {
            errors.put("title", "A plan has room for " + MOST + " books and courses. Remove one first.");
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(list(plan, form, errors, null)).build();
        }
        OwnResource own = new OwnResource();
        own.accountId = viewer.id();
        own.exam = plan.exam;
        own.createdAt = clock.instant();
        form.into(own, exam(plan));
        own.persistAndFlush();
        return laidAnew(plan, "added");
    }

    private Response laidAnew(Plan plan, String done) {
        planner.make(viewer.id(), plan.wish(), plan.zone);
        return to("/plan/resources?done=" + done);
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance edit(@RestPath long id) {
        return new edit(exam(plan()), id, OwnForm.of(OwnResource.of(viewer.id(), id)), Map.of());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(
            @RestPath long id,
            @RestForm String title,
            @RestForm String kind,
            @RestForm String link,
            @RestForm String pages,
            @RestForm String minutes,
            @RestForm List<String> domains) {
        Plan plan = plan();
        OwnResource own = OwnResource.of(viewer.id(), id);
        OwnForm form = new OwnForm(title, kind, link, pages, minutes, domains);
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new edit(exam(plan), id, form, errors))
                    .build();
        }
        form.into(own, exam(plan));
        return laidAnew(plan, "changed");
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@RestPath long id) {
        OwnResource.of(viewer.id(), id).delete();
        OwnResource.flush();
        return laidAnew(plan(), "removed");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
