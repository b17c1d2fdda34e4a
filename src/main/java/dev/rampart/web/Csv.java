package dev.rampart.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text, by <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. What a spreadsheet would take for a
 * formula gets an apostrophe in front, as OWASP advises against
 * <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>.
 */
public final class Csv {
    private static final String LINE_END = "\r\n";
    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    /** @param rows the header first; null is an empty cell */
    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END)
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
