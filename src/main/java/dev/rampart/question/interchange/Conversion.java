package dev.rampart.question.interchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One question on its way to be one of ours. */
final class Conversion {
    private static final Pattern EXAM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TASK = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final Pattern SKILL = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Set<String> LEVELS = Set.of("100", "200", "300", "400");

    private final ForeignItem item;
    private final List<String> notes;
    private final Map<String, Object> question = new LinkedHashMap<>();

    Conversion(ForeignItem item) {
        this.item = item;
        this.notes = new ArrayList<>(item.notes());
    }

    Incoming result(Predicate<String> taken) {
        if (item.task() instanceof ForeignTask.Unknown unknown) {
            return new Incoming.Refused(item, unknown.reason());
        }
        if (item.stem().isBlank()) {
            return new Incoming.Refused(item, "The question has no text.");
        }
        Asked asked;
        try {
            asked = Asked.of(item.task(), item.stem(), item.hints().containsKey(Hints.EXAM));
        } catch (Asked.NotOurs e) {
            return new Incoming.Refused(item, e.getMessage());
        }
        notes.addAll(asked.notes());
        String id = Ids.of(item, taken);
        question.put("id", id);
        question.put("type", asked.type());
        fields();
        question.put("stem", asked.stem());
        question.putAll(asked.parts());
        if (!item.explanation().isBlank()) {
            question.put("explanation", item.explanation());
        }
        references();
        verified();
        if (!complete(asked)) {
            question.put("status", "unverified");
        }
        return new Incoming.Taken(
                item, id, hint(Hints.EXAM, EXAM), hint(Hints.TASK, TASK), question, List.copyOf(notes));
    }

    private void fields() {
        String skill = hint(Hints.SKILL, SKILL);
        if (skill != null && skill.startsWith(hint(Hints.TASK, TASK) + ".")) {
            question.put("skill", skill);
        }
        String level = item.hints().get(Hints.LEVEL);
        if (level != null && LEVELS.contains(level)) {
            question.put("level", Integer.valueOf(level));
        } else if (level != null) {
            notes.add("The level `%s` is none of 100, 200, 300 and 400, and is left out.".formatted(level));
        }
        List<String> services = new ArrayList<>(new LinkedHashSet<>(Hints.services(item.hints())));
        if (!services.isEmpty()) {
            question.put("services", services);
        }
    }

    private String hint(String name, Pattern pattern) {
        String hint = item.hints().get(name);
        return hint != null && pattern.matcher(hint).matches() ? hint : null;
    }

    private void references() {
        List<Map<String, Object>> references = new ArrayList<>();
        for (ForeignItem.Source source : item.references()) {
            if (source.url().startsWith("https://") && !source.title().isBlank()) {
                Map<String, Object> reference = new LinkedHashMap<>();
                reference.put("title", source.title());
                reference.put("url", source.url());
                references.add(reference);
            } else {
                notes.add("The reference `%s` has no title or no address that begins with https://, and is left out."
                        .formatted(source.url()));
            }
        }
        if (!references.isEmpty()) {
            question.put("references", references);
        }
    }

    private void verified() {
        String day = item.hints().get(Hints.VERIFIED);
        if (day == null) {
            return;
        }
        try {
            question.put("verified", LocalDate.parse(day).toString());
        } catch (DateTimeException e) {
            notes.add("The day of verification `%s` is none like 2026-11-24, and is left out.".formatted(day));
        }
    }

    /** What the schema asks of a question by which learners are measured. */
    private boolean complete(Asked asked) {
        return asked.complete()
                && question.keySet().containsAll(Set.of("level", "services", "explanation", "references", "verified"));
    }
}
