package dev.rampart.news;

import dev.rampart.web.Problem;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entry after which a page of the list begins; as text "1793619000-42", seconds and id. */
record Cursor(Instant publishedAt, long id) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,11})-(\\d{1,18})");

    /** @return null for null: the list's beginning */
    static Cursor of(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw Problem.exception(400, "There is no page that begins before “" + text + "”. Begin with the newest.");
        }
        return new Cursor(Instant.ofEpochSecond(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return publishedAt.getEpochSecond() + "-" + id;
    }
}
