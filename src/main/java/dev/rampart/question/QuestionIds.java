package dev.rampart.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Batch;
import dev.rampart.content.Draft;
import dev.rampart.content.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** No two questions of one origin share an id, in whatever file they stand. */
final class QuestionIds {
    private QuestionIds() {}

    /** @param owners by id which unchanged file of an origin has it */
    static void check(Draft draft, Batch batch, BiFunction<Origin, Collection<String>, Map<String, String>> owners) {
        Map<String, String> ids = new LinkedHashMap<>();
        JsonNode questions = draft.json().path("questions");
        for (int q = 0; q < questions.size(); q++) {
            String pointer = Draft.pointer("questions", q, "id");
            String id = draft.json().at(pointer).textValue();
            String before = id == null ? null : ids.putIfAbsent(id, pointer);
            if (before != null) {
                draft.flaw(
                        pointer,
                        "The id `%s` stands on line %d already. Give this question an id of its own."
                                .formatted(id, draft.line(before)));
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        Map<String, String> known = owners.apply(draft.origin(), ids.keySet());
        ids.forEach((id, pointer) -> owner(draft, batch, id, known.get(id))
                .ifPresent(other -> draft.flaw(
                        pointer,
                        "The id `%s` is that of a question in %s. Give this question an id of its own."
                                .formatted(id, other))));
    }

    /** Who else has the id with a better right: the file that had it first, else the first by path. */
    private static Optional<String> owner(Draft draft, Batch batch, String id, String known) {
        if (draft.path().equals(known)) {
            return Optional.empty();
        }
        Optional<Draft> changed = batch.drafts().stream()
                .filter(other -> at(other, draft.origin(), known))
                .findFirst();
        boolean keptIt = changed.map(other -> has(other, id)).orElse(known != null);
        if (keptIt && batch.present(draft.origin(), known)) {
            return Optional.of(known);
        }
        return batch.drafts().stream()
                .filter(other ->
                        other.origin() == draft.origin() && other.path().compareTo(draft.path()) < 0)
                .filter(other -> has(other, id))
                .map(Draft::path)
                .findFirst();
    }

    private static boolean at(Draft draft, Origin origin, String path) {
        return draft.origin() == origin && draft.path().equals(path);
    }

    private static boolean has(Draft draft, String id) {
        for (JsonNode question : draft.json().path("questions")) {
            if (id.equals(question.path("id").textValue())) {
                return true;
            }
        }
        return false;
    }
}
