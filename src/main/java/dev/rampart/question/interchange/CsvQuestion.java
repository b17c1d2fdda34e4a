package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A row of a CSV file as a question. Cells are Markdown. */
final class CsvQuestion {
    /** Options have the letters from A to Z. */
    static final int MOST = 26;

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z](?:[\\s,;/&+]{0,5}[A-Za-z]){0,25}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,2}(?:[\\s,;/&+]{1,5}[0-9]{1,2}){0,25}");
    private static final Set<String> OURS =
            Set.of("", "multiple-choice", "multiple-response", "ordering", "matching", "true-false");

    private static final Map<String, String> ALSO = Map.of(
            "mc", "multiple-choice",
            "single-choice", "multiple-choice",
            "multichoice", "multiple-choice",
            "multiple-answer", "multiple-response",
            "multiple-answers", "multiple-response",
            "true-or-false", "true-false",
            "truefalse", "true-false",
            "match", "matching",
            "order", "ordering");

    private final CsvColumns columns;
    private final CsvRows.Row row;

    CsvQuestion(CsvColumns columns, CsvRows.Row row) {
        this.columns = columns;
        this.row = row;
    }

    ForeignItem item() throws BrokenQuestion {
        String stem = field(CsvColumns.QUESTION);
        if (stem.isEmpty()) {
            throw new BrokenQuestion("The row has no text in the column `question`.");
        }
        Hints.Tagged tagged = Hints.taken(List.of(field(CsvColumns.TAGS).split("\\s*;\\s*")));
        Map<String, String> hints = new LinkedHashMap<>(tagged.hints());
        for (String name : List.of(Hints.EXAM, Hints.TASK, Hints.SKILL, Hints.LEVEL, Hints.SERVICES, Hints.VERIFIED)) {
            if (!field(name).isEmpty()) {
                hints.put(name, field(name));
            }
        }
        ForeignTask task = task();
        return new ForeignItem(
                new ForeignItem.Place(null, row.line()),
                nullable(field(Hints.ID)),
                nullable(field(CsvColumns.TITLE)),
                Categories.bank(field(CsvColumns.CATEGORY)),
                tagged.tags(),
                stem,
                task,
                field(CsvColumns.EXPLANATION),
                references(),
                hints,
                List.of());
    }

    private ForeignTask task() throws BrokenQuestion {
        String written = field(CsvColumns.TYPE).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String type = ALSO.getOrDefault(written, written);
        if (!OURS.contains(type)) {
            return Kinds.unknown(type);
        }
        SortedMap<Integer, String> options = cells(columns.options());
        if (type.equals("matching")
                || type.isEmpty() && !cells(columns.matches()).isEmpty()) {
            return matching(options);
        }
        if (type.equals("ordering")) {
            return ordering(options);
        }
        return columns.wrong().isEmpty() || !options.isEmpty() ? choice(type, options) : rightAndWrong();
    }

    private ForeignTask choice(String type, SortedMap<Integer, String> options) throws BrokenQuestion {
        if (options.isEmpty() && type.equals("true-false")) {
            options.put(0, "True");
            options.put(1, "False");
        }
        List<Integer> right = named(options);
        boolean multiple = type.equals("multiple-response") || type.isEmpty() && right.size() > 1;
        double share = Math.round(100_00000.0 / Math.max(1, right.size())) / 1_00000.0;
        List<ForeignTask.Option> all = new ArrayList<>();
        options.forEach((place, text) ->
                all.add(new ForeignTask.Option(text, right.contains(place) ? multiple ? share : 100 : 0, why(place))));
        return new ForeignTask.Choice(multiple, all);
    }

    /** A column with the right answer, and columns with wrong ones. */
    private ForeignTask rightAndWrong() {
        List<ForeignTask.Option> options = new ArrayList<>();
        options.add(new ForeignTask.Option(field(CsvColumns.CORRECT), 100, ""));
        for (int column : columns.wrong()) {
            if (!cell(column).isEmpty()) {
                options.add(new ForeignTask.Option(cell(column), 0, ""));
            }
        }
        return new ForeignTask.Choice(false, options);
    }

    private ForeignTask ordering(SortedMap<Integer, String> options) throws BrokenQuestion {
        List<Integer> order = field(CsvColumns.CORRECT).isEmpty() ? List.copyOf(options.keySet()) : named(options);
        List<ForeignTask.Step> surplus = new ArrayList<>();
        options.forEach((place, text) -> {
            if (!order.contains(place)) {
                surplus.add(new ForeignTask.Step(text, why(place)));
            }
        });
        return new ForeignTask.Ordering(
                order.stream()
                        .map(place -> new ForeignTask.Step(options.get(place), why(place)))
                        .toList(),
                surplus);
    }

    private ForeignTask matching(SortedMap<Integer, String> prompts) throws BrokenQuestion {
        SortedMap<Integer, String> responses = cells(columns.matches());
        Set<Integer> places = new TreeSet<>(prompts.keySet());
        places.addAll(responses.keySet());
        List<ForeignTask.Pair> pairs = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        for (int place : places) {
            if (!responses.containsKey(place)) {
                throw new BrokenQuestion("The column `option %1$s` has a prompt, and `match %1$s` no response to it."
                        .formatted(letter(place)));
            }
            if (prompts.containsKey(place)) {
                pairs.add(new ForeignTask.Pair(prompts.get(place), responses.get(place), why(place)));
            } else {
                surplus.add(responses.get(place));
            }
        }
        return new ForeignTask.Matching(pairs, surplus);
    }

    /** The options that the column `correct` names: by letters, by numbers, or by the text of one. */
    private List<Integer> named(SortedMap<Integer, String> options) throws BrokenQuestion {
        String said = field(CsvColumns.CORRECT);
        List<Integer> places = new ArrayList<>();
        if (LETTERS.matcher(said).matches()) {
            said.toUpperCase(Locale.ROOT)
                    .chars()
                    .filter(c -> c >= 'A' && c <= 'Z')
                    .forEach(c -> places.add(c - 'A'));
        } else if (NUMBERS.matcher(said).matches()) {
            for (String number : said.split("[^0-9]+")) {
                places.add(Integer.parseInt(number) - 1);
            }
        }
        if (!places.isEmpty()
                && options.keySet().containsAll(places)
                && places.stream().distinct().count() == places.size()) {
            return places;
        }
        for (Map.Entry<Integer, String> option : options.entrySet()) {
            if (option.getValue().equalsIgnoreCase(said)) {
                return List.of(option.getKey());
            }
        }
        throw new BrokenQuestion(
                said.isEmpty()
                        ? "The column `correct` is empty. Write the letter of the right option in it, or several as in"
                                + " `A, C`."
                        : "The column `correct` says `%s`, which names none of the options. Write the letter of the right one, or several as in `A, C`."
                                .formatted(said.length() > 80 ? said.substring(0, 79) + "…" : said));
    }

    private List<ForeignItem.Source> references() {
        List<ForeignItem.Source> references = new ArrayList<>();
        for (String line : field(CsvColumns.REFERENCES).split("\n")) {
            String stripped = line.strip();
            int url = stripped.lastIndexOf(' ') + 1;
            if (!stripped.isEmpty()) {
                String address = stripped.substring(url);
                String title = stripped.substring(0, url).strip();
                references.add(new ForeignItem.Source(title.isEmpty() ? address : title, address));
            }
        }
        return references;
    }

    private String why(int place) {
        Integer column = columns.whys().get(place);
        return column == null ? "" : cell(column);
    }

    private SortedMap<Integer, String> cells(SortedMap<Integer, Integer> places) {
        SortedMap<Integer, String> cells = new TreeMap<>();
        places.forEach((place, column) -> {
            if (!cell(column).isEmpty()) {
                cells.put(place, cell(column));
            }
        });
        return cells;
    }

    private String field(String name) {
        Integer column = columns.field(name);
        return column == null ? "" : cell(column);
    }

    private String cell(int column) {
        return column < row.cells().size()
                ? Prose.clean(row.cells().get(column)).strip()
                : "";
    }

    private static String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
