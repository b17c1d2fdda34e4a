package dev.rampart.attempt;

import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A learner's own attempts: sit them, end them, read what came out. */
@Path("/api/v1/attempts")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attempts")
class AttemptApi {
    private static final int MOST = 100;
    static final String NOT_THERE = "There is no such attempt or item, or it is not yours";

    @Inject
    Attempts attempts;

    @Inject
    Proctor proctor;

    @Inject
    Results results;

    @Inject
    Viewer viewer;

    /** @param next what to send as "after" for the next page, or null on the last one */
    record Page(List<OpenAttempt> open, List<PastAttempt> past, Long next) {}

    /**
     * An open attempt. Its questions come one by one, since what is shown is not fresh any more.
     *
     * @param deadline null where no clock runs, as everything about time then is
     * @param remainingSeconds by the server's clock, the only one that counts
     * @param standing whole questions ahead of the milestones, or behind if negative
     * @param milestones empty where no clock runs
     */
    record State(
            long id,
            String exam,
            Kind kind,
            Instant startedAt,
            Instant deadline,
            Long remainingSeconds,
            int questions,
            int answered,
            Integer standing,
            Long paceSeconds,
            List<ExamApi.Due> milestones,
            List<ItemState> items) {
        static State of(Running running) {
            return new State(
                    running.id(),
                    running.exam(),
                    running.kind(),
                    running.startedAt(),
                    running.deadline(),
                    running.timed() ? running.remaining().toSeconds() : null,
                    running.questions(),
                    running.answered(),
                    running.timed() ? running.strip().standing().questions() : null,
                    running.timed() ? running.pacing().pace().toSeconds() : null,
                    running.timed() ? ExamApi.Due.of(running.pacing()) : List.of(),
                    running.items());
        }
    }

    /**
     * A question as it is asked; texts are Markdown.
     *
     * @param choices what can be chosen; an answer counts by the place in this list, from 0
     * @param places what is to be filled in: prompts of a matching, "Step 1" and so on of an ordering; else empty
     */
    record Item(int position, String type, String instruction, String stem, List<String> choices, List<String> places) {
        static Item of(Sheet sheet) {
            return new Item(
                    sheet.position(),
                    sheet.type(),
                    sheet.instruction(),
                    sheet.stem(),
                    sheet.choices().stream().map(Sheet.Choice::text).toList(),
                    sheet.places().stream()
                            .map(place -> place.text() == null ? "Step " + place.number() : place.text())
                            .toList());
        }
    }

    /**
     * @param picks chosen places in the list of choices, ascending; for an ordering or a matching what stands in each of its
     *     places, with -1 for one left open; empty for a blank
     * @param confidence SURE, UNSURE, GUESS or null
     * @param revision of the answer that this one changes, as it was last read
     */
    record GivenAnswer(List<Integer> picks, Confidence confidence, int revision) {}

    /**
     * @param correct null while the result is sealed
     * @param fresh the same
     * @param sealedUntil when the seal is lifted at the latest; null where there is none
     */
    record Ended(Instant submittedAt, Submission.By submittedBy, Integer correct, Integer fresh, Instant sealedUntil) {}

    @GET
    @Operation(summary = "Open attempts, and those that are over page by page, newest first")
    public Page list(@RestQuery String exam, @RestQuery Long after, @RestQuery @DefaultValue("20") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<PastAttempt> past = attempts.past(viewer.id(), exam, after, size + 1);
        boolean more = past.size() > size;
        List<PastAttempt> page = past.subList(0, Math.min(size, past.size()));
        return new Page(
                attempts.open(viewer.id()), page, more ? page.get(size - 1).id() : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An open attempt: its clock, its milestones and the state of each item, without the questions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "404", description = "There is no such attempt, or it is not yours")
    @APIResponse(responseCode = "409", description = "It is over; read its result")
    public State attempt(@RestPath long id) {
        return proctor.running(me(), id).map(State::of).orElseThrow(AttemptApi::over);
    }

    @GET
    @Path("{id}/items/{n}")
    @Operation(summary = "A question, which is not fresh any more once it has been read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Item.class)))
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "The attempt is over; read its result")
    public Item item(@RestPath long id, @RestPath int n) {
        return Item.of(proctor.show(me(), id, n).orElseThrow(AttemptApi::over));
    }

    @GET
    @Path("{id}/items/{n}/answer")
    @Operation(summary = "The answer that is stored, with its revision")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GivenAnswer.class)))
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "The attempt is over; read its result")
    public GivenAnswer answer(@RestPath long id, @RestPath int n) {
        Sheet sheet = proctor.show(me(), id, n).orElseThrow(AttemptApi::over);
        return new GivenAnswer(sheet.picks(), sheet.confidence(), sheet.revision());
    }

    @PUT
    @Path("{id}/items/{n}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Give or change an answer; one that is sent again, even after the end, gets the same confirmation")
    @APIResponse(
            responseCode = "200",
            description = "It is stored; the revision is for the next change",
            content = @Content(schema = @Schema(implementation = Saving.Saved.class)))
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(
            responseCode = "409",
            description = "A newer answer was stored meanwhile, or the attempt is over; the detail says which")
    @APIResponse(responseCode = "422", description = "This cannot be an answer to the question; the detail says why")
    public Saving.Saved put(@RestPath long id, @RestPath int n, GivenAnswer given) {
        if (given == null || given.picks() == null || given.picks().contains(null)) {
            throw Problem.exception(400, "Send the answer as JSON, with picks and revision; nothing was changed.");
        }
        // Who answers a question has it before them, also when they never asked for its text.
        proctor.show(me(), id, n);
        return saved(proctor.answer(
                me(), id, n, new Given(given.picks(), null, given.confidence(), null, given.revision())));
    }

    static Saving.Saved saved(Saving saving) {
        if (saving instanceof Saving.Saved saved) {
            return saved;
        }
        if (saving instanceof Saving.Refused refused) {
            throw Problem.exception(422, refused.sentence());
        }
        if (saving instanceof Saving.Overtaken overtaken) {
            throw Problem.exception(
                    409,
                    "A newer answer is stored, of revision " + overtaken.revision()
                            + ". Yours was not; read the other and send yours again if it is to replace it.");
        }
        throw over();
    }

    @PUT
    @Path("{id}/items/{n}/flag")
    @Operation(summary = "Flag an item, to look at it again")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "The attempt is over; read its result")
    public void flag(@RestPath long id, @RestPath int n) {
        saved(proctor.flag(me(), id, n, true));
    }

    @DELETE
    @Path("{id}/items/{n}/flag")
    @Operation(summary = "Take the flag away")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "The attempt is over; read its result")
    public void unflag(@RestPath long id, @RestPath int n) {
        saved(proctor.flag(me(), id, n, false));
    }

    @POST
    @Path("{id}/submission")
    @Operation(summary = "End an attempt; the second time nothing happens and the same is told")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Ended.class)))
    @APIResponse(responseCode = "404", description = NOT_THERE)
    public Ended submit(@RestPath long id) {
        Submission submission = proctor.submit(me(), id);
        return results.seal(me(), id)
                .map(seal -> new Ended(submission.submittedAt, submission.by, null, null, seal.until()))
                .orElseGet(() ->
                        new Ended(submission.submittedAt, submission.by, submission.correct, submission.fresh, null));
    }

    @GET
    @Path("{id}/result")
    @Operation(summary = "What came out: score, domains, and every question with its key and the reasons")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultView.class)))
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "The attempt is still open, or its result is sealed")
    public Response result(@RestPath long id) {
        Result result = results.show(me(), id, false)
                .orElseThrow(() -> Problem.exception(
                        409, "This attempt is still open. Its result can be read once it has ended."));
        return Response.ok(ResultView.of(result)).build();
    }

    private Candidate me() {
        return Candidate.learner(viewer.id());
    }

    private static WebApplicationException over() {
        return Problem.exception(
                409,
                "This attempt is over, so nothing in it can be changed. What was saved in time counts; read its result.");
    }
}
