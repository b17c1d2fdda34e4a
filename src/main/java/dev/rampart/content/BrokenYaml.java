package dev.rampart.content;

import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A text that cannot be read at all beyond a place. */
final class BrokenYaml extends Exception {
    private static final long serialVersionUID = 1;

    /** What SnakeYAML says, by how it begins, and what it means to an author. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    "mapping values are not allowed here",
                    "A colon with a space after it begins a value, and there cannot be one here. If it belongs to a text, put "
                            + "the text in quotes or into a block after `|`; if it begins a key, check the indentation."),
            Map.entry(
                    "found character '\\t(TAB)' that cannot start any token",
                    "There is a tab here. Indent with spaces: YAML takes no tabs."),
            Map.entry(
                    "found character '`'",
                    "A text cannot begin with a backtick. Put the text in quotes or into a block after `|`."),
            Map.entry("found character '@'", "A text cannot begin with `@`. Put the text in quotes."),
            Map.entry("found character '%'", "A text cannot begin with `%`. Put the text in quotes."),
            Map.entry(
                    "expected <block end>, but found '-'",
                    "This list item is not indented like the others of its list, or like anything around it. Align its `-`."),
            Map.entry(
                    "expected <block end>, but found '<block mapping start>'",
                    "This line is indented more than the keys above it. Align it with them."),
            Map.entry(
                    "expected <block end>, but found '<scalar>'",
                    "A quoted text ends before this, and something follows it. Put the whole text in one pair of quotes, or "
                            + "into a block after `|`."),
            Map.entry(
                    "expected <block end>, but found",
                    "This does not fit what stands above it. Align it with the lines of the same list or the same keys."),
            Map.entry(
                    "could not find expected ':'",
                    "The line before this one has no colon after its key, or is a text that lost its indentation."),
            Map.entry(
                    "found unexpected end of stream",
                    "The quotes that open here are never closed. Close them, or use a block after `|`."),
            Map.entry("found undefined alias", "A text cannot begin with `*`. Put the text in quotes."),
            Map.entry(
                    "found unknown escape character",
                    "After a backslash in double quotes comes a letter that means nothing there. Write `\\\\` for a backslash, "
                            + "or use single quotes."),
            Map.entry("expected ',' or ']'", "A list in brackets is not closed. Put `]` at its end."),
            Map.entry("expected ',' or '}'", "A group in braces is not closed. Put `}` at its end."));

    private final transient Place place;

    BrokenYaml(Place place, String sentence) {
        super(sentence, null, false, false);
        this.place = place;
    }

    static BrokenYaml of(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        // The end of the text is where it is noticed that quotes are open; the author must look where they began.
        boolean atEnd = problem.startsWith("found unexpected end of stream") && e.getContextMark() != null;
        Mark mark = atEnd || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String sentence = SENTENCES.entrySet().stream()
                .filter(entry -> problem.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElse("This is not YAML: " + problem + ".");
        return new BrokenYaml(mark == null ? Place.START : Place.of(mark), sentence);
    }

    Flaw flaw() {
        return Flaw.at(place, getMessage());
    }
}
