package dev.rampart.plan;

import dev.rampart.attempt.DomainRecord;
import dev.rampart.catalog.Blueprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a learner does in the domains of an exam, by the answers they have given so far and by the score report of a real exam
 * that they did not pass.
 *
 * @param records only of domains with enough answers to say something, in the exam's order
 * @param reported ids of the domains that the score report says need improvement
 */
record Strength(Blueprint exam, List<DomainRecord> records, Set<String> reported) {
    /** Fewer answers than these say little. */
    private static final int ENOUGH = 10;

    private static final int WEAK = 65;

    static Strength of(Blueprint exam, List<DomainRecord> records, Set<String> reported) {
        return new Strength(
                exam,
                records.stream()
                        .filter(record -> record.score().total() >= ENOUGH)
                        .toList(),
                reported);
    }

    /** How much more or less than its weight a domain gets, by its id. */
    Map<String, Double> emphasis() {
        Map<String, Double> emphasis = new HashMap<>();
        for (DomainRecord record : records) {
            emphasis.put(record.domain(), weak(record) ? 1.5 : strong(record) ? 0.8 : 1.2);
        }
        // The real exam knows better than our questions.
        reported.forEach(domain -> emphasis.put(domain, 1.5));
        return emphasis;
    }

    private static boolean weak(DomainRecord record) {
        return !record.score().above(WEAK - 1);
    }

    private boolean strong(DomainRecord record) {
        return !reported.contains(record.domain())
                && record.score().above(exam.readiness().threshold());
    }

    /** The weakest first. */
    List<DomainRecord> weak() {
        return records.stream()
                .filter(Strength::weak)
                .sorted(Comparator.comparingInt(record ->
                        record.score().correct() * 1000 / record.score().total()))
                .toList();
    }

    /** Ids of the domains that are above the exam's threshold. */
    List<String> strong() {
        return records.stream().filter(this::strong).map(DomainRecord::domain).toList();
    }

    /** What the results change, in sentences; none while they change nothing. */
    List<String> words() {
        List<String> more = new ArrayList<>();
        List<String> less = new ArrayList<>();
        exam.domains().stream()
                .filter(domain -> reported.contains(domain.id()))
                .forEach(domain -> more.add(domain.name() + " (needs improvement by your score report)"));
        for (DomainRecord record : records) {
            if (reported.contains(record.domain())) {
                continue;
            }
            (strong(record) ? less : more)
                    .add(name(record.domain()) + " (" + record.score().percent() + " % right so far)");
        }
        List<String> sentences = new ArrayList<>();
        if (!more.isEmpty()) {
            sentences.add("More time than by weight goes to " + String.join(", ", more) + ".");
        }
        if (!less.isEmpty()) {
            sentences.add("Less goes to " + String.join(", ", less) + ".");
        }
        return sentences;
    }

    String name(String domain) {
        return exam.domains().stream()
                .filter(other -> other.id().equals(domain))
                .map(Blueprint.Domain::name)
                .findFirst()
                .orElse(domain);
    }
}
