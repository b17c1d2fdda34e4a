package dev.rampart.readiness;

import dev.rampart.attempt.LearnerBank;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Whether the owner of a token is ready for an exam by the rule. */
@Path("/api/v1/readiness/{exam}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "readiness")
class ReadinessApi {
    @Inject
    Catalog catalog;

    @Inject
    Readings readings;

    @Inject
    LearnerBank bank;

    @Inject
    Estimates estimates;

    @Inject
    Viewer viewer;

    /**
     * @param inARow how many of the latest fresh exams are above the threshold, of those the rule asks for
     * @param words the state, and what is missing, in two sentences
     * @param counted the exams that count, newest first
     * @param freshExams how many full exams the unseen questions make
     * @param estimate how a fresh exam would go; null while something is missing for it
     * @param estimateMissing what is missing for an estimate; empty where there is one
     * @param weakest tasks with the fewest right, the weakest first
     */
    record State(
            String exam,
            boolean ready,
            int inARow,
            int missing,
            String words,
            Blueprint.ReadinessRule rule,
            List<Sitting> counted,
            int freshExams,
            Expected estimate,
            List<String> estimateMissing,
            List<Weak> weakest) {}

    /**
     * Shares and chances from 0 to 1; intervals are credible ones of 90 %.
     *
     * @param share of a fresh full exam that would be right
     * @param chance of more than the threshold on one fresh full exam; not a chance of passing the real one
     * @param answers how many it rests on
     */
    record Expected(
            double share,
            Range shareRange,
            double chance,
            Range chanceRange,
            int answers,
            Instant oldest,
            Instant newest) {
        static Expected of(Estimate estimate) {
            return new Expected(
                    rounded(estimate.share()),
                    new Range(rounded(estimate.shareLow()), rounded(estimate.shareHigh())),
                    rounded(estimate.chance()),
                    new Range(rounded(estimate.chanceLow()), rounded(estimate.chanceHigh())),
                    estimate.answers(),
                    estimate.oldest(),
                    estimate.newest());
        }

        /** More digits would only look exact. */
        private static double rounded(double part) {
            return Math.round(part * 1000) / 1000.0;
        }
    }

    record Range(double low, double high) {}

    record Weak(String task, String name, int right, int total) {}

    record Sitting(long attempt, Instant submittedAt, int correct, int questions, int fresh) {
        static Sitting of(PastAttempt past) {
            return new Sitting(past.id(), past.submittedAt(), past.correct(), past.questions(), past.fresh());
        }
    }

    @GET
    @Operation(summary = "Readiness for an exam: the rule of fresh full exams in a row, and how a fresh one would go")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "404", description = "There is no such exam")
    public State readiness(@RestPath String exam) {
        Blueprint blueprint =
                catalog.exam(exam).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
        Readiness readiness = readings.of(viewer.id(), blueprint);
        Reserve reserve = bank.reserve(viewer.id(), blueprint);
        Outlook outlook = estimates.of(viewer.id(), blueprint);
        return new State(
                blueprint.id(),
                readiness.ready(),
                readiness.inARow(),
                readiness.missing(),
                readiness.words(),
                readiness.rule(),
                readiness.counted().stream().map(Sitting::of).toList(),
                reserve.freshExams(),
                outlook.estimate() == null ? null : Expected.of(outlook.estimate()),
                outlook.missing().phrases(),
                outlook.weakest().stream()
                        .map(task -> new Weak(task.task(), task.name(), task.right(), task.total()))
                        .toList());
    }
}
