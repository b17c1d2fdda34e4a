package dev.rampart.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Batch;
import dev.rampart.content.Draft;
import dev.rampart.content.Wording;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whether the questions that a question must not be asked together with are there. */
final class ApartCheck {
    private ApartCheck() {}

    /** @param known which of some ids belong to questions that count already */
    static void of(Draft draft, Batch batch, Function<Collection<String>, Set<String>> known) {
        Map<String, String> named = new LinkedHashMap<>();
        JsonNode questions = draft.json().path("questions");
        for (int q = 0; q < questions.size(); q++) {
            JsonNode apart = questions.path(q).path("apart");
            for (int a = 0; apart.isArray() && a < apart.size(); a++) {
                String at = Draft.pointer("questions", q, "apart", a);
                if (apart.path(a).equals(questions.path(q).path("id"))) {
                    draft.flaw(at, "No form asks a question twice anyway. Name another question, or take it out.");
                } else if (apart.path(a).isTextual()) {
                    named.put(at, apart.path(a).asText());
                }
            }
        }
        if (named.isEmpty()) {
            return;
        }
        Set<String> there = new HashSet<>(known.apply(new HashSet<>(named.values())));
        batch.drafts().forEach(other -> there.addAll(ids(other)));
        named.forEach((at, id) -> {
            if (!there.contains(id)) {
                draft.flaw(
                        at,
                        "There is no question `%s`.%s Name one by its id, or take it out."
                                .formatted(Wording.shortened(id), Wording.didYouMean(id, there)));
            }
        });
    }

    private static Set<String> ids(Draft draft) {
        Set<String> ids = new HashSet<>();
        draft.json()
                .path("questions")
                .forEach(question -> ids.add(question.path("id").asText()));
        return ids;
    }
}
