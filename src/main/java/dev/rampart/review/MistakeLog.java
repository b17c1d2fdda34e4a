package dev.rampart.review;

import dev.rampart.web.Paged;
import java.util.List;

/**
 * A page of what a learner missed, with what they said about it: what has no reason yet first, each part with the newest
 * attempt first.
 *
 * @param show which are listed
 * @param open how many have no reason yet, of all or of the one attempt, and explained how many have one
 */
record MistakeLog(Paged<MistakeLine> lines, Show show, int open, int explained) {
    /** Which misses are listed; the name in small letters is how addresses write it. */
    enum Show {
        ALL,
        OPEN,
        EXPLAINED;

        static Show named(String name) {
            return "open".equals(name) ? OPEN : "explained".equals(name) ? EXPLAINED : ALL;
        }

        boolean lists(boolean explained) {
            return this == ALL || explained == (this == EXPLAINED);
        }
    }

    public int all() {
        return open + explained;
    }

    /** The same with these lines alone. */
    MistakeLog with(List<MistakeLine> some) {
        return new MistakeLog(new Paged<>(some, some.size(), 1, 0), show, open, explained);
    }
}
