package dev.rampart.author;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Origin;
import dev.rampart.web.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** By what the list of documents can be narrowed. */
@ApplicationScoped
class DocumentFilters {
    private static final int LONGEST = 200;

    private static final Map<String, String> STATES = states();

    @Inject
    Catalog catalog;

    @Inject
    DocumentDesk desk;

    /**
     * @param kinds what an instructor calls each, by the name that addresses have for it; so the others
     * @param tasks of the exam that is asked for
     */
    record Choices(
            Map<String, String> kinds,
            List<Blueprint> exams,
            List<Blueprint.Task> tasks,
            Map<String, String> origins,
            Map<String, String> states) {}

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("draft", "Draft");
        states.put("review", "In review");
        states.put("published", "Published");
        states.put("edited", "Edited since");
        states.put("unpublished", "Unpublished");
        states.put("overridden", "Overridden");
        states.put("broken", "Broken");
        states.put("dropped", "Dropped");
        return states;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 with a sentence for what cannot be asked for */
    Filter of(String kind, String exam, String task, String origin, String state, String text) {
        String most = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        Filter filter = Filter.NONE
                .with("kind", kind)
                .with("exam", exam)
                .with("origin", origin)
                .with("state", state)
                .with("text", most)
                .known("kind", List.copyOf(desk.kinds().keySet()))
                .known("exam", catalog.exams().stream().map(Blueprint::id).toList())
                .known("origin", List.copyOf(origins().keySet()))
                .known("state", List.copyOf(STATES.keySet()));
        // Of another exam than the one before, as when only the exam is chosen anew, it is nothing.
        boolean known = tasks(filter).stream().anyMatch(one -> one.id().equals(task));
        return known ? filter.with("task", task) : filter;
    }

    Choices choices(Filter filter) {
        return new Choices(desk.kinds(), catalog.exams(), tasks(filter), origins(), STATES);
    }

    private List<Blueprint.Task> tasks(Filter filter) {
        return catalog.exams().stream()
                .filter(exam -> exam.id().equals(filter.get("exam")))
                .flatMap(exam -> exam.domains().stream())
                .flatMap(domain -> domain.tasks().stream())
                .toList();
    }

    private static Map<String, String> origins() {
        Map<String, String> origins = new LinkedHashMap<>();
        Arrays.stream(Origin.values())
                .forEach(origin -> origins.put(origin.name().toLowerCase(Locale.ROOT), origin.called()));
        return origins;
    }
}
