package dev.rampart.review;

import dev.rampart.attempt.Miss;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the owner of a token missed, and why. */
@Path("/api/v1/review/mistakes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "review")
class MistakeApi {
    @Inject
    Mistakes mistakes;

    @Inject
    Viewer viewer;

    /**
     * @param found on all pages
     * @param next to ask for the next page with as "after", or null
     */
    record Page(List<Mistake> mistakes, int found, String next) {}

    /**
     * @param item by which this miss is named
     * @param position in the attempt, from 1
     * @param question its stable id
     * @param outcome "wrong", "blank" or "right by a guess"
     * @param hint what the attempt itself says about the reason, or null
     * @param reason MISREAD, UNKNOWN, TORN, TIME, OTHER, or null while none is given
     * @param services the two between which it was torn, if they were named
     * @param note to the question, or null
     */
    record Mistake(
            long item,
            long attempt,
            String exam,
            int position,
            String question,
            String task,
            Instant at,
            String outcome,
            String hint,
            String reason,
            List<String> services,
            String note) {
        static Mistake of(MistakeLine line) {
            Miss miss = line.miss();
            MistakeForm form = line.form();
            return new Mistake(
                    miss.item(),
                    miss.attempt(),
                    miss.exam(),
                    miss.position(),
                    miss.question(),
                    miss.task(),
                    miss.at(),
                    miss.outcome(),
                    line.hint(),
                    form.reason().isEmpty() ? null : form.reason(),
                    form.first().isEmpty() ? List.of() : List.of(form.first(), form.second()),
                    form.note().isEmpty() ? null : form.note());
        }
    }

    /**
     * @param reason MISREAD, UNKNOWN, TORN, TIME or OTHER; null takes it away
     * @param services none, or the two between which it was torn
     * @param note up to 2,000 characters of plain text; null takes it away
     */
    record Said(String reason, List<String> services, String note) {}

    @GET
    @Operation(summary = "What was missed: without a reason first, then of the newest attempt first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "404", description = "There is no such attempt, or it is someone else's")
    @APIResponse(responseCode = "409", description = "The attempt's result is sealed")
    public Page list(@RestQuery Long attempt, @RestQuery String show, @RestQuery String after) {
        MistakeLog log = mistakes.log(viewer.id(), attempt, MistakeLog.Show.named(show), MistakeLog.Place.parse(after));
        return new Page(
                log.lines().stream().map(Mistake::of).toList(),
                log.found(),
                log.next() == null ? null : log.next().toString());
    }

    @PUT
    @Path("{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say why a question was missed, and note something to it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Mistake.class)))
    @APIResponse(responseCode = "404", description = "There is no such mistake in the log of the token's owner")
    @APIResponse(responseCode = "422", description = "Something of it cannot be kept; nothing was changed")
    public Response keep(@RestPath long item, Said said) {
        if (said == null) {
            throw Problem.exception(400, "Say a reason, a note or both; nothing was changed.");
        }
        List<String> services = said.services() == null ? List.of() : said.services();
        if (!services.isEmpty() && services.size() != 2) {
            return refused("Name both services, or neither.");
        }
        MistakeForm form = new MistakeForm(
                item,
                said.reason(),
                services.isEmpty() ? "" : services.get(0),
                services.isEmpty() ? "" : services.get(1),
                said.note());
        Map<Long, String> errors = mistakes.keep(viewer.id(), List.of(form));
        return errors.isEmpty()
                ? Response.ok(Mistake.of(mistakes.line(viewer.id(), item).orElseThrow()))
                        .build()
                : refused(errors.get(item));
    }

    private static Response refused(String sentence) {
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(422, sentence))
                .build();
    }
}
