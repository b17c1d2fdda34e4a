package dev.rampart.question.lint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Items for tests of the rules: a flawless one, and what a test changes of it. */
final class Items {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Items() {}

    /** A multiple-choice item that no rule has anything against; the second option is the key. */
    static ObjectNode good() {
        return choice(
                "A team keeps backups in a vault, and a person left. Which step comes first?",
                "Rotate the access keys of that person",
                "*Disable the access keys of that person",
                "Replace the access keys of that person",
                "Inspect the access keys of that person");
    }

    /** @param options a star before a key */
    static ObjectNode choice(String stem, String... options) {
        ObjectNode item = JSON.createObjectNode();
        long keys = Stream.of(options).filter(option -> option.startsWith("*")).count();
        item.put("id", "item");
        item.put("type", keys > 1 ? "multiple-response" : "multiple-choice");
        item.put("stem", stem);
        ArrayNode list = item.putArray("options");
        for (String option : options) {
            boolean key = option.startsWith("*");
            ObjectNode json = list.addObject()
                    .put("text", key ? option.substring(1) : option)
                    .put("why", "A reason.");
            if (key) {
                json.put("correct", true);
            }
        }
        item.put("explanation", "What to take away.");
        item.putArray("references").addObject().put("title", "A page").put("url", "https://docs.aws.amazon.com/a");
        item.put("verified", "2026-11-24");
        return item;
    }

    static ObjectNode named(String id, ObjectNode item) {
        return item.put("id", id);
    }

    static Draft file(ObjectNode... items) {
        return file("questions/x.yaml", List.of(items));
    }

    static Draft file(String path, List<ObjectNode> items) {
        ObjectNode file = JSON.createObjectNode().put("exam", "scs-c03").put("task", "4.2");
        file.putArray("questions").addAll(items);
        return Drafts.of(path, file.toString());
    }

    /** The ids of the rules that have something to say. */
    static List<String> rules(Draft... files) {
        return Lint.of(List.of(files), TODAY).findings().stream()
                .map(finding -> finding.rule().id())
                .toList();
    }
}
