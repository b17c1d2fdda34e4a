package dev.rampart.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A goal and the stages on the way to it, as a document tells them. */
record CareerPath(String id, String title, String summary, List<Stage> stages) {
    /** Each list holds ids, in the document's order; none is null. */
    record Stage(
            String title,
            String why,
            List<String> exams,
            List<String> workshops,
            List<String> awsWorkshops,
            List<String> library) {}

    /** @param json a document that fits {@code content/schema/path.json} */
    static CareerPath of(JsonNode json) {
        return new CareerPath(
                json.path("id").asText(),
                json.path("title").asText(),
                json.path("summary").asText().strip(),
                StreamSupport.stream(json.path("stages").spliterator(), false)
                        .map(stage -> new Stage(
                                stage.path("title").asText(),
                                stage.path("why").asText(),
                                ids(stage, "exams"),
                                ids(stage, "workshops"),
                                ids(stage, "aws-workshops"),
                                ids(stage, "library")))
                        .toList());
    }

    private static List<String> ids(JsonNode stage, String field) {
        return StreamSupport.stream(stage.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The {@link Resource#id}s of everything that it names. */
    Set<String> resources() {
        Set<String> named = new HashSet<>();
        for (Stage stage : stages) {
            stage.workshops().forEach(id -> named.add("workshop:" + id));
            stage.awsWorkshops().forEach(id -> named.add("aws-workshop:" + id));
            stage.library().forEach(id -> named.add("library:" + id));
        }
        return named;
    }

    /** The exam that a plan for it most likely is about, its last, or null. */
    String lastExam() {
        return stages.stream()
                .flatMap(stage -> stage.exams().stream())
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
