package dev.rampart.question.interchange;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run, defused as <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>
 * advises: an apostrophe before what begins like a formula. Every cell comes back as it was.
 */
final class Formula {
    private static final String BEGINNINGS = "=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20-";
    private static final Pattern LOADED = Pattern.compile("^'*[" + BEGINNINGS + "]");
    private static final Pattern DEFUSED = Pattern.compile("^'+[" + BEGINNINGS + "]");

    private Formula() {}

    static String defused(String cell) {
        return LOADED.matcher(cell).find() ? "'" + cell : cell;
    }

    static String original(String cell) {
        return DEFUSED.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
