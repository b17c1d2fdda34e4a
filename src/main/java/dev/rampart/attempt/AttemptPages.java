package dev.rampart.attempt;

import dev.rampart.web.NeverStored;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The exam screen, its review, its end and its result. */
@Path("/attempts/{id}")
@NeverStored
class AttemptPages {
    @Inject
    Proctor proctor;

    @Inject
    Results results;

    @Inject
    ExamRoom room;

    @Inject
    SampleCookie sitter;

    @Inject
    Viewer viewer;

    /** @param problem why an answer was not stored, as a sentence, or null */
    record question(Sheet sheet, Running running, Display display, String problem) implements TemplateInstance {}

    record pace(Running running, Display display) implements TemplateInstance {}

    record review(Running running, Display display) implements TemplateInstance {}

    /** @param seal what will keep the result from everyone, or null */
    record submission(Running running, Display display, Seal seal) implements TemplateInstance {}

    record over(long id, String sentence) implements TemplateInstance {}

    record underSeal(Seal seal) implements TemplateInstance {}

    /** @param notice what could not be done, or null */
    record result(Result result, boolean missedOnly, String notice) implements TemplateInstance {}

    @GET
    public Response attempt(@RestPath long id) {
        return proctor.running(sitter.candidate(), id)
                .map(running -> to(
                        "/attempts/" + id + (running.kind().feedback() ? "/lessons" : "/questions/" + running.next())))
                .orElseGet(() -> toResult(id));
    }

    @GET
    @Path("questions/{n}")
    public Response question(@RestPath long id, @RestPath int n, @CookieParam(Display.COOKIE) String display) {
        return proctor.show(sitter.candidate(), id, n)
                .map(sheet -> sheet.running().kind().feedback()
                        ? to("/attempts/" + id + "/lessons/" + n)
                        : page(200, sheet, display, null))
                .orElseGet(() -> toResult(id));
    }

    private static Response page(int status, Sheet sheet, String display, String problem) {
        return Response.status(status)
                .entity(new question(sheet, sheet.running(), Display.of(display), problem))
                .build();
    }

    /** Takes an answer from the form, then leads on. */
    @POST
    @Path("questions/{n}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response answer(
            @RestPath long id,
            @RestPath int n,
            @BeanParam AnswerForm form,
            @CookieParam(Display.COOKIE) String display) {
        Given given = form.given();
        Saving saving = proctor.answer(sitter.candidate(), id, n, given);
        if (saving instanceof Saving.Saved) {
            return onward(id, n, form, display);
        }
        if (saving instanceof Saving.Over over) {
            return Response.status(409).entity(new over(id, sentence(over))).build();
        }
        boolean overtaken = saving instanceof Saving.Overtaken;
        String problem = saving instanceof Saving.Refused refused ? refused.sentence() : Saving.Overtaken.CHOICE;
        return proctor.show(sitter.candidate(), id, n)
                .map(sheet -> page(overtaken ? 409 : 422, sheet.typed(given), display, problem))
                .orElseGet(() -> toResult(id));
    }

    private Response onward(long id, int n, AnswerForm form, String display) {
        int questions =
                proctor.running(sitter.candidate(), id).map(Running::questions).orElse(n);
        Response.ResponseBuilder onward = Response.seeOther(URI.create(form.target(id, n, questions)));
        return Display.knows(form.then)
                ? onward.cookie(Display.of(display).changed(form.then).cookie()).build()
                : onward.build();
    }

    private String sentence(Saving.Over over) {
        String ended = over.by() == Submission.By.DEADLINE
                ? "Time ran out at " + viewer.dateTime(over.submittedAt()) + ", before this answer arrived"
                : "This attempt was submitted at " + viewer.dateTime(over.submittedAt())
                        + ", before this answer arrived";
        return ended + ", so it was not stored. Everything saved before that counts.";
    }

    /** The same for the page's script, which sends each answer the moment it is given. */
    @POST
    @Path("questions/{n}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answerByScript(@RestPath long id, @RestPath int n, @BeanParam AnswerForm form) {
        Saving saving = proctor.answer(sitter.candidate(), id, n, form.given());
        if (saving instanceof Saving.Over over) {
            return Response.status(409)
                    .entity(new NotStored("over", sentence(over)))
                    .build();
        }
        if (saving instanceof Saving.Overtaken) {
            return Response.status(409)
                    .entity(new NotStored("overtaken", Saving.Overtaken.SENTENCE))
                    .build();
        }
        return saving instanceof Saving.Refused refused
                ? Response.status(422)
                        .entity(new NotStored("refused", refused.sentence()))
                        .build()
                : Response.ok(saving).build();
    }

    /** @param reason over, overtaken or refused */
    record NotStored(String reason, String sentence) {}

    /** The clock and the pace strip, which the page fetches again from time to time. */
    @GET
    @Path("pace")
    public Response pace(@RestPath long id, @CookieParam(Display.COOKIE) String display) {
        return proctor.running(sitter.candidate(), id)
                .map(running ->
                        Response.ok(new pace(running, Display.of(display))).build())
                .orElseGet(() -> Response.noContent()
                        .header("HX-Redirect", "/attempts/" + id + "/result")
                        .build());
    }

    @GET
    @Path("review")
    public Response review(@RestPath long id, @CookieParam(Display.COOKIE) String display) {
        return proctor.overview(sitter.candidate(), id)
                .map(running ->
                        Response.ok(new review(running, Display.of(display))).build())
                .orElseGet(() -> toResult(id));
    }

    /** Asks once more, and says what a blank means. */
    @GET
    @Path("submission")
    public Response submission(@RestPath long id, @CookieParam(Display.COOKIE) String display) {
        return proctor.overview(sitter.candidate(), id)
                .map(running -> Response.ok(new submission(running, Display.of(display), sealAhead(id)))
                        .build())
                .orElseGet(() -> toResult(id));
    }

    private Seal sealAhead(long id) {
        return results.sealAhead(sitter.candidate(), id).orElse(null);
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@RestPath long id) {
        proctor.submit(sitter.candidate(), id);
        return toResult(id);
    }

    /** @param show "missed" leaves out what was right */
    @GET
    @Path("result")
    public Response result(@RestPath long id, @RestQuery String show) {
        return result(200, id, "missed".equals(show), null);
    }

    private Response result(int status, long id, boolean missedOnly, String notice) {
        Optional<Seal> seal = results.seal(sitter.candidate(), id);
        if (seal.isPresent()) {
            return Response.ok(new underSeal(seal.get())).build();
        }
        Optional<Result> result = results.show(sitter.candidate(), id, missedOnly);
        return result.map(shown -> Response.status(status)
                        .entity(new result(shown, missedOnly, notice))
                        .build())
                .orElseGet(() -> to("/attempts/" + id));
    }

    /** Starts an attempt with what this one missed. */
    @POST
    @Path("practice")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response practise(@RestPath long id) {
        Booking.Outcome outcome = room.practise(sitter.candidate(), id);
        if (outcome instanceof Booking.Outcome.Refused refused) {
            return result(422, id, false, refused.sentence());
        }
        return to("/attempts/" + outcome.attempt());
    }

    private static Response toResult(long id) {
        return to("/attempts/" + id + "/result");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
