package dev.rampart.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two services, or features of one, that are taken for each other, side by side. Texts are Markdown of one paragraph.
 *
 * @param id stable
 * @param level 100 to 400
 * @param tasks for which it is good, by the exam's id
 * @param services the two
 * @param difference what tells them apart, in a sentence or two
 * @param verified when its facts were last checked
 */
public record Comparison(
        String id,
        int level,
        Map<String, List<String>> tasks,
        List<Side> services,
        String difference,
        List<Criterion> criteria,
        List<Reference> references,
        LocalDate verified) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * @param name in full
     * @param also other names by which texts call it
     * @param purpose what it is for
     * @param take when it is the one to take
     */
    public record Side(String name, List<String> also, String purpose, String take) {
        public Side {
            also = also == null ? List.of() : List.copyOf(also);
        }
    }

    /** @param a what it is with the first of the two, and b with the second */
    public record Criterion(String criterion, String a, String b) {}

    public record Reference(String title, String url) {}

    public Comparison {
        tasks = tasks == null ? Map.of() : Map.copyOf(tasks);
        services = List.copyOf(services);
    }

    /** @param json an element of a document that fits {@code content/schema/comparisons.json} */
    static Comparison of(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, Comparison.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No comparison: " + e.getOriginalMessage(), e);
        }
    }

    public Side a() {
        return services.get(0);
    }

    public Side b() {
        return services.get(1);
    }

    /** "AWS KMS or AWS CloudHSM". */
    public String title() {
        return a().name() + " or " + b().name();
    }

    /** Their names, in no order. */
    public Set<String> pair() {
        return Set.of(a().name(), b().name());
    }
}
