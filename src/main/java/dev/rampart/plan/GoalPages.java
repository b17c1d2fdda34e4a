package dev.rampart.plan;

import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** A goal, stage by stage. */
@Path("/plan/goals")
@RolesAllowed(Roles.LEARNER)
class GoalPages {
    @Inject
    Paths paths;

    @Inject
    Goals goals;

    record goal(Goals.Goal path) implements TemplateInstance {}

    @GET
    @Path("{id}")
    public TemplateInstance goal(@RestPath String id) {
        CareerPath path = paths.named(id).orElseThrow(() -> Problem.notFound("There is no goal of that name here."));
        return new goal(goals.of(path));
    }
}
