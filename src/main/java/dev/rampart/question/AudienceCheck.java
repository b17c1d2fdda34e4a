package dev.rampart.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Draft;
import dev.rampart.content.Reader;
import dev.rampart.content.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Whether those to whom questions are limited are there, and may be named by the author. */
final class AudienceCheck {
    private AudienceCheck() {}

    /** The audiences that a document names, by where. */
    private static Map<String, String> named(JsonNode json) {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "/audience", json.path("audience"));
        JsonNode questions = json.path("questions");
        for (int q = 0; questions.isArray() && q < questions.size(); q++) {
            put(
                    named,
                    Draft.pointer("questions", q, "audience"),
                    questions.path(q).path("audience"));
        }
        return named;
    }

    private static void put(Map<String, String> named, String at, JsonNode audience) {
        if (audience.isTextual()) {
            named.put(at, audience.textValue());
        }
    }

    /** @param elsewhere of some ids those that another document has, with the audience that they have there, which is "" for everyone */
    static void of(Draft draft, Audiences audiences, Elsewhere elsewhere) {
        Map<String, String> flaws = new LinkedHashMap<>();
        named(draft.json()).forEach((at, audience) -> {
            String flaw = flaws.computeIfAbsent(
                    audience, written -> audiences.flaw(written).orElse(""));
            if (!flaw.isEmpty()) {
                draft.flaw(at, flaw);
            }
        });
        String first = named(draft.json()).keySet().stream().findFirst().orElse(null);
        if (first != null && draft.json().path("pool").asText().equals("sample")) {
            draft.flaw(first, "The sample is for everyone, visitors too. Take the audience out, or the `pool`.");
        }
        apart(draft, elsewhere);
    }

    interface Elsewhere {
        Map<String, String> of(Set<String> ids, Draft draft);
    }

    /**
     * Of one id there is one question that counts: one for few in the place of one for everyone would take that away, and the
     * other way round it would be told.
     */
    private static void apart(Draft draft, Elsewhere elsewhere) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        JsonNode questions = draft.json().path("questions");
        String whole = draft.json().path("audience").asText("");
        for (int q = 0; questions.isArray() && q < questions.size(); q++) {
            String id = questions.path(q).path("id").asText("");
            own.put(id, questions.path(q).path("audience").asText(whole));
            places.putIfAbsent(id, q);
        }
        if (own.isEmpty()) {
            return;
        }
        elsewhere.of(own.keySet(), draft).forEach((id, there) -> {
            if (!there.equals(own.get(id))) {
                draft.flaw(
                        Draft.pointer("questions", places.get(id), "id"),
                        "Another document has a question `%s` for other people. Give this one an id of its own."
                                .formatted(Wording.shortened(id)));
            }
        });
    }

    static void ofAuthor(Draft draft, Reader author) {
        named(draft.json()).forEach((at, audience) -> {
            if (!author.sees(Set.of(audience))) {
                draft.flaw(
                        at,
                        "You can limit questions to yourself, and to groups and cohorts that you belong to: %s. Write one of these, or leave the audience out for everyone."
                                .formatted(Wording.listed(author.audiences().stream()
                                        .sorted(Comparator.reverseOrder())
                                        .toList())));
            }
        });
    }
}
