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

    record show(Blueprint exam, Readiness readiness, ScoreChart chart, Reserve reserve) implements TemplateInstance {}

    @GET
    public TemplateInstance show(String code) {
        Blueprint exam = catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
        Readiness readiness = readings.of(viewer.id(), exam);
        return new show(exam, readiness, ScoreChart.of(readiness), bank.reserve(viewer.id(), exam));
    }
}
