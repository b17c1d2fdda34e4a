package dev.rampart.plan;

import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** A goal, stage by stage. */
@Path("/plan/goals")
@RolesAllowed(Roles.LEARNER)
class GoalPages {
    @Inject
    Paths paths;

    @Inject
    Catalog catalog;

    @Inject
    Sources sources;

    record goal(CareerPath path, List<Stage> stages) implements TemplateInstance {}

    record Stage(String title, String why, List<Link> links) {}

    record Link(String kind, String title, String href) {
        public boolean away() {
            return href.startsWith("http");
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance goal(@RestPath String id) {
        CareerPath path = paths.named(id).orElseThrow(() -> Problem.notFound("There is no goal of that name here."));
        return new goal(
                path,
                path.stages().stream()
                        .map(stage -> new Stage(stage.title(), stage.why(), links(stage)))
                        .toList());
    }

    private List<Link> links(CareerPath.Stage stage) {
        List<Link> links = new ArrayList<>();
        stage.exams()
                .forEach(id -> catalog.exam(id)
                        .ifPresent(exam ->
                                links.add(new Link("Exam", exam.code() + ", " + exam.name(), "/exams/" + exam.id()))));
        links.addAll(sources.links(stage));
        return links;
    }
}
