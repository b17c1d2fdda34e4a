package dev.rampart.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Edition;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A workshop of ours as its document says it. Texts of steps and checks are Markdown.
 *
 * @param id stable, also in its address
 * @param level 100 to 400
 * @param minutes the sum of the steps' minutes
 * @param tasks that it prepares for, by the exam's id; may be empty
 * @param verified when its facts were last checked
 */
@TemplateData
record Workshop(
        String id,
        String title,
        int level,
        String summary,
        List<String> topics,
        Map<String, List<String>> tasks,
        List<String> services,
        int minutes,
        List<String> objectives,
        List<String> prerequisites,
        List<Reference> references,
        LocalDate verified,
        List<Step> steps) {

    record Reference(String title, String url) {}

    /**
     * @param id stable within the workshop: progress hangs on it
     * @param number from 1
     * @param text Markdown
     */
    record Step(String id, int number, String title, int minutes, String text, List<Check> checks) {
        Optional<Check> check(String id) {
            return checks.stream().filter(check -> check.id().equals(id)).findFirst();
        }
    }

    /** @param edition of a document that fits {@code content/schema/workshop.json} */
    static Workshop of(Edition edition) {
        JsonNode json = edition.json();
        List<JsonNode> steps = Nodes.list(json.path("steps"));
        return new Workshop(
                Nodes.text(json, "id"),
                Nodes.text(json, "title"),
                json.path("level").asInt(),
                Nodes.text(json, "summary"),
                Nodes.texts(json.path("topics")),
                Nodes.tasks(json.path("tasks")),
                Nodes.texts(json.path("services")),
                json.path("minutes").asInt(),
                Nodes.texts(json.path("objectives")),
                Nodes.texts(json.path("prerequisites")),
                Nodes.list(json.path("references")).stream()
                        .map(reference -> new Reference(Nodes.text(reference, "title"), Nodes.text(reference, "url")))
                        .toList(),
                LocalDate.parse(json.path("verified").asText()),
                java.util.stream.IntStream.range(0, steps.size())
                        .mapToObj(i -> step(i + 1, steps.get(i), edition))
                        .toList());
    }

    private static Step step(int number, JsonNode json, Edition edition) {
        return new Step(
                Nodes.text(json, "id"),
                number,
                Nodes.text(json, "title"),
                json.path("minutes").asInt(),
                edition.companions().getOrDefault(json.path("file").asText(), ""),
                Nodes.list(json.path("checks")).stream().map(Check::of).toList());
    }

    public String href() {
        return "/workshops/" + id;
    }

    public String href(Step step) {
        return href() + "/steps/" + step.id();
    }

    Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The step before or after another, if there is one. */
    Optional<Step> beside(Step step, int distance) {
        int place = step.number() - 1 + distance;
        return place >= 0 && place < steps.size() ? Optional.of(steps.get(place)) : Optional.empty();
    }

    /** The first step that is not among those done. */
    Optional<Step> firstNotIn(Set<String> done) {
        return steps.stream().filter(step -> !done.contains(step.id())).findFirst();
    }
}
