package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.util.Map;

/**
 * What a full exam consists of.
 *
 * @param domains how many questions each domain has by its weight, in the blueprint's order
 */
public record FormShape(Map<String, Integer> domains) {
    public static FormShape of(Blueprint exam) {
        return new FormShape(FormAssembler.quota(exam, exam.questions()));
    }

    public int questions() {
        return domains.values().stream().mapToInt(Integer::intValue).sum();
    }
}
