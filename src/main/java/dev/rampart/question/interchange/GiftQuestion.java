package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;

/** A question of a GIFT file, taken apart in the order in which Moodle does. */
final class GiftQuestion {
    private static final String NAME = "::";
    private static final String GENERAL = "####";

    private final GiftEntry entry;
    private final List<String> bank;
    private final Prose prose = new Prose();
    private String title;
    private GiftText stem;

    /** What stands between the braces, or null when there are none. */
    private String answers;

    private String general = "";

    GiftQuestion(GiftEntry entry, List<String> bank) throws BrokenQuestion {
        this.entry = entry;
        this.bank = bank;
        String rest = named(entry.text().strip());
        braces(rest);
        generalFeedback();
    }

    ForeignItem item() throws BrokenQuestion {
        GiftAnswers parts = new GiftAnswers(answers, stem.format(), prose);
        ForeignTask task = parts.task();
        References.Explained explained =
                References.taken(GiftText.of(general, stem.format()).markdown(prose));
        Hints.Tagged tagged = Hints.taken(entry.tags());
        String text = stem.markdown(prose);
        List<String> notes = new ArrayList<>(prose.notes());
        notes.addAll(parts.notes());
        return new ForeignItem(
                new ForeignItem.Place(null, entry.line()),
                entry.id(),
                title,
                bank,
                tagged.tags(),
                text,
                task,
                explained.explanation(),
                explained.references(),
                tagged.hints(),
                notes);
    }

    private String named(String text) {
        int end = text.startsWith(NAME) ? text.indexOf(NAME, NAME.length()) : -1;
        if (end < 0) {
            return text;
        }
        String name = GiftText.shown(text.substring(NAME.length(), end));
        title = Prose.clean(name).replaceAll("\\s+", " ").strip();
        title = title.isEmpty() ? null : title;
        return text.substring(end + NAME.length()).strip();
    }

    private void braces(String text) throws BrokenQuestion {
        int open = text.indexOf('{');
        int close = text.indexOf('}', Math.max(open, 0));
        if (open < 0 && close < 0) {
            stem = GiftText.of(text, "moodle");
            return;
        }
        if (open < 0) {
            throw new BrokenQuestion("A brace `}` closes what none has opened. Write `\\}` for a brace that is text.");
        }
        if (close < 0) {
            throw new BrokenQuestion(
                    "The brace `{` is not closed. Put `}` behind the last answer, or write `\\{` for a brace that is"
                            + " text.");
        }
        String after = text.substring(close + 1).strip();
        if (after.indexOf('{') >= 0 || after.indexOf('}') >= 0) {
            throw new BrokenQuestion(
                    "There are braces behind the answers. Leave a blank line between two questions, or write `\\{` and"
                            + " `\\}` for braces that are text.");
        }
        answers = text.substring(open + 1, close).strip();
        stem = GiftText.of(
                text.substring(0, open) + (after.isEmpty() ? "" : "_____" + gap(text, close) + after), "moodle");
    }

    private static String gap(String text, int close) {
        return Character.isWhitespace(text.charAt(close + 1)) ? " " : "";
    }

    private void generalFeedback() {
        int at = answers == null ? -1 : answers.lastIndexOf(GENERAL);
        if (at >= 0) {
            general = answers.substring(at + GENERAL.length());
            answers = answers.substring(0, at).strip();
        }
    }
}
