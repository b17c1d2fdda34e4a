package dev.rampart.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Goals as learners are shown them, stage by stage. */
@ApplicationScoped
public class Goals {
    @Inject
    Catalog catalog;

    @Inject
    Sources sources;

    /** A goal and the way to it. */
    public record Goal(String title, String summary, List<Stage> stages) {}

    /** @param links what it leads to; what is not there is left out */
    public record Stage(String title, String why, List<Link> links) {}

    /** @param kind for people */
    public record Link(String kind, String title, String href) {
        public boolean away() {
            return href.startsWith("http");
        }
    }

    /** @param json a document of a career path, which may still lack anything */
    public Goal of(JsonNode json) {
        return of(CareerPath.of(json));
    }

    Goal of(CareerPath path) {
        return new Goal(
                path.title(),
                path.summary(),
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
