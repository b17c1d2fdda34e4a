package dev.rampart.question.interchange;

import java.util.List;

/**
 * Where a question of a package comes from, and what its package says of it.
 *
 * @param entry the file within the package, or null when the file stands alone
 * @param keywords tags that the package gives it
 */
record Piece(String entry, List<String> bank, List<String> keywords, Pictures pictures) {
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

    /** Titles that programs give to everything mean nothing. */
    static String title(String said, String identifier) {
        String title = said.strip();
        return title.isEmpty() || title.equals("Question") || title.equals(identifier) ? null : title;
    }
}
