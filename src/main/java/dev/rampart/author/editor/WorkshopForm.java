package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A workshop; its part 0 is what it is about, the others are its steps. */
record WorkshopForm() implements DocumentForm {
    static final List<String> TOPICS = List.of(
            "Application Security",
            "Data Protection",
            "Detection",
            "Identity and Access Management",
            "Incident Response",
            "Infrastructure Protection",
            "Security Foundations");

    private static final List<String> ORDER = List.of(
            "id",
            "title",
            "level",
            "summary",
            "topics",
            "tasks",
            "services",
            "minutes",
            "objectives",
            "prerequisites",
            "references",
            "verified",
            "steps");
    private static final List<String> STEP = List.of("id", "title", "minutes", "file", "checks");

    @Override
    public Optional<ObjectNode> part(JsonNode document, int part) {
        JsonNode shown = part == 0 ? document : document.path("steps").path(part - 1);
        return shown.isObject() ? Optional.of((ObjectNode) shown) : Optional.empty();
    }

    @Override
    public void take(ObjectNode document, int part, Fields fields) {
        if (part == 0) {
            about(document, fields);
        } else {
            part(document, part).ifPresent(step -> step(document, step, fields));
        }
        sum(document);
    }

    private void about(ObjectNode document, Fields fields) {
        for (String key : List.of("title", "summary")) {
            Rows.text(document, key, fields, key, true, ORDER);
        }
        Rows.number(document, "level", fields, "level", ORDER);
        if (fields.has("title")) {
            Rows.list(document, "topics", fields.all("topics"), ORDER);
        }
        for (String key : List.of("services", "objectives", "prerequisites")) {
            Rows.lines(document, key, fields, key, ORDER);
        }
        tasks(document, fields);
        ItemForm.references(document, fields, "references", ORDER);
        Rows.text(document, "verified", fields, "verified", false, ORDER);
    }

    /** Lines as "scs-c03: 1.2, 2.2". */
    private void tasks(ObjectNode document, Fields fields) {
        if (!fields.has("tasks") || fields.lines("tasks").equals(taskLines(document))) {
            return;
        }
        Map<String, ArrayNode> byExam = new LinkedHashMap<>();
        for (String line : fields.lines("tasks")) {
            String[] sides = line.split(":", 2);
            ArrayNode tasks = byExam.computeIfAbsent(sides[0].strip(), exam -> document.arrayNode());
            for (String task : (sides.length > 1 ? sides[1] : "").split("[,\\s]+")) {
                if (!task.isBlank()) {
                    tasks.add(task.strip());
                }
            }
        }
        if (byExam.isEmpty()) {
            document.remove("tasks");
        } else {
            ObjectNode tasks = document.objectNode();
            tasks.setAll(byExam);
            Rows.put(document, "tasks", tasks, ORDER);
        }
    }

    static List<String> taskLines(JsonNode document) {
        List<String> lines = new ArrayList<>();
        document.path("tasks").properties().forEach(exam -> {
            List<String> tasks = new ArrayList<>();
            exam.getValue().forEach(task -> tasks.add(task.asText()));
            lines.add(exam.getKey() + ": " + String.join(", ", tasks));
        });
        return lines;
    }

    private void step(ObjectNode document, ObjectNode step, Fields fields) {
        Rows.text(step, "title", fields, "title", true, STEP);
        Rows.number(step, "minutes", fields, "minutes", STEP);
        for (int c = 0; c < step.path("checks").size(); c++) {
            if (step.path("checks").path(c) instanceof ObjectNode check) {
                ItemForm.take(check, fields, "checks." + c + ".");
                name(check, check.path("stem").asText(), ids(document.findParents("stem")));
            }
        }
        name(step, step.path("title").asText(), ids(document.path("steps")));
    }

    /** Progress hangs on ids: what has none yet gets one from what it is called, and keeps it. */
    private void name(ObjectNode node, String called, Set<String> taken) {
        if (node.path("id").asText().isBlank() && !called.isBlank()) {
            Rows.put(node, "id", node.textNode(Slug.free(Slug.of(called, 5), taken::contains)), STEP);
        }
    }

    private static Set<String> ids(Iterable<JsonNode> nodes) {
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(node.path("id").asText()));
        return ids;
    }

    /** The workshop takes as long as its steps. */
    private static void sum(ObjectNode document) {
        int sum = 0;
        for (JsonNode step : document.path("steps")) {
            if (!step.path("minutes").isInt()) {
                return;
            }
            sum += step.path("minutes").asInt();
        }
        if (sum > 0 && document.path("minutes").asInt() != sum) {
            Rows.put(document, "minutes", document.numberNode(sum), ORDER);
        }
    }

    @Override
    public List<String> order(String list) {
        return list.equals("checks") ? STEP : list.startsWith("checks.") ? ItemForm.ORDER : ORDER;
    }

    @Override
    public int parts(JsonNode document) {
        return 1 + document.path("steps").size();
    }

    @Override
    public void add(ObjectNode document) {
        if (!document.path("steps").isArray()) {
            Rows.put(document, "steps", document.arrayNode(), ORDER);
        }
        ArrayNode steps = (ArrayNode) document.path("steps");
        int highest = 0;
        for (JsonNode step : steps) {
            String number = step.path("file").asText().replaceFirst("^([0-9]{0,4}).*$", "$1");
            highest = Math.max(highest, number.isEmpty() ? 0 : Integer.parseInt(number));
        }
        steps.add(Starter.step("%02d-step.md".formatted(highest + 1)));
    }

    @Override
    public void remove(ObjectNode document, int part) {
        if (part > 0) {
            ((ArrayNode) document.path("steps")).remove(part - 1);
        }
        sum(document);
    }
}
