package dev.rampart.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.web.Paged;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A learner's reports of questions. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "reports")
class ReportApi {
    @Inject
    Reports reports;

    @Inject
    Viewer viewer;

    /**
     * @param fault "wrong", "outdated" or "unclear"
     * @param text what is wrong, up to 2,000 characters
     */
    record Given(String fault, String text) {}

    record Filed(long id) {}

    /** @param next number of the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Told> items, int found, Integer next) {}

    record Told(
            long id,
            String question,
            Fault fault,
            String text,
            Instant reportedAt,
            boolean open,
            List<Answer> answers) {
        static Told of(Reports.Line line) {
            return new Told(
                    line.id(),
                    line.question(),
                    line.fault(),
                    line.remark(),
                    line.reportedAt(),
                    line.open(),
                    line.answers().stream()
                            .map(answer -> new Answer(
                                    answer.verdict, answer.sentence, answer.answeredAt, answer.readAt == null))
                            .toList());
        }
    }

    /** @param unread whether the learner has not opened the page of their reports since */
    record Answer(Verdict verdict, String sentence, Instant answeredAt, boolean unread) {}

    @POST
    @Path("{id}/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report a question of which one was told what is right")
    @APIResponse(responseCode = "201", description = "Filed")
    @APIResponse(
            responseCode = "404",
            description = "There is no such question, or one was not told what is right in it")
    @APIResponse(responseCode = "409", description = "One has an open report of it")
    @APIResponse(responseCode = "422", description = "The fault or the text is missing or too long")
    @APIResponse(responseCode = "429", description = "Too many within a day")
    public Response report(@RestPath String id, Given given) {
        ReportForm typed = given == null ? ReportForm.BLANK : new ReportForm(given.fault(), given.text());
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            List<Problem.FieldError> fields = errors.entrySet().stream()
                    .map(error -> new Problem.FieldError(
                            error.getKey().equals("remark") ? "text" : error.getKey(), error.getValue()))
                    .toList();
            return Response.status(422)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(422, "Nothing was filed.", fields))
                    .build();
        }
        Reports.Outcome outcome =
                reports.file(viewer.id(), id, Fault.of(typed.fault()).orElseThrow(), typed.remark());
        if (!outcome.filed()) {
            throw Problem.exception(outcome.status(), outcome.sentence());
        }
        return Response.status(201).entity(new Filed(outcome.report())).build();
    }

    @GET
    @Path("reports")
    @Operation(summary = "One's own reports and their answers, newest first; reading them here marks nothing as read")
    public Page reports(@RestQuery int page) {
        Paged<Reports.Line> lines = reports.of(viewer.id(), page);
        return new Page(
                lines.items().stream().map(Told::of).toList(), lines.found(), lines.next() == 0 ? null : lines.next());
    }
}
