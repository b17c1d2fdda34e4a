package dev.rampart.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An exam as its provider describes it: what it asks, for how long, and how much each part weighs.
 *
 * @param id for example "scs-c03"
 * @param code as its provider writes it, for example "SCS-C03"
 * @param questions how many a form has, scored or not
 * @param scored how many of them count, by the provider's word; which ones is not told
 * @param pass the scaled score needed, on a scale of 100 to 1000
 * @param itemTypes share of each item type in a simulated form, in percent; sums to 100 (our choice)
 * @param domains in the guide's order; their weights sum to 100
 * @param services in scope, by category
 */
public record Blueprint(
        String id,
        String code,
        String name,
        String level,
        Version version,
        int minutes,
        int questions,
        int scored,
        int pass,
        int priceUsd,
        Map<String, Integer> itemTypes,
        ReadinessRule readiness,
        String guide,
        LocalDate verified,
        String sources,
        List<Domain> domains,
        Map<String, List<String>> services) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param json a document that fits {@code content/schema/exam.json} */
    static Blueprint of(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, Blueprint.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No blueprint: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * @param last the last day on which it can be sat, or null while none is announced
     * @param guidePublished when the provider published the guide that is in force, or null where that is not known
     * @param revisions the provider's page that tells what changed in the guide and when, or null
     * @param replaces the id of the exam that it took the place of under another name, or null
     */
    public record Version(
            LocalDate first,
            LocalDate last,
            String note,
            LocalDate guidePublished,
            String revisions,
            String replaces) {}

    /**
     * The rule by which a learner is ready: the last {@code exams} full exams each above {@code threshold} percent, each at
     * least {@code freshness} percent fresh, all within {@code windowDays}.
     */
    public record ReadinessRule(int threshold, int exams, int windowDays, int freshness) {}

    /** @param weight in percent */
    public record Domain(String id, String name, int weight, List<Task> tasks) {}

    /** @param skills empty where the guide's are not known */
    public record Task(String id, String name, List<Skill> skills) {
        public Task {
            skills = skills == null ? List.of() : skills;
        }
    }

    public record Skill(String id, String name) {}

    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }
}
