package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Checked;
import dev.rampart.content.Draft;
import dev.rampart.library.LibraryItem;
import dev.rampart.plan.Goals;
import io.quarkus.qute.TemplateData;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text that is being written looks like where it holds neither questions nor a workshop; it may lack anything.
 *
 * @param path a career path, or null
 * @param readings items of the library
 */
@TemplateData
record RenderedDocument(List<Compared> comparisons, Goals.Goal path, List<Reading> readings) {
    private static final String COMPARISONS = "comparisons";
    private static final String PATH = "path";
    private static final String LIBRARY = "library";

    /** Two side by side, named as {@link dev.rampart.library.Comparison} names them, whose template shows them. */
    @TemplateData
    record Compared(
            int number,
            int line,
            String level,
            Map<String, List<String>> tasks,
            List<Side> services,
            String difference,
            List<Criterion> criteria,
            List<RenderedItem.Reference> references,
            LocalDate verified) {
        public Side a() {
            return services.get(0);
        }

        public Side b() {
            return services.get(1);
        }

        /** What goes before its ids. */
        public String at() {
            return "compared-" + number + "-";
        }

        public String title() {
            return a().name() + " or " + b().name();
        }
    }

    @TemplateData
    record Side(String name, String purpose, String take) {}

    @TemplateData
    record Criterion(String criterion, String a, String b) {}

    /** An item, named as {@link LibraryItem} names it. */
    @TemplateData
    record Reading(
            String id,
            String title,
            LibraryItem.Kind kind,
            String url,
            String level,
            Integer minutes,
            List<String> topics,
            Map<String, List<String>> tasks,
            String note,
            LocalDate verified) {}

    /** @return null for a kind that is seen on pages of its own alone */
    static RenderedDocument of(Checked checked, Goals goals) {
        JsonNode json = checked.shown();
        return switch (checked.kind()) {
            case COMPARISONS -> new RenderedDocument(comparisons(json, checked.draft()), null, List.of());
            case PATH -> new RenderedDocument(List.of(), goals.of(json), List.of());
            case LIBRARY -> new RenderedDocument(List.of(), null, readings(json));
            default -> null;
        };
    }

    private static List<Compared> comparisons(JsonNode json, Draft draft) {
        List<Compared> all = new ArrayList<>();
        for (JsonNode one : json.path(COMPARISONS)) {
            List<Side> sides = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                JsonNode side = one.path("services").path(i);
                String name = text(side, "name");
                String called = name.isBlank() ? i == 0 ? "The first" : "The other" : name;
                sides.add(new Side(called, text(side, "purpose"), text(side, "take")));
            }
            List<Criterion> criteria = new ArrayList<>();
            one.path("criteria")
                    .forEach(
                            row -> criteria.add(new Criterion(text(row, "criterion"), text(row, "a"), text(row, "b"))));
            List<RenderedItem.Reference> references = new ArrayList<>();
            one.path("references")
                    .forEach(row -> references.add(new RenderedItem.Reference(text(row, "title"), text(row, "url"))));
            all.add(new Compared(
                    all.size() + 1,
                    draft.line(Draft.pointer(COMPARISONS, all.size())),
                    text(one, "level"),
                    tasks(one),
                    sides,
                    text(one, "difference"),
                    criteria,
                    references.stream().filter(RenderedItem.Reference::leads).toList(),
                    day(one)));
        }
        return all;
    }

    private static List<Reading> readings(JsonNode json) {
        List<Reading> all = new ArrayList<>();
        for (JsonNode one : json.path("items")) {
            String url = text(one, "url");
            all.add(new Reading(
                    text(one, "id"),
                    text(one, "title"),
                    LibraryItem.Kind.named(text(one, "kind")).orElse(LibraryItem.Kind.DOCUMENTATION),
                    url.startsWith("https://") ? url : "https://",
                    text(one, "level"),
                    one.path("minutes").isInt() ? one.path("minutes").intValue() : null,
                    texts(one.path("topics")),
                    tasks(one),
                    text(one, "note"),
                    day(one)));
        }
        return all;
    }

    private static Map<String, List<String>> tasks(JsonNode owner) {
        Map<String, List<String>> tasks = new LinkedHashMap<>();
        owner.path("tasks").properties().forEach(exam -> tasks.put(exam.getKey(), texts(exam.getValue())));
        return tasks;
    }

    private static LocalDate day(JsonNode owner) {
        try {
            return owner.path("verified").isTextual() ? LocalDate.parse(text(owner, "verified")) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(JsonNode owner, String key) {
        return owner.path(key).asText();
    }
}
