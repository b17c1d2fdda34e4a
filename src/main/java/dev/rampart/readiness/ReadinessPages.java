package dev.rampart.readiness;

import dev.rampart.attempt.LearnerBank;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whether a learner is ready for an exam by the rule, with what is missing. */
@Path("/readiness/{code}")
@RolesAllowed(Roles.LEARNER)
class ReadinessPages {
    @Inject
    Catalog catalog;

    @Inject
    Readings readings;

    @Inject
    LearnerBank bank;

    @Inject
    Viewer viewer;

    @Inject
    Estimates estimates;

    record show(Blueprint exam, Readiness readiness, ScoreChart chart, Reserve reserve, Outlook outlook, Advice advice)
            implements TemplateInstance {}

    record method(Blueprint exam, Assumptions assumptions, Proof proof) implements TemplateInstance {}

    @GET
    public TemplateInstance show(String code) {
        Blueprint exam = exam(code);
        Readiness readiness = readings.of(viewer.id(), exam);
        Reserve reserve = bank.reserve(viewer.id(), exam);
        Outlook outlook = estimates.of(viewer.id(), exam);
        Advice advice = Advice.of(exam, readiness, reserve, outlook.missing(), outlook.estimate(), outlook.weakest());
        return new show(exam, readiness, ScoreChart.of(readiness), reserve, outlook, advice);
    }

    /** How the estimate is computed, what it takes for granted, and how well it did. */
    @GET
    @Path("method")
    public TemplateInstance method(String code) {
        return new method(exam(code), Assumptions.USUAL, Proof.SHIPPED);
    }

    private Blueprint exam(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }
}
