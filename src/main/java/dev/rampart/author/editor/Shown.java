package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.YamlText;
import dev.rampart.question.QuestionsShown;
import dev.rampart.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whoever writes questions has seen them, and their keys: they are not fresh to them any more. */
@ApplicationScoped
class Shown {
    @Inject
    Viewer viewer;

    @Inject
    Event<QuestionsShown> shown;

    @Transactional
    void toAuthor(Editing editing) {
        Optional<JsonNode> json = editing.questions() ? YamlText.json(editing.text()) : Optional.empty();
        Set<String> ids = new HashSet<>();
        json.ifPresent(file -> file.path("questions").forEach(question -> {
            String id = question.path("id").asText();
            if (!id.isBlank() && id.length() <= 100) {
                ids.add(id);
            }
        }));
        if (!ids.isEmpty()) {
            shown.fire(new QuestionsShown(viewer.id(), ids));
        }
    }
}
