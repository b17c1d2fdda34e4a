package dev.rampart.question.interchange;

import java.util.Set;

/**
 * A text within a GIFT file. Escaped characters are hidden behind stand-ins while the structure is looked for, so that what
 * is left of braces, tildes and the like is structure.
 *
 * @param format html, markdown, plain or moodle
 * @param text with stand-ins
 */
record GiftText(String format, String text) {
    static final Set<String> FORMATS = Set.of("html", "markdown", "plain", "moodle");

    private static final String ESCAPED = ":#={}~\\n";

    /** One for each of the escaped, from the private use area. */
    private static final char FIRST = '\uE010';

    private static final char LINE_BREAK = (char) (FIRST + ESCAPED.indexOf('n'));

    /** @param inherited the format when the text names none */
    static GiftText of(String written, String inherited) {
        String text = written.strip();
        int end = text.startsWith("[") ? text.indexOf(']') : -1;
        if (end > 0 && FORMATS.contains(text.substring(1, end))) {
            return new GiftText(text.substring(1, end), text.substring(end + 1).strip());
        }
        return new GiftText(inherited, text);
    }

    static String hidden(String written) {
        StringBuilder hidden = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int escaped = c == '\\' && i + 1 < written.length() ? ESCAPED.indexOf(written.charAt(i + 1)) : -1;
            if (escaped >= 0) {
                hidden.append((char) (FIRST + escaped));
                i++;
            } else if (c < FIRST || c >= FIRST + ESCAPED.length()) {
                hidden.append(c);
            }
        }
        return hidden.toString();
    }

    static String shown(String hidden) {
        StringBuilder shown = new StringBuilder(hidden.length());
        for (int i = 0; i < hidden.length(); i++) {
            char c = hidden.charAt(i);
            if (c == LINE_BREAK) {
                shown.append('\n');
            } else {
                shown.append(c > FIRST - 1 && c < FIRST + ESCAPED.length() ? ESCAPED.charAt(c - FIRST) : c);
            }
        }
        return shown.toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(c != 'n' && ESCAPED.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** The text itself, on lines as it was written: only Markdown and HTML mind breaks that are not escaped. */
    String content() {
        boolean lines = format.equals("markdown") || format.equals("html");
        return shown(lines ? text : text.replaceAll("\\s*\n\\s*", " ")).strip();
    }

    String markdown(Prose prose) {
        return switch (format) {
            case "html" -> prose.html(content());
            case "markdown" -> Prose.clean(content());
            case "plain" -> prose.plain(content());
            default -> prose.auto(content());
        };
    }
}
