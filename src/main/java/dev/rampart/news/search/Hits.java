package dev.rampart.news.search;

import java.util.List;
import org.apache.lucene.search.MatchNoDocsQuery;

/**
 * What was found.
 *
 * @param ids of the entries, in order
 * @param total how many fit in all; when {@code atLeast}, there are more, uncounted
 * @param loosened nothing had the words as they were typed: these have words that are spelt alike
 * @param misread what was typed could not be read as a query, so that all of it was taken as words
 * @param asked by which the places of the words are found
 */
public record Hits(List<Long> ids, long total, boolean atLeast, boolean loosened, boolean misread, Highlights asked) {

    /** Nothing was looked for, or nothing is there. */
    public static final Hits NONE = new Hits(List.of(), 0, false, false, false, new Highlights(null));

    /** What was looked for cannot be there. */
    static final Hits NOTHING = new Hits(
            List.of(), 0, false, false, true, new Highlights(new MatchNoDocsQuery("too much was asked at once")));

    /** Only words that stand in nearly every entry were asked for, so they were not looked for. */
    public boolean common() {
        return asked.none();
    }
}
