package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two blank lines of a GIFT file: a question, or the category of those that follow.
 *
 * @param line where it begins, comments before it not counted
 * @param id from a comment, or null
 * @param category a path, or null for a question
 * @param text with stand-ins for escaped characters, see {@link GiftText}; without comments
 */
record GiftEntry(int line, String id, List<String> tags, String category, String text) {
    private static final Pattern ID = Pattern.compile("\\[id:((?:\\\\]|[^]]){1,1000})]");
    private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\]|[^]]){1,1000})]");
    private static final String CATEGORY = "$CATEGORY:";

    static List<GiftEntry> all(String file) {
        return new Splitting(file.split("\n", -1)).entries;
    }

    private static final class Splitting {
        private final List<GiftEntry> entries = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final String[] lines;
        private int line;
        private boolean open;

        Splitting(String[] lines) {
            this.lines = lines;
            for (int i = 0; i < lines.length; i++) {
                String stripped = lines[i].strip();
                if (stripped.isEmpty()) {
                    blank(i);
                } else if (stripped.startsWith("//")) {
                    comments.add(stripped);
                } else if (stripped.startsWith(CATEGORY) && !open) {
                    end();
                    String path = stripped.substring(CATEGORY.length()).strip();
                    entries.add(new GiftEntry(i + 1, null, List.of(), GiftText.shown(GiftText.hidden(path)), ""));
                } else {
                    line(i);
                }
            }
            end();
        }

        private void line(int i) {
            String hidden = GiftText.hidden(lines[i]);
            if (text.isEmpty()) {
                line = i + 1;
            }
            text.append(hidden).append('\n');
            int opened = hidden.lastIndexOf('{');
            int closed = hidden.lastIndexOf('}');
            open = opened == closed ? open : opened > closed;
        }

        /** Answers may be parted by blank lines; what looks like no answer is the next question, and a brace was forgotten. */
        private void blank(int i) {
            if (!open || !answerAfter(i)) {
                end();
            } else {
                text.append('\n');
            }
        }

        private boolean answerAfter(int i) {
            for (int next = i + 1; next < lines.length && next < i + 50; next++) {
                String stripped = lines[next].strip();
                if (!stripped.isEmpty() && !stripped.startsWith("//")) {
                    return "~=#}".indexOf(stripped.charAt(0)) >= 0;
                }
            }
            return false;
        }

        private void end() {
            if (!text.toString().isBlank()) {
                String said = String.join("\n", comments);
                List<String> ids = found(ID, said);
                entries.add(new GiftEntry(
                        line, ids.isEmpty() ? null : ids.get(0), found(TAG, said), null, text.toString()));
            }
            text.setLength(0);
            comments.clear();
            open = false;
        }

        private static List<String> found(Pattern pattern, String comments) {
            List<String> all = new ArrayList<>();
            for (Matcher matcher = pattern.matcher(comments); matcher.find(); ) {
                all.add(Prose.clean(matcher.group(1).replace("\\]", "]")).strip());
            }
            return all;
        }
    }
}
