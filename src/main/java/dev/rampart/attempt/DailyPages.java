package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** Opens the question of the day. */
@Path("/exams/{code}/question-of-the-day")
@RolesAllowed(Roles.LEARNER)
class DailyPages {
    @Inject
    Catalog catalog;

    @Inject
    Dailies dailies;

    @Inject
    Viewer viewer;

    record none(Blueprint exam, String sentence) implements TemplateInstance {}

    /** A link alone opens nothing: the exam's page has the button. */
    @GET
    public Response lead(@RestPath String code) {
        return Response.seeOther(URI.create("/exams/" + exam(code).id())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@RestPath String code) {
        Blueprint exam = exam(code);
        Booking.Outcome outcome = dailies.open(viewer.id(), exam, viewer.zone());
        return outcome instanceof Booking.Outcome.Refused refused
                ? Response.status(422)
                        .entity(new none(exam, refused.sentence()))
                        .build()
                : Response.seeOther(URI.create("/attempts/" + outcome.attempt() + "/lessons/1"))
                        .build();
    }

    private Blueprint exam(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }
}
