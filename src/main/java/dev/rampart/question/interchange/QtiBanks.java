package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignItem.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which banks a file holds, and from which its quizzes draw. */
final class QtiBanks {
    private final Set<String> here = new HashSet<>();
    private final Map<String, Place> asked = new LinkedHashMap<>();

    void here(String bank) {
        here.add(bank);
    }

    void asked(String bank, Place place) {
        if (!bank.isBlank()) {
            asked.putIfAbsent(bank, place);
        }
    }

    /** Banks that are drawn from and not there, and where they are first named. */
    Map<String, Place> missing() {
        Map<String, Place> missing = new LinkedHashMap<>(asked);
        missing.keySet().removeAll(here);
        return missing;
    }
}
