package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a CSV file hold, by the names in its first line, in any order: those of our template, and what other
 * people call the same.
 */
final class CsvColumns {
    static final String QUESTION = "question";
    static final String CORRECT = "correct";
    static final String TYPE = "type";
    static final String TITLE = "title";
    static final String CATEGORY = "category";
    static final String TAGS = "tags";
    static final String EXPLANATION = "explanation";
    static final String REFERENCES = "references";

    /** The order in which they are written; options stand between. */
    static final List<String> BEFORE = List.of(
            Hints.ID, Hints.EXAM, Hints.TASK, Hints.SKILL, Hints.LEVEL, Hints.SERVICES, TYPE, QUESTION, CORRECT);

    static final List<String> AFTER = List.of(EXPLANATION, REFERENCES, Hints.VERIFIED, TITLE, CATEGORY, TAGS);

    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("stem", QUESTION),
            Map.entry("question text", QUESTION),
            Map.entry("text", QUESTION),
            Map.entry("answer", CORRECT),
            Map.entry("answers", CORRECT),
            Map.entry("correct answer", CORRECT),
            Map.entry("correct answers", CORRECT),
            Map.entry("right answer", CORRECT),
            Map.entry("key", CORRECT),
            Map.entry("solution", CORRECT),
            Map.entry("question type", TYPE),
            Map.entry("name", TITLE),
            Map.entry("bank", CATEGORY),
            Map.entry("tag", TAGS),
            Map.entry("general feedback", EXPLANATION),
            Map.entry("feedback", EXPLANATION),
            Map.entry("reference", REFERENCES),
            Map.entry("service", Hints.SERVICES));

    private static final Pattern PART =
            Pattern.compile("(option|choice|answer|why|rationale|feedback|match|response|)\\s?(?:answer |option |choice"
                    + " )?([a-z]|[0-9]{1,2})");

    private static final Pattern WRONG =
            Pattern.compile("(?:wrong|incorrect|distractor)(?: (?:answer|option))?\\s?[0-9]{0,2}");

    private final Map<String, Integer> fields = new HashMap<>();
    private final SortedMap<Integer, Integer> options = new TreeMap<>();
    private final SortedMap<Integer, Integer> whys = new TreeMap<>();
    private final SortedMap<Integer, Integer> matches = new TreeMap<>();
    private final List<Integer> wrong = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    CsvColumns(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (!known(header.get(i), i) && !header.get(i).isBlank()) {
                unknown.add(Prose.clean(header.get(i)).strip());
            }
        }
    }

    private boolean known(String written, int column) {
        String name =
                written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        String field = ALSO.getOrDefault(name, name);
        if (BEFORE.contains(field) || AFTER.contains(field)) {
            return fields.putIfAbsent(field, column) == null;
        }
        if (WRONG.matcher(name).matches()) {
            return wrong.add(column);
        }
        Matcher part = PART.matcher(name);
        if (!part.matches() || part.group(2).equals("0")) {
            return false;
        }
        char first = part.group(2).charAt(0);
        int place = first >= 'a' ? first - 'a' : Integer.parseInt(part.group(2)) - 1;
        SortedMap<Integer, Integer> parts = switch (part.group(1)) {
            case "why", "rationale", "feedback" -> whys;
            case "match", "response" -> matches;
            default -> options;
        };
        return place < CsvQuestion.MOST && parts.putIfAbsent(place, column) == null;
    }

    /** How many of the columns are known: the separator that gives the most is the right one. */
    int count() {
        return fields.size() + options.size() + whys.size() + matches.size() + wrong.size();
    }

    boolean usable() {
        return fields.containsKey(QUESTION) && count() > 1;
    }

    /** Names of columns that hold nothing known. */
    List<String> unknown() {
        return unknown;
    }

    /** Where a field stands, or null. */
    Integer field(String name) {
        return fields.get(name);
    }

    /** Columns by the number of the option, from 0. */
    SortedMap<Integer, Integer> options() {
        return options;
    }

    SortedMap<Integer, Integer> whys() {
        return whys;
    }

    SortedMap<Integer, Integer> matches() {
        return matches;
    }

    List<Integer> wrong() {
        return wrong;
    }
}
