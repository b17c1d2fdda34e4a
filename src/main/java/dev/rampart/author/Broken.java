package dev.rampart.author;

import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Flaw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A broken document and what is wrong with it. */
record Broken(long document, String path, List<Flaw> flaws) {
    static List<Broken> grouped(List<DocumentDesk.Told> told) {
        Map<Long, List<DocumentDesk.Told>> byDocument = told.stream()
                .collect(Collectors.groupingBy(DocumentDesk.Told::document, LinkedHashMap::new, Collectors.toList()));
        return byDocument.entrySet().stream()
                .map(entry -> new Broken(
                        entry.getKey(),
                        entry.getValue().get(0).path(),
                        entry.getValue().stream().map(DocumentDesk.Told::flaw).toList()))
                .toList();
    }
}
