package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** An exam that a document is about, and one of its tasks, or "" when the document is about the exam as a whole. */
@Embeddable
class Topic {
    private static final int LONGEST_EXAM = 40;
    private static final int LONGEST_TASK = 20;
    private static final int LONGEST_TITLE = 300;

    @Column(nullable = false, length = LONGEST_EXAM)
    String exam;

    @Column(nullable = false, length = LONGEST_TASK)
    String task;

    private static Topic of(String exam, String task) {
        Topic topic = new Topic();
        topic.exam = exam;
        topic.task = task;
        return topic;
    }

    /** What a document says in the spellings that all kinds share; it may be at odds with its schema. */
    static Set<Topic> of(JsonNode json) {
        Set<Topic> topics = new HashSet<>();
        String exam = json.path("exam").asText("");
        add(topics, exam, json.path("task").asText(""));
        json.path("questions")
                .forEach(question -> add(topics, exam, question.path("task").asText("")));
        tasks(topics, json.path("tasks"));
        json.path("items").forEach(item -> tasks(topics, item.path("tasks")));
        json.path("workshops").forEach(item -> tasks(topics, item.path("tasks")));
        return topics;
    }

    private static void tasks(Set<Topic> topics, JsonNode tasks) {
        tasks.properties().forEach(one -> one.getValue().forEach(task -> add(topics, one.getKey(), task.asText(""))));
    }

    private static void add(Set<Topic> topics, String exam, String task) {
        if (!exam.isBlank() && exam.length() <= LONGEST_EXAM && task.length() <= LONGEST_TASK) {
            topics.add(of(exam, task));
        }
    }

    /** Its title or name, shortened; null if it has neither. */
    static String title(JsonNode json) {
        String title = json.path("title").asText(json.path("name").asText(""));
        return title.isBlank() ? null : title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic topic && exam.equals(topic.exam) && task.equals(topic.task);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exam, task);
    }
}
