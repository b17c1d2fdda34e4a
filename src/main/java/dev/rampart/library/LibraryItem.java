package dev.rampart.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to read, watch or try elsewhere.
 *
 * @param id stable
 * @param level 100 to 400
 * @param minutes about how long it takes, or null when nobody could say
 * @param tasks for which it is good, by the exam's id; may be empty
 * @param note what it is good for, one sentence
 * @param verified when its facts were last checked, or null
 */
public record LibraryItem(
        String id,
        String title,
        Kind kind,
        String url,
        int level,
        Integer minutes,
        List<String> topics,
        Map<String, List<String>> tasks,
        String note,
        LocalDate verified) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What it is; the id is how documents and addresses write it. */
    public enum Kind {
        DOCUMENTATION("documentation", "Documentation"),
        WHITEPAPER("whitepaper", "Whitepaper"),
        WELL_ARCHITECTED("well-architected", "Well-Architected"),
        PRESCRIPTIVE_GUIDANCE("prescriptive-guidance", "Prescriptive guidance"),
        RE_POST("re-post", "re:Post"),
        BLOG("blog", "Blog"),
        TRAINING("training", "Training"),
        VIDEO("video", "Video"),
        COMMUNITY("community", "Community"),
        TOOL("tool", "Tool"),
        STANDARD("standard", "Standard");

        private final String id;
        private final String title;

        Kind(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public String id() {
            return id;
        }

        public String title() {
            return title;
        }

        public static Optional<Kind> named(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
        }

        @JsonCreator
        static Kind of(String id) {
            return named(id).orElseThrow();
        }
    }

    public LibraryItem {
        topics = topics == null ? List.of() : List.copyOf(topics);
        tasks = tasks == null ? Map.of() : Map.copyOf(tasks);
    }

    /** @param json an element of a document that fits {@code content/schema/library.json} */
    static LibraryItem of(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, LibraryItem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No item of the library: " + e.getOriginalMessage(), e);
        }
    }

    public boolean serves(String exam, String task) {
        return tasks.getOrDefault(exam, List.of()).contains(task);
    }
}
