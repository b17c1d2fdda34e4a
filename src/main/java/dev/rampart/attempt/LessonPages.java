package dev.rampart.attempt;

import dev.rampart.web.NeverStored;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Practice with feedback after each question: the question, and once it is checked what is right and why. */
@Path("/attempts/{id}/lessons")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class LessonPages {
    @Inject
    Tutor tutor;

    @Inject
    Proctor proctor;

    @Inject
    Comeback comeback;

    @Inject
    Viewer viewer;

    /**
     * @param problem why the answer was not checked, as a sentence, or null
     * @param next when a checked question comes back, as a sentence, or null
     */
    record lesson(Lesson lesson, Sheet sheet, ResultItem feedback, String problem, String next)
            implements TemplateInstance {}

    /** Leads to where to go on. */
    @GET
    public Response next(@RestPath long id) {
        return to("/attempts/" + id + "/lessons/" + tutor.next(me(), id));
    }

    @GET
    @Path("{n}")
    public Response lesson(@RestPath long id, @RestPath int n) {
        return tutor.show(me(), id, n)
                .map(lesson -> Response.ok(new lesson(lesson, lesson.sheet(), lesson.feedback(), null, next(lesson)))
                        .build())
                .orElseGet(() -> to("/attempts/" + id));
    }

    private String next(Lesson lesson) {
        return lesson.feedback() == null
                ? null
                : comeback.words(viewer.id(), lesson.feedback().question().id(), viewer.zone())
                        .orElse(null);
    }

    @POST
    @Path("{n}/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@RestPath long id, @RestPath int n, @BeanParam AnswerForm form) {
        Given given = form.given();
        Saving saving = tutor.check(me(), id, n, given);
        if (saving instanceof Saving.Saved || saving instanceof Saving.Over) {
            return to("/attempts/" + id + "/lessons/" + n);
        }
        boolean overtaken = saving instanceof Saving.Overtaken;
        String problem = saving instanceof Saving.Refused refused ? refused.sentence() : Saving.Overtaken.CHOICE;
        return tutor.show(me(), id, n)
                .map(lesson -> Response.status(overtaken ? 409 : 422)
                        .entity(new lesson(lesson, lesson.sheet().typed(given), lesson.feedback(), problem, null))
                        .build())
                .orElseGet(() -> to("/attempts/" + id));
    }

    /** @param on whether to look at the question again */
    @POST
    @Path("{n}/flag")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response flag(@RestPath long id, @RestPath int n, @RestForm boolean on) {
        proctor.flag(me(), id, n, on);
        return to("/attempts/" + id + "/lessons/" + n);
    }

    private Candidate me() {
        return Candidate.learner(viewer.id());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
