package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of questions, one a row, separated by commas, semicolons or tabs. The first line names the columns, see {@link
 * CsvColumns} and {@link Formats#template}: {@code question}, {@code option A} to {@code option Z} with {@code why A} to {@code why
 * Z}, {@code correct} with the letters of the right options (for ordering: of the steps in their order), {@code match A} to {@code
 * match Z} for what matches the option, and what else a question has. Cells are Markdown. No cell is ever run.
 */
final class Csv implements Interchange.Writable {
    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public boolean claims(String name, byte[] file) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }

    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        CsvRows rows = new CsvRows(FileText.of(file));
        Bounds.questions(rows.rows().size() - 1);
        CsvColumns columns = new CsvColumns(
                rows.rows().isEmpty() ? List.of() : rows.rows().get(0).cells());
        if (!columns.usable()) {
            throw new UnreadableFile(
                    "The first line has no column called `question` among others. Start from the template.");
        }
        List<ForeignItem> items = new ArrayList<>();
        List<Understood.Trouble> troubles = new ArrayList<>(rows.troubles());
        for (String unknown : columns.unknown()) {
            troubles.add(new Understood.Trouble(
                    new ForeignItem.Place(null, 1),
                    "The column `%s` is not known, and is left out.".formatted(unknown)));
        }
        for (CsvRows.Row row : rows.rows().subList(1, rows.rows().size())) {
            if (row.cells().stream().allMatch(String::isEmpty)) {
                continue;
            }
            try {
                items.add(new CsvQuestion(columns, row).item());
            } catch (BrokenQuestion e) {
                troubles.add(new Understood.Trouble(new ForeignItem.Place(null, row.line()), e.getMessage()));
            }
        }
        if (items.isEmpty() && troubles.isEmpty()) {
            throw new UnreadableFile("There is no question in this file.");
        }
        troubles.sort(
                java.util.Comparator.comparingInt(trouble -> trouble.place().line()));
        return new Understood(title(), items, troubles, Map.of());
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        return CsvWriter.write(items);
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Images are left out; their descriptions stay.",
                "Which questions are kept apart, and to whom a question is limited, is left out.");
    }

    /** One question of each type, to write over. */
    static byte[] template() {
        return CsvWriter.write(CsvTemplate.items());
    }
}
