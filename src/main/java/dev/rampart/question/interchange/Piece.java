package dev.rampart.question.interchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a question of a package comes from, and what its package says of it.
 *
 * @param entry the file within the package, or null when the file stands alone
 * @param keywords tags that the package gives it
 */
record Piece(String entry, List<String> bank, List<String> keywords, Pictures pictures) {
    static final String CONDITIONAL =
            "What was told only when the answer is right, or only when it is wrong, stands in the explanation.";

    /** The texts of a question of it. */
    Prose prose() {
        return new Prose(address -> pictures.name(entry == null ? "" : entry, address));
    }

    ForeignItem.Place place(XmlElement item) {
        return new ForeignItem.Place(entry, item.line());
    }

    Piece in(List<String> otherBank) {
        return new Piece(entry, otherBank, keywords, pictures);
    }

    /** Feedback as one explanation; what is said twice, as programs do for right and wrong answers, stands there once. */
    static String together(Prose prose, List<String> html) {
        return html.stream()
                .map(prose::html)
                .filter(said -> !said.isBlank())
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /** Titles that programs give to everything mean nothing. */
    static String title(String said, String identifier) {
        String title = said.strip();
        return title.isEmpty() || title.equals("Question") || title.equals(identifier) ? null : title;
    }
}
