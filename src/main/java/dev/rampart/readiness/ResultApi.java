package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What came of the real exam, as the owner of a token tells it. */
@Path("/api/v1/readiness/{exam}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "readiness")
class ResultApi {
    /** What a field of a form is called here; the others have one name. */
    private static final Map<String, String> NAMES =
            Map.of("outcome", "passed", "score", "scaledScore", "right", "correct");

    @Inject
    Catalog catalog;

    @Inject
    Results results;

    @Inject
    Viewer viewer;

    /**
     * @param scaledScore from 100 to 1000, or null
     * @param meets ids of domains that meet competencies by the score report, needs of those that need improvement
     * @param again the first day on which it can be sat again after it was failed, or null
     * @param validUntil of the certification, or null
     * @param predicted as of the beginning of that day
     */
    record Told(
            long id,
            LocalDate date,
            boolean passed,
            Integer scaledScore,
            List<String> meets,
            List<String> needs,
            LocalDate again,
            LocalDate validUntil,
            Predicted predicted) {
        static Told of(ExamResult result) {
            return new Told(
                    result.id,
                    result.satOn,
                    result.passed,
                    result.scaledScore,
                    result.meetsIds(),
                    result.needsIds(),
                    result.passed ? null : result.satOn.plusDays(Aftermath.WAIT_DAYS),
                    result.passed ? result.satOn.plusYears(Aftermath.VALID_YEARS) : null,
                    Predicted.of(result.prediction));
        }
    }

    /**
     * @param inARow of the fresh exams that the rule asked for
     * @param chance of a fresh form above the line, from 0 to 1, with a credible interval of 90 %; null without a number
     * @param answers how many it rested on, or null
     */
    record Predicted(
            int inARow,
            int exams,
            boolean ready,
            Double chance,
            Double chanceLow,
            Double chanceHigh,
            Double share,
            Double shareLow,
            Double shareHigh,
            Integer answers) {
        static Predicted of(Prediction prediction) {
            return new Predicted(
                    prediction.ruleInARow,
                    prediction.ruleExams,
                    prediction.ready(),
                    prediction.chance,
                    prediction.chanceLow,
                    prediction.chanceHigh,
                    prediction.share,
                    prediction.shareLow,
                    prediction.shareHigh,
                    prediction.answers);
        }
    }

    /**
     * @param date as 2026-11-20, not in the future
     * @param scaledScore may be left out, as may meets and needs
     * @param clientKey the client's name for this entry: the same name makes one, however often it is sent
     */
    record Sat(
            String date,
            Boolean passed,
            Integer scaledScore,
            List<String> meets,
            List<String> needs,
            String clientKey) {
        ResultForm form() {
            List<String> domains = new ArrayList<>();
            if (meets != null) {
                meets.forEach(id -> domains.add(id + ":meets"));
            }
            if (needs != null) {
                needs.forEach(id -> domains.add(id + ":needs"));
            }
            return new ResultForm(
                    passed == null ? "" : passed ? "passed" : "failed",
                    date,
                    scaledScore == null ? "" : scaledScore.toString(),
                    domains);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Results of the real exam, the latest first; at most fifty")
    public List<Told> list(@RestPath String exam) {
        return ExamResult.of(viewer.id(), blueprint(exam).id()).stream()
                .map(Told::of)
                .toList();
    }

    private Blueprint blueprint(String exam) {
        return catalog.exam(exam).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Enter what came of the real exam")
    @APIResponse(
            responseCode = "201",
            description = "It is entered; Location leads to it",
            content = @Content(schema = @Schema(implementation = Told.class)))
    @APIResponse(responseCode = "200", description = "The same client key entered it before")
    @APIResponse(responseCode = "422", description = "Something cannot be; errors say what, by field")
    public Response enter(@RestPath String exam, Sat sat) {
        Blueprint blueprint = blueprint(exam);
        if (sat == null) {
            throw Problem.exception(400, "Send the result as JSON, with date and passed.");
        }
        Entry.Outcome outcome =
                results.enter(viewer.id(), blueprint, sat.form(), viewer.zone(), Entry.key(sat.clientKey()));
        if (outcome.entry() == null) {
            return refused(outcome.errors());
        }
        long id = outcome.entry().id();
        return Response.status(outcome.entry().anew() ? 201 : 200)
                .location(URI.create("/api/v1/readiness/" + blueprint.id() + "/results/" + id))
                .entity(Told.of(ExamResult.findById(id)))
                .build();
    }

    static Response refused(Map<String, String> errors) {
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        422,
                        "Nothing was entered: some of it cannot be.",
                        errors.entrySet().stream()
                                .map(error -> new Problem.FieldError(
                                        NAMES.getOrDefault(error.getKey(), error.getKey()), error.getValue()))
                                .toList()))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One result")
    public Told one(@RestPath String exam, @RestPath long id) {
        return Told.of(ExamResult.of(viewer.id(), blueprint(exam).id(), id));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Remove a result")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "There is none of that id")
    public void remove(@RestPath String exam, @RestPath long id) {
        ExamResult.of(viewer.id(), blueprint(exam).id(), id).delete();
    }
}
