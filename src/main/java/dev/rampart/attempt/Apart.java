package dev.rampart.attempt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which questions give each other away, so that no form asks both.
 *
 * @param pairs for each question the others; it goes both ways, whichever of the two documents says it
 */
record Apart(Map<String, Set<String>> pairs) {
    static Apart among(List<BankItem> bank) {
        Map<String, Set<String>> pairs = new HashMap<>();
        for (BankItem item : bank) {
            String one = item.entry().question();
            for (String other : item.entry().traits().apart()) {
                pairs.computeIfAbsent(one, key -> new HashSet<>()).add(other);
                pairs.computeIfAbsent(other, key -> new HashSet<>()).add(one);
            }
        }
        return new Apart(pairs);
    }

    /** Whether a question may stand in a form beside those. */
    boolean allows(String question, Set<String> others) {
        return pairs.getOrDefault(question, Set.of()).stream().noneMatch(others::contains);
    }
}
