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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Practice exams that the owner of a token took elsewhere. They count neither for the rule nor for the estimate. */
@Path("/api/v1/readiness/{exam}/practice-exams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "readiness")
class PracticeExamApi {
    @Inject
    Catalog catalog;

    @Inject
    PracticeExams exams;

    @Inject
    Viewer viewer;

    /**
     * @param correct right answers of so many questions; both null when only a percentage was told
     * @param percent of right answers, with one decimal
     */
    record Practice(
            long id,
            LocalDate date,
            String provider,
            Integer correct,
            Integer questions,
            double percent,
            boolean timed,
            boolean seenBefore,
            String note) {
        static Practice of(PracticeExam practice) {
            return new Practice(
                    practice.id,
                    practice.takenOn,
                    practice.provider,
                    practice.correct,
                    practice.questions,
                    practice.tenths / 10.0,
                    practice.timed,
                    practice.seenBefore,
                    practice.note);
        }
    }

    /**
     * @param date as 2026-11-20, not in the future
     * @param correct with questions, or else percent
     * @param clientKey the client's name for this entry: the same name makes one, however often it is sent
     */
    record Taken(
            String date,
            String provider,
            Integer correct,
            Integer questions,
            Double percent,
            boolean timed,
            boolean seenBefore,
            String note,
            String clientKey) {
        PracticeExamForm form() {
            return new PracticeExamForm(
                    date,
                    provider,
                    typed(correct),
                    typed(questions),
                    percent == null ? "" : java.math.BigDecimal.valueOf(percent).toPlainString(),
                    timed ? "yes" : "",
                    seenBefore ? "yes" : "",
                    note);
        }

        private static String typed(Integer number) {
            return number == null ? "" : number.toString();
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Practice exams taken elsewhere, the latest first; at most a hundred")
    public List<Practice> list(@RestPath String exam) {
        return PracticeExam.of(viewer.id(), blueprint(exam).id()).stream()
                .map(Practice::of)
                .toList();
    }

    private Blueprint blueprint(String exam) {
        return catalog.exam(exam).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Enter a practice exam taken elsewhere")
    @APIResponse(
            responseCode = "201",
            description = "It is entered; Location leads to it",
            content = @Content(schema = @Schema(implementation = Practice.class)))
    @APIResponse(responseCode = "200", description = "The same client key entered it before")
    @APIResponse(responseCode = "422", description = "Something cannot be; errors say what, by field")
    public Response enter(@RestPath String exam, Taken taken) {
        Blueprint blueprint = blueprint(exam);
        if (taken == null) {
            throw Problem.exception(400, "Send the practice exam as JSON, with date, provider and score.");
        }
        Entry.Outcome outcome =
                exams.enter(viewer.id(), blueprint.id(), taken.form(), viewer.zone(), Entry.key(taken.clientKey()));
        if (outcome.entry() == null) {
            return ResultApi.refused(outcome.errors());
        }
        long id = outcome.entry().id();
        return Response.status(outcome.entry().anew() ? 201 : 200)
                .location(URI.create("/api/v1/readiness/" + blueprint.id() + "/practice-exams/" + id))
                .entity(Practice.of(PracticeExam.findById(id)))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One practice exam")
    public Practice one(@RestPath String exam, @RestPath long id) {
        return Practice.of(PracticeExam.of(viewer.id(), blueprint(exam).id(), id));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Remove a practice exam")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "There is none of that id")
    public void remove(@RestPath String exam, @RestPath long id) {
        PracticeExam.of(viewer.id(), blueprint(exam).id(), id).delete();
    }
}
