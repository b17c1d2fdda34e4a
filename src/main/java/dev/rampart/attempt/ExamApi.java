package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The exams and their pace for anyone; starting one for those with a token. */
@Path("/api/v1/exams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exams")
class ExamApi {
    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Attempts attempts;

    @Inject
    ExamRoom room;

    @Inject
    Viewer viewer;

    /**
     * @param pass the scaled score that AWS asks for, on a scale of 100 to 1000
     * @param lastDay on which it is offered, or null while none is announced
     * @param paceSeconds for one question
     * @param bankQuestions how many questions Rampart has for it
     */
    record Exam(
            String id,
            String code,
            String name,
            String level,
            int minutes,
            int questions,
            int pass,
            int priceUsd,
            LocalDate firstDay,
            LocalDate lastDay,
            long paceSeconds,
            long bankQuestions) {
        static Exam of(Blueprint exam, long questions) {
            return new Exam(
                    exam.id(),
                    exam.code(),
                    exam.name(),
                    exam.level(),
                    exam.minutes(),
                    exam.questions(),
                    exam.pass(),
                    exam.priceUsd(),
                    exam.version().first(),
                    exam.version().last(),
                    Pacing.of(exam, ExtraTime.NONE).pace().toSeconds(),
                    questions);
        }
    }

    /** @param seconds since the start */
    record Due(int answered, long seconds) {
        static List<Due> of(Pacing pacing) {
            return pacing.milestones().stream()
                    .map(milestone ->
                            new Due(milestone.answered(), milestone.by().toSeconds()))
                    .toList();
        }
    }

    /** @param unseen by the owner of the token, or null without one */
    record Domain(String id, String name, int weight, int onForm, int inBank, Integer unseen) {}

    record Detail(Exam exam, List<Due> milestones, List<Domain> domains) {}

    /**
     * @param kind FULL or QUIZ
     * @param extraTime NONE, THIRTY_MINUTES, HALF, DOUBLE or UNTIMED; the owner's own if left out
     * @param spend whether a quiz may use unseen questions of the reserve
     * @param clientKey the client's name for this start: the same name starts one attempt, however often it is sent
     */
    record Start(String kind, String extraTime, boolean spend, String clientKey) {}

    record Started(long id, boolean anew) {}

    @GET
    @Operation(summary = "Every exam that Rampart knows")
    public List<Exam> exams() {
        Map<String, Long> counts = bank.counts(Question.Pool.BANK);
        return catalog.exams().stream()
                .map(exam -> Exam.of(exam, counts.getOrDefault(exam.id(), 0L)))
                .toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One exam with its milestones and domains, and what the token's owner has not seen of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Detail.class)))
    @APIResponse(responseCode = "404", description = "There is no such exam")
    public Detail exam(@RestPath String code) {
        Blueprint exam = find(code);
        boolean known = viewer.signedIn();
        Reserve reserve = known ? learnerBank.reserve(viewer.id(), exam) : learnerBank.untouched(exam);
        List<Domain> domains = reserve.domains().stream()
                .map(part -> new Domain(
                        part.domain(),
                        part.name(),
                        exam.domains().stream()
                                .filter(domain -> domain.id().equals(part.domain()))
                                .mapToInt(Blueprint.Domain::weight)
                                .sum(),
                        part.form(),
                        part.bank(),
                        known ? part.fresh() : null))
                .toList();
        return new Detail(Exam.of(exam, reserve.bank()), Due.of(Pacing.of(exam, ExtraTime.NONE)), domains);
    }

    private Blueprint find(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    @POST
    @Path("{code}/attempts")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Start a full exam or a quiz; the clock runs from now on")
    @APIResponse(
            responseCode = "201",
            description = "It began; Location leads to it",
            content = @Content(schema = @Schema(implementation = Started.class)))
    @APIResponse(responseCode = "200", description = "The same client key started it before")
    @APIResponse(
            responseCode = "409",
            description = "A full exam, or one without a clock, is open already, and there can be one at a time")
    @APIResponse(responseCode = "422", description = "There is nothing to ask; the detail says why")
    public Response start(@RestPath String code, Start start) {
        if (start == null) {
            throw Problem.exception(400, "Send what to start as JSON, with kind and clientKey.");
        }
        String extra = start.extraTime() == null || start.extraTime().isBlank()
                ? attempts.usualExtra(viewer.id()).name()
                : start.extraTime();
        Booking booking = Booking.of(find(code).id(), start.kind(), extra, start.spend(), start.clientKey());
        return started(room.start(Candidate.learner(viewer.id()), booking));
    }

    static Response started(Booking.Outcome outcome) {
        if (outcome instanceof Booking.Outcome.Refused refused) {
            throw Problem.exception(422, refused.sentence());
        }
        if (outcome instanceof Booking.Outcome.Open open) {
            throw Problem.exception(
                    409,
                    "One of its kind is open as attempt " + open.attempt()
                            + ", and there can be one at a time. Nothing new was started; go on with it or end it.");
        }
        Booking.Outcome.Seated seated = (Booking.Outcome.Seated) outcome;
        return Response.status(seated.anew() ? 201 : 200)
                .location(URI.create("/api/v1/attempts/" + seated.attempt()))
                .entity(new Started(seated.attempt(), seated.anew()))
                .build();
    }
}
