package dev.rampart.question.interchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file with the lines on which they begin. A row whose quotes go wrong costs itself. */
final class CsvRows {
    /** Each time the file is read to its end once more. */
    private static final int MOST_BROKEN = 50;

    /** The header, and one more than may be: the rest need not be read to be refused. */
    private static final int MOST = Bounds.QUESTIONS + 2;

    record Row(int line, List<String> cells) {}

    private final String text;
    private final CSVFormat format;
    private final List<Row> rows = new ArrayList<>();
    private final List<Understood.Trouble> troubles = new ArrayList<>();

    CsvRows(String text) {
        this.text = text;
        this.format = separator(text);
        int from = 0;
        int line = 1;
        for (int broken = 0; from >= 0 && from < text.length(); broken++) {
            int at = readFrom(from, line);
            if (at < 0) {
                return;
            }
            trouble(at, broken);
            from = broken == MOST_BROKEN ? -1 : after(from, at - line);
            line = at + 1;
        }
    }

    /** The first is the header. */
    List<Row> rows() {
        return rows;
    }

    List<Understood.Trouble> troubles() {
        return troubles;
    }

    private static CSVFormat separator(String text) {
        return Stream.of(',', ';', '\t')
                .map(separator -> CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get())
                .max(Comparator.comparingInt(format -> headerOf(text, format)))
                .orElseThrow();
    }

    private static int headerOf(String text, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.iterator().hasNext()
                    ? new CsvColumns(cells(parser.iterator().next())).count()
                    : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** @return the line of the row that cannot be read, or -1 at the end */
    private int readFrom(int from, int firstLine) {
        int line = firstLine;
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(from)), format)) {
            for (var records = parser.iterator(); records.hasNext() && rows.size() < MOST; ) {
                CSVRecord row = records.next();
                rows.add(new Row(line, cells(row)));
                line = firstLine + (int) parser.getCurrentLineNumber();
            }
            return -1;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return line;
        }
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream().map(Formula::original).map(String::strip).toList();
    }

    private void trouble(int line, int broken) {
        troubles.add(new Understood.Trouble(
                new ForeignItem.Place(null, line),
                broken == MOST_BROKEN
                        ? "More than %d rows have quotes that are not closed; the rest of the file was not read."
                                .formatted(MOST_BROKEN)
                        : "The quotes in this row do not fit together. Put a text with quotes in quotes, and"
                                + " write each quote in it twice."));
    }

    /** Where the line begins that comes so many lines and one later. */
    private int after(int from, int lines) {
        int at = from;
        for (int i = 0; i <= lines; i++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return -1;
            }
        }
        return at;
    }
}
