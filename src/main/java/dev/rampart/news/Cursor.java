package dev.rampart.news;

import dev.rampart.web.Problem;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of the list begins. Of the list by date it is the entry before it, as text "1793619000-42", seconds and id; of
 * the best first it is how many come before, as text "r30".
 */
record Cursor(Instant publishedAt, long id, int skipped) {
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,11})-(\\d{1,18})");
    private static final Pattern RANK = Pattern.compile("r(\\d{1,4})");

    static Cursor after(EntryRow entry) {
        return new Cursor(entry.publishedAt(), entry.id(), 0);
    }

    static Cursor after(int skipped) {
        return new Cursor(null, 0, skipped);
    }

    /** @return null for null: the list's beginning */
    static Cursor of(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher entry = ENTRY.matcher(text);
        if (entry.matches()) {
            return new Cursor(Instant.ofEpochSecond(Long.parseLong(entry.group(1))), Long.parseLong(entry.group(2)), 0);
        }
        Matcher rank = RANK.matcher(text);
        if (rank.matches()) {
            return after(Integer.parseInt(rank.group(1)));
        }
        throw Problem.exception(400, "There is no page that begins before “" + text + "”. Begin with the newest.");
    }

    boolean byRank() {
        return publishedAt == null;
    }

    @Override
    public String toString() {
        return byRank() ? "r" + skipped : publishedAt.getEpochSecond() + "-" + id;
    }
}
