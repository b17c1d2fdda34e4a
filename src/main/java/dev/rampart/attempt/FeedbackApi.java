package dev.rampart.attempt;

import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is right and why, after each question of practice with feedback and of a question of the day. */
@Path("/api/v1/attempts/{id}/items/{n}/feedback")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attempts")
class FeedbackApi {
    /** A checked answer is the first one. */
    private static final Changes UNCHANGED = new Changes(List.of(), true);

    @Inject
    Tutor tutor;

    @Inject
    Viewer viewer;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Check a whole answer and read the reasons; from then on it stays, and sending it again is harmless")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultView.Item.class)))
    @APIResponse(responseCode = "404", description = AttemptApi.NOT_THERE)
    @APIResponse(
            responseCode = "409",
            description = "A newer answer was stored meanwhile, or the attempt is over; the detail says which")
    @APIResponse(
            responseCode = "422",
            description = "This cannot be an answer, leaves something open, or the attempt gives no feedback")
    public ResultView.Item check(@RestPath long id, @RestPath int n, AttemptApi.GivenAnswer given) {
        if (given == null || given.picks() == null || given.picks().contains(null)) {
            throw Problem.exception(400, "Send the answer as JSON, with picks and revision; nothing was checked.");
        }
        tutor.show(me(), id, n);
        AttemptApi.saved(tutor.check(
                me(), id, n, new Given(given.picks(), List.of(), given.confidence(), null, given.revision())));
        return feedback(id, n);
    }

    @GET
    @Operation(summary = "What is right and why, of an answer that was checked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultView.Item.class)))
    @APIResponse(responseCode = "404", description = AttemptApi.NOT_THERE)
    @APIResponse(responseCode = "409", description = "It was not checked yet, or the attempt tells at its end")
    public ResultView.Item feedback(@RestPath long id, @RestPath int n) {
        return tutor.show(me(), id, n)
                .map(Lesson::feedback)
                .map(item -> ResultView.Item.of(item, UNCHANGED))
                .orElseThrow(() -> Problem.exception(
                        409,
                        "Nothing is told of this question yet. Check an answer first, or read the result at the end."));
    }

    private Candidate me() {
        return Candidate.learner(viewer.id());
    }
}
