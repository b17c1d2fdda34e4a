package dev.rampart.question.interchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Questions as CSV, with every cell in quotes and defused, and with the mark by which spreadsheets know UTF-8. */
final class CsvWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();

    /** What the template shows; files have more when a question does. */
    private static final int FEWEST = 6;

    private CsvWriter() {}

    static byte[] write(List<ForeignItem> items) {
        List<Map<String, String>> rows = items.stream()
                .filter(item -> !(item.task() instanceof ForeignTask.Unknown))
                .map(CsvWriter::row)
                .toList();
        List<String> header = header(items);
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(header);
            for (Map<String, String> row : rows) {
                printer.printRecord(header.stream()
                        .map(column -> Formula.defused(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ("\uFEFF" + out).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(List<ForeignItem> items) {
        int parts = Math.max(
                FEWEST,
                items.stream().mapToInt(item -> parts(item.task()).size()).max().orElse(0));
        boolean matching = items.stream().anyMatch(item -> item.task() instanceof ForeignTask.Matching);
        List<String> header = new ArrayList<>(CsvColumns.BEFORE);
        for (int i = 0; i < Math.min(parts, CsvQuestion.MOST); i++) {
            header.add("option " + CsvQuestion.letter(i));
            if (matching) {
                header.add("match " + CsvQuestion.letter(i));
            }
            header.add("why " + CsvQuestion.letter(i));
        }
        header.addAll(CsvColumns.AFTER);
        return header;
    }

    private static Map<String, String> row(ForeignItem item) {
        Map<String, String> row = new LinkedHashMap<>(item.hints());
        row.put(Hints.ID, item.identifier() == null ? "" : item.identifier());
        row.put(CsvColumns.TITLE, item.title() == null ? "" : item.title());
        row.put(
                CsvColumns.CATEGORY,
                item.bank().isEmpty() ? "" : Categories.path(item.bank()).substring("$course$/top/".length()));
        row.put(CsvColumns.TAGS, String.join("; ", item.tags()));
        row.put(CsvColumns.QUESTION, Prose.withoutImages(item.stem()));
        row.put(CsvColumns.EXPLANATION, Prose.withoutImages(item.explanation()));
        row.put(
                CsvColumns.REFERENCES,
                item.references().stream().map(s -> s.title() + " " + s.url()).collect(Collectors.joining("\n")));
        row.put(CsvColumns.TYPE, type(item.task()));
        row.put(CsvColumns.CORRECT, correct(item.task()));
        List<Part> parts = parts(item.task());
        for (int i = 0; i < parts.size(); i++) {
            row.put(
                    "option " + CsvQuestion.letter(i),
                    Prose.withoutImages(parts.get(i).option()));
            row.put(
                    "match " + CsvQuestion.letter(i),
                    Prose.withoutImages(parts.get(i).match()));
            row.put(
                    "why " + CsvQuestion.letter(i),
                    Prose.withoutImages(parts.get(i).why()));
        }
        return row;
    }

    private static String type(ForeignTask task) {
        if (task instanceof ForeignTask.Choice choice) {
            return choice.multiple() ? "multiple-response" : "multiple-choice";
        }
        return task instanceof ForeignTask.Ordering ? "ordering" : "matching";
    }

    private static String correct(ForeignTask task) {
        if (task instanceof ForeignTask.Choice choice) {
            return IntStream.range(0, choice.options().size())
                    .filter(i -> choice.options().get(i).percent() > 0)
                    .mapToObj(CsvQuestion::letter)
                    .collect(Collectors.joining(", "));
        }
        return task instanceof ForeignTask.Ordering ordering
                ? IntStream.range(0, ordering.steps().size())
                        .mapToObj(CsvQuestion::letter)
                        .collect(Collectors.joining(", "))
                : "";
    }

    private record Part(String option, String match, String why) {}

    private static List<Part> parts(ForeignTask task) {
        List<Part> parts = new ArrayList<>();
        if (task instanceof ForeignTask.Choice choice) {
            choice.options().forEach(option -> parts.add(new Part(option.text(), "", option.feedback())));
        } else if (task instanceof ForeignTask.Ordering ordering) {
            ordering.steps().forEach(step -> parts.add(new Part(step.text(), "", step.feedback())));
            ordering.surplus().forEach(step -> parts.add(new Part(step.text(), "", step.feedback())));
        } else if (task instanceof ForeignTask.Matching matching) {
            matching.pairs().forEach(pair -> parts.add(new Part(pair.prompt(), pair.response(), pair.feedback())));
            matching.surplus().forEach(response -> parts.add(new Part("", response, "")));
        }
        return parts.subList(0, Math.min(parts.size(), CsvQuestion.MOST));
    }
}
