package dev.rampart.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A workshop that AWS publishes; done there, and marked here.
 *
 * @param id stable
 * @param level 100 to 400, or null when AWS does not say
 * @param minutes as AWS says, or null
 * @param tasks that it prepares for, by the exam's id; may be empty
 * @param note what one does in it and what it needs, one sentence
 * @param listed the day of the list that it is known from
 */
record AwsWorkshop(
        String id,
        String title,
        Integer level,
        List<String> topics,
        Map<String, List<String>> tasks,
        Integer minutes,
        String url,
        List<String> services,
        String note,
        LocalDate listed) {

    /** @param json an element of a document that fits {@code content/schema/aws-workshops.json} */
    static AwsWorkshop of(JsonNode json) {
        return new AwsWorkshop(
                Nodes.text(json, "id"),
                Nodes.text(json, "title"),
                Nodes.number(json, "level"),
                Nodes.texts(json.path("topics")),
                Nodes.tasks(json.path("tasks")),
                Nodes.number(json, "minutes"),
                Nodes.text(json, "url"),
                Nodes.texts(json.path("services")),
                Nodes.text(json, "note"),
                LocalDate.parse(json.path("listed").asText()));
    }

    public String href() {
        return "/workshops/aws/" + id;
    }
}
