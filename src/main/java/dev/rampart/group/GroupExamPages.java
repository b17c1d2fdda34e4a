package dev.rampart.group;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.ExtraTime;
import dev.rampart.attempt.SharedForms;
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

/** Group exams: propose one, agree, sit it, and see the results once they are unsealed. */
@Path("/groups/{slug}/exams")
@RolesAllowed(Roles.LEARNER)
class GroupExamPages {
    @Inject
    GroupExams exams;

    @Inject
    ExamViews views;

    @Inject
    Attempts attempts;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param errors what is wrong, by field */
    record proposal(
            String slug, String name, Blueprint exam, Window.Typed typed, String zone, Map<String, String> errors)
            implements TemplateInstance {}

    /** @param error why nothing was started, or null */
    record exam(
            String slug, String name, ExamViews.Detail exam, List<ExtraTime> extras, ExtraTime lastExtra, String error)
            implements TemplateInstance {}

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath String slug) {
        return page(StudyGroup.of(slug, viewer.id()), Window.Typed.BLANK, Map.of());
    }

    private TemplateInstance page(StudyGroup group, Window.Typed typed, Map<String, String> errors) {
        String zone = viewer.zone().getId();
        return new proposal(group.slug, group.name, blueprint(group), typed, zone.equals("Z") ? "UTC" : zone, errors);
    }

    private Blueprint blueprint(StudyGroup group) {
        return catalog.exam(group.exam)
                .orElseThrow(() -> Problem.notFound("The exam of this group is not in the catalog any longer."));
    }

    /** Times are typed in the proposer's zone. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response propose(@RestPath String slug, @RestForm String from, @RestForm String to) {
        StudyGroup group = StudyGroup.of(slug, viewer.id());
        Window.Typed typed = new Window.Typed(from, to);
        Map<String, String> errors = typed.errors(blueprint(group), viewer.zone(), clock.instant());
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(group, typed, errors)).build();
        }
        return to(exams.propose(slug, viewer.id(), typed.window(viewer.zone())).path());
    }

    @GET
    @Path("{id}")
    public Response exam(@RestPath String slug, @RestPath long id) {
        exams.keepUp(slug, viewer.id());
        return exam(200, slug, id, null);
    }

    @Transactional
    Response exam(int status, String slug, long id, String error) {
        StudyGroup group = StudyGroup.of(slug, viewer.id());
        ExamViews.Detail detail = views.detail(GroupExam.in(group, id), blueprint(group), viewer.id());
        return Response.status(status)
                .entity(new exam(
                        group.slug, group.name, detail, ExtraTime.underTime(), attempts.usualExtra(viewer.id()), error))
                .build();
    }

    @POST
    @Path("{id}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(@RestPath String slug, @RestPath long id) {
        exams.agree(slug, viewer.id(), id, true);
        return to("/groups/" + slug + "/exams/" + id);
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(@RestPath String slug, @RestPath long id) {
        exams.agree(slug, viewer.id(), id, false);
        return to("/groups/" + slug + "/exams/" + id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath String slug, @RestPath long id) {
        exams.withdraw(slug, viewer.id(), id);
        return to("/groups/" + slug);
    }

    @POST
    @Path("{id}/attempts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sit(@RestPath String slug, @RestPath long id, @RestForm String extra) {
        SharedForms.Start start = exams.sit(slug, viewer.id(), id, extra);
        return start instanceof SharedForms.Start.Seated seated
                ? to("/attempts/" + seated.attempt())
                : exam(409, slug, id, ((SharedForms.Start.Refused) start).sentence());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
