package dev.rampart.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blueprints of exams. The catalogue reads those that count as they are, so nothing is kept besides. */
@ApplicationScoped
class ExamKind implements DocumentKind {
    static final String NAME = "exam";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Exam blueprint";
    }

    @Override
    public String files() {
        return "exams/*.yaml";
    }

    @Override
    public String schema() {
        return "exam.json";
    }

    @Override
    public List<String> ids(JsonNode json) {
        return List.of("/id");
    }

    @Override
    public void check(Draft draft, Batch batch) {
        JsonNode exam = draft.json();
        String id = exam.path("id").textValue();
        if (id != null && !draft.path().equals("exams/" + id + ".yaml")) {
            draft.flaw("/id", "The id is `" + id + "`, so the file has to be called exams/" + id + ".yaml.");
        }
        if (exam.path("scored").asInt() > exam.path("questions").asInt()) {
            draft.flaw("/scored", "More questions are scored than the exam has. `scored` is at most `questions`.");
        }
        checkDays(draft);
        checkItemTypes(draft);
        checkDomains(draft);
    }

    private static void checkDays(Draft draft) {
        JsonNode version = draft.json().path("version");
        String first = version.path("first").asText();
        // Days in this form sort as texts.
        if (version.path("last").isTextual() && version.path("last").asText().compareTo(first) < 0) {
            draft.flaw("/version/last", "The last day lies before the first, " + first + ".");
        }
    }

    private static void checkItemTypes(Draft draft) {
        sum(draft.json().path("item_types").elements())
                .filter(sum -> sum != 100 && draft.json().has("item_types"))
                .ifPresent(sum -> draft.flaw(
                        "/item_types", "The shares of `item_types` add up to " + sum + "; they have to make 100."));
    }

    /** Nothing when one of them is not even a whole number, which the schema tells of. */
    private static Optional<Integer> sum(Iterator<JsonNode> shares) {
        int sum = 0;
        while (shares.hasNext()) {
            JsonNode share = shares.next();
            if (!share.isInt()) {
                return Optional.empty();
            }
            sum += share.asInt();
        }
        return Optional.of(sum);
    }

    private static void checkDomains(Draft draft) {
        JsonNode domains = draft.json().path("domains");
        if (!domains.isArray()) {
            return;
        }
        List<JsonNode> weights = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (int d = 0; d < domains.size(); d++) {
            weights.add(domains.path(d).path("weight"));
            String domain = domains.path(d).path("id").asText();
            checkId(draft, Draft.pointer("domains", d), "", ids);
            JsonNode tasks = domains.path(d).path("tasks");
            for (int t = 0; t < tasks.size(); t++) {
                checkId(draft, Draft.pointer("domains", d, "tasks", t), domain, ids);
                for (int s = 0; s < tasks.path(t).path("skills").size(); s++) {
                    String task = tasks.path(t).path("id").asText();
                    checkId(draft, Draft.pointer("domains", d, "tasks", t, "skills", s), task, ids);
                }
            }
        }
        sum(weights.iterator())
                .filter(sum -> sum != 100)
                .ifPresent(sum -> draft.flaw(
                        "/domains", "The weights of the domains add up to " + sum + "; they have to make 100."));
    }

    /** Ids are numbers that say where they belong, "4.2.3" in "4.2" in "4", and none stands twice. */
    private static void checkId(Draft draft, String pointer, String parent, Map<String, String> seen) {
        JsonNode id = draft.json().at(pointer + "/id");
        if (!id.isTextual()) {
            return;
        }
        String before = seen.putIfAbsent(id.asText(), pointer);
        if (before != null) {
            draft.flaw(
                    pointer + "/id", "The id `" + id.asText() + "` stands on line " + draft.line(before) + " already.");
        } else if (!parent.isEmpty() && !id.asText().startsWith(parent + ".")) {
            draft.flaw(
                    pointer + "/id",
                    "The id `" + id.asText() + "` has to begin with `" + parent + ".`, where it belongs.");
        }
    }
}
