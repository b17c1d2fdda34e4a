package dev.rampart.author.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestForm;

/** What is to be changed of many questions, as typed; what is left empty stays as it is. */
public class BulkForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> LEVELS = Set.of("100", "200", "300", "400");
    private static final Set<String> STATUSES = Set.of("published", "unverified", "draft");

    /** Stands for "everyone", since an empty choice stands for no change. */
    static final String EVERYONE = "everyone";

    @RestForm("q")
    public List<String> questions = new ArrayList<>();

    /** Not only those that are ticked, but all that the list is narrowed to. */
    @RestForm
    public boolean all;

    @RestForm
    public String task = "";

    @RestForm
    public String skill = "";

    @RestForm
    public String level = "";

    @RestForm
    public String services = "";

    @RestForm
    public String audience = "";

    @RestForm
    public String status = "";

    @RestForm
    public String referenceTitle = "";

    @RestForm
    public String referenceUrl = "";

    @RestForm
    public String verified = "";

    @RestForm
    public boolean delete;

    /** "look" or "change". */
    @RestForm
    public String step = "";

    /** Fields that a request leaves out are as if left empty. */
    BulkForm cleaned() {
        task = text(task);
        skill = text(skill);
        level = text(level);
        services = text(services);
        audience = text(audience);
        status = text(status);
        referenceTitle = text(referenceTitle);
        referenceUrl = text(referenceUrl);
        verified = text(verified);
        step = text(step);
        questions = Objects.requireNonNullElse(questions, List.of());
        return this;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public boolean has(String question) {
        return questions.contains(question);
    }

    public boolean changesNothing() {
        return !delete && summary().isEmpty();
    }

    /** What is wrong with what was typed, by field. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            errors.put("level", "A level is 100, 200, 300 or 400.");
        }
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            errors.put("status", "It can be published, unverified or draft.");
        }
        if (!verified.isEmpty() && !day(verified)) {
            errors.put("verified", "Write the day as in 2026-11-24.");
        }
        if (referenceTitle.isEmpty() != referenceUrl.isEmpty()) {
            errors.put(
                    referenceTitle.isEmpty() ? "referenceTitle" : "referenceUrl",
                    "A reference has a title and an address.");
        } else if (!referenceUrl.isEmpty() && !referenceUrl.startsWith("https://")) {
            errors.put("referenceUrl", "The address begins with https://.");
        }
        return errors;
    }

    private static boolean day(String typed) {
        try {
            LocalDate.parse(typed);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What is changed, for people. */
    String summary() {
        if (delete) {
            return "deleted";
        }
        List<String> said = new ArrayList<>();
        say(said, "task", task);
        say(said, "skill", skill);
        say(said, "level", level);
        say(said, "services", services);
        say(said, "audience", audience);
        say(said, "status", status);
        say(said, "reference", referenceTitle);
        say(said, "verified", verified);
        return String.join(", ", said);
    }

    private static void say(List<String> said, String what, String typed) {
        if (!typed.isEmpty()) {
            said.add(what + " " + typed);
        }
    }

    /** @return null for a question that is deleted */
    ObjectNode changed(ObjectNode before) {
        if (delete) {
            return null;
        }
        ObjectNode after = before;
        if (!task.isEmpty()) {
            after = Rewriting.with(after, "task", JSON.textNode(task));
            if (!after.path("skill").asText().startsWith(task + ".")) {
                after.remove("skill");
            }
        }
        after = text(after, "skill", skill);
        after = text(after, "verified", verified);
        if (!level.isEmpty()) {
            after = Rewriting.with(after, "level", JSON.numberNode(Integer.parseInt(level)));
        }
        if (!services.isEmpty()) {
            after = Rewriting.with(after, "services", services(after));
        }
        if (!referenceUrl.isEmpty()) {
            after = Rewriting.with(after, "references", references(after));
        }
        after = status.equals("published") ? without(after, "status") : text(after, "status", status);
        return audience.equals(EVERYONE) ? without(after, "audience") : text(after, "audience", audience);
    }

    private static ObjectNode text(ObjectNode question, String key, String said) {
        return said.isEmpty() ? question : Rewriting.with(question, key, JSON.textNode(said));
    }

    private static ObjectNode without(ObjectNode question, String key) {
        question.remove(key);
        return question;
    }

    private ArrayNode services(ObjectNode question) {
        Set<String> all = new LinkedHashSet<>();
        question.path("services").forEach(service -> all.add(service.asText()));
        for (String service : services.split("[,;]")) {
            if (!service.isBlank()) {
                all.add(service.strip());
            }
        }
        ArrayNode list = JSON.arrayNode();
        all.forEach(list::add);
        return list;
    }

    private ArrayNode references(ObjectNode question) {
        ArrayNode list = question.withArray("references").deepCopy();
        boolean there = StreamSupport.stream(list.spliterator(), false)
                .anyMatch(one -> one.path("url").asText().equals(referenceUrl));
        if (!there) {
            list.addObject().put("title", referenceTitle).put("url", referenceUrl);
        }
        return list;
    }
}
