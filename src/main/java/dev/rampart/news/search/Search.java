package dev.rampart.news.search;

import java.time.Instant;
import java.util.Collection;

/**
 * What is looked for. Of the filters each is null when nothing is asked of it.
 *
 * @param typed words, "phrases", {@code title:} {@code product:} {@code tag:} {@code cve:} {@code bulletin:} {@code text:},
 *     OR, a minus before what must not stand there
 * @param reader the account that looks, or 0
 * @param level "100" to "400", or "none" for entries without one
 * @param among only these entries
 * @param order what comes first
 * @param after of the newest first: the entry after which the page begins, or null
 * @param skipped of the best first: how many come before the page
 * @param most how many to give
 */
public record Search(
        String typed,
        long reader,
        String level,
        String kind,
        String source,
        String product,
        Collection<Long> among,
        Order order,
        Place after,
        int skipped,
        int most) {
    Search fromTheBeginning() {
        return new Search(typed, reader, level, kind, source, product, among, order, null, 0, 1);
    }

    public enum Order {
        BEST,
        NEWEST
    }

    /** Of an entry in the list by date. */
    public record Place(Instant published, long id) {}
}
