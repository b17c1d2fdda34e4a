package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Blueprint;
import dev.rampart.content.YamlText;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form for a document.
 *
 * @param part what is shown, null when the document has no such part
 * @param file the document as a whole
 * @param tabs what can be shown instead
 * @param exam null when the document names none that is known
 */
@TemplateData
record FormView(
        PartView part,
        int number,
        PartView file,
        List<Tab> tabs,
        List<Blueprint> exams,
        Blueprint exam,
        boolean comments) {
    @TemplateData
    record Tab(int part, String name, boolean shown) {}

    /** @return empty when the text cannot be read, so that no form can show it */
    static Optional<FormView> of(Editing editing, List<Blueprint> exams) {
        DocumentForm form = DocumentForm.of(editing.kind());
        Optional<JsonNode> json = YamlText.json(editing.text()).filter(JsonNode::isObject);
        if (form == null || json.isEmpty()) {
            return Optional.empty();
        }
        JsonNode document = json.get();
        int part = Math.min(editing.part(), Math.max(0, form.parts(document) - 1));
        return Optional.of(new FormView(
                form.part(document, part).map(shown -> new PartView(shown, "")).orElse(null),
                part,
                new PartView(document, "file."),
                tabs(editing, document, form.parts(document), part),
                exams,
                exams.stream()
                        .filter(exam -> exam.id().equals(document.path("exam").asText()))
                        .findFirst()
                        .orElse(null),
                editing.text()
                        .lines()
                        .skip(1)
                        .anyMatch(line -> line.stripLeading().startsWith("#"))));
    }

    private static List<Tab> tabs(Editing editing, JsonNode document, int parts, int shown) {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            String name;
            if (editing.questions()) {
                String id = document.path("questions").path(i).path("id").asText();
                name = (i + 1) + ". " + (id.isBlank() ? "new" : id);
            } else {
                String title = document.path("steps").path(i - 1).path("title").asText();
                name = i == 0 ? "About" : i + ". " + (title.isBlank() ? "new" : title);
            }
            tabs.add(new Tab(i, name, i == shown));
        }
        return tabs;
    }

    public List<String> levels() {
        return List.of("100", "200", "300", "400");
    }

    public List<String> statuses() {
        return List.of("published", "draft", "unverified");
    }

    /** Whether the part has a field for a file beside the document. */
    public boolean shows(String file) {
        return part != null && number > 0 && part.text("file").equals(file);
    }

    public List<String> topics() {
        return WorkshopForm.TOPICS;
    }

    /** Whether the exam's guide has the task; one that it does not have is shown too. */
    public boolean known(String task) {
        return exam != null
                && exam.domains().stream()
                        .flatMap(domain -> domain.tasks().stream())
                        .anyMatch(known -> known.id().equals(task));
    }

    public boolean knownSkill(String skill) {
        return exam != null
                && exam.domains().stream()
                        .flatMap(domain -> domain.tasks().stream())
                        .flatMap(task -> task.skills().stream())
                        .anyMatch(known -> known.id().equals(skill));
    }
}
