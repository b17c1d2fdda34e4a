package dev.rampart.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.ListKind;
import dev.rampart.content.Batch;
import dev.rampart.content.Draft;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Comparisons of services that are taken for each other. */
@Singleton
class ComparisonKind extends ListKind {
    static final String NAME = "comparisons";

    ComparisonKind() {
        super(NAME, "Comparisons", "comparisons/*.yaml", NAME);
    }

    @Override
    public void check(Draft draft, Batch batch) {
        super.check(draft, batch);
        Map<Set<String>, Integer> lines = new HashMap<>();
        JsonNode comparisons = draft.json().path(NAME);
        for (int i = 0; i < comparisons.size(); i++) {
            String at = Draft.pointer(NAME, i);
            draft.checkMarkdown(at + "/difference");
            pair(draft, at + "/services", lines);
            for (int c = 0; c < comparisons.path(i).path("criteria").size(); c++) {
                for (String cell : List.of("criterion", "a", "b")) {
                    draft.checkMarkdown(at + Draft.pointer("criteria", c, cell));
                }
            }
        }
    }

    private static void pair(Draft draft, String at, Map<Set<String>, Integer> lines) {
        Set<String> names = new TreeSet<>();
        for (int s = 0; s < draft.json().at(at).size(); s++) {
            draft.checkMarkdown(at + Draft.pointer(s, "purpose"));
            draft.checkMarkdown(at + Draft.pointer(s, "take"));
            String name = at + Draft.pointer(s, "name");
            if (!names.add(draft.json().at(name).asText())) {
                draft.flaw(name, "Both sides have this name. Compare two different things.");
            }
        }
        Integer before = lines.putIfAbsent(names, draft.line(at));
        if (before != null) {
            draft.flaw(at, "The same two are compared on line %d already. Keep one of them.".formatted(before));
        }
    }
}
