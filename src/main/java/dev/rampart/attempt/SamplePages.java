package dev.rampart.attempt;

import dev.rampart.account.OpaqueToken;
import dev.rampart.catalog.Blueprint;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The sample quiz that needs no account. */
@Path("/sample")
class SamplePages {
    @Inject
    ExamRoom room;

    @Inject
    SampleCookie sitter;

    /** @param exam the exam that the sample is for, or null while no document has sample questions */
    record sample(Blueprint exam, String time) implements TemplateInstance {}

    @GET
    public TemplateInstance sample() {
        return room.sampled().map(exam -> new sample(exam, time(exam))).orElseGet(() -> new sample(null, null));
    }

    private static String time(Blueprint exam) {
        return Times.exactly(Pacing.of(exam, ExtraTime.NONE)
                .forQuestions(Booking.QUIZ_QUESTIONS)
                .time());
    }

    /** Who has no account and no sample yet gets a cookie; only its hash is kept here. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start() {
        Candidate known = sitter.candidate();
        if (known.hasAccount() || known.visitor() != null) {
            return to(room.sample(known)).build();
        }
        OpaqueToken token = OpaqueToken.random("");
        return to(room.sample(Candidate.visitor(token.hash())))
                .cookie(sitter.holding(token))
                .build();
    }

    private static Response.ResponseBuilder to(Booking.Outcome outcome) {
        return Response.seeOther(URI.create("/attempts/" + outcome.attempt()));
    }
}
