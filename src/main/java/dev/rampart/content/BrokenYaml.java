package dev.rampart.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A text that cannot be read at all beyond a place. */
final class BrokenYaml extends Exception {
    private static final long serialVersionUID = 1;

    private static final String STRAY_COLON = "mapping values are not allowed here";
    private static final String STRAY_TEXT = "expected <block end>, but found '<scalar>'";

    /** Noticed only after the place where it began, which is the one that an author must look at. */
    private static final List<String> NOTICED_LATE = List.of(
            "found unexpected end of stream",
            "could not find expected ':'",
            "expected ',' or ']'",
            "expected ',' or '}'");

    /** What SnakeYAML says, by how it begins, and what it means to an author. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    "found character '\\t(TAB)' that cannot start any token",
                    "There is a tab here. Indent with spaces: YAML takes no tabs."),
            Map.entry(
                    "found character '`'",
                    "A text cannot begin with a backtick. Put the text in quotes or into a block after `|`."),
            Map.entry("found character '@'", "A text cannot begin with `@`. Put the text in quotes."),
            Map.entry("found character '%'", "A text cannot begin with `%`. Put the text in quotes."),
            Map.entry("found undefined alias", "A text cannot begin with `*`. Put the text in quotes."),
            Map.entry(
                    "expected the node content, but found",
                    "A text cannot begin with this character. Put the text in quotes."),
            Map.entry(
                    "sequence entries are not allowed here",
                    "A list cannot begin on the line of its key. Begin a line of its own with `- `, or put the text in quotes."),
            Map.entry(
                    "expected <block end>, but found '<block mapping start>'",
                    "This line is indented more than the keys above it. Align it with them."),
            Map.entry(
                    "expected <block end>, but found",
                    "This does not fit what stands above it. Align it with the lines of the same list or the same keys."),
            Map.entry(
                    "could not find expected ':'",
                    "There is no colon with a space after this key. If it is a text, indent it like the rest of that text."),
            Map.entry(
                    "found unexpected end of stream",
                    "The quotes that open here are never closed. Close them, or use a block after `|`."),
            Map.entry(
                    "found unknown escape character",
                    "After a backslash in double quotes comes a letter that means nothing there. Write `\\\\` for a backslash, "
                            + "or use single quotes."),
            Map.entry("expected ',' or ']'", "The list that opens here is not closed. Put `]` at its end."),
            Map.entry("expected ',' or '}'", "The group that opens here is not closed. Put `}` at its end."),
            Map.entry("expected '<document start>'", "The line `...` ended the document. Remove what follows it."));

    private final transient Place place;

    BrokenYaml(Place place, String sentence) {
        super(sentence, null, false, false);
        this.place = place;
    }

    static BrokenYaml of(MarkedYAMLException e, String text) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        boolean late = NOTICED_LATE.stream().anyMatch(problem::startsWith) && e.getContextMark() != null;
        Mark mark = late || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Place place = mark == null ? Place.START : Place.of(mark);
        return new BrokenYaml(place, sentence(problem, before(text, place)));
    }

    /** What stands on the line before the place. */
    private static String before(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        return line.substring(0, end).strip();
    }

    private static String sentence(String problem, String before) {
        if (problem.startsWith(STRAY_COLON)) {
            return before.contains(": ")
                    ? "A colon with a space after it begins a value, and one has begun on this line already. Put the text in "
                            + "quotes or into a block after `|`."
                    : "A key cannot begin here. Look at the line above: either it lacks a colon with a space after it, or "
                            + "this line is indented too far.";
        }
        if (problem.startsWith(STRAY_TEXT)) {
            return before.endsWith("'") || before.endsWith("\"")
                    ? "The quoted text ends before this. Put all of the text into one pair of quotes or into a block after `|`."
                    : "This line is indented less than the text it seems to belong to. Indent it as far as that text's first "
                            + "line.";
        }
        return SENTENCES.entrySet().stream()
                .filter(entry -> problem.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("This is not YAML: " + problem.strip().replaceAll("\\s+", " ") + ".");
    }

    Flaw flaw() {
        return Flaw.at(place, getMessage());
    }
}
