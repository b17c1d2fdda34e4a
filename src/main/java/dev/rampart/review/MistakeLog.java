package dev.rampart.review;

import java.util.List;

/**
 * A page of what a learner missed, with what they said about it: what has no reason yet first, each part with the newest
 * attempt first.
 *
 * @param show which are listed
 * @param open how many have no reason yet, of all or of the one attempt, and explained how many have one
 * @param first whether nothing stands before it
 * @param next after which the next page begins, or null
 */
record MistakeLog(List<MistakeLine> lines, Show show, int open, int explained, boolean first, Place next) {
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

    /**
     * Where a page ends.
     *
     * @param explained whether it is in the part of those that have a reason
     * @param item the last that stands on it
     */
    record Place(boolean explained, long item) {
        private static final String EXPLAINED = "explained-";

        static Place of(MistakeLine line) {
            return new Place(line.explained(), line.miss().item());
        }

        /** @return null for what is no place, which is the beginning */
        static Place parse(String written) {
            if (written == null || !written.matches("(explained-)?[0-9]{1,18}")) {
                return null;
            }
            boolean explained = written.startsWith(EXPLAINED);
            return new Place(explained, Long.parseLong(explained ? written.substring(EXPLAINED.length()) : written));
        }

        /** As addresses write it. */
        @Override
        public String toString() {
            return (explained ? EXPLAINED : "") + item;
        }
    }

    public int all() {
        return open + explained;
    }

    /** How many are listed, on all pages. */
    int found() {
        return (show.lists(false) ? open : 0) + (show.lists(true) ? explained : 0);
    }

    /** The same with these lines alone. */
    MistakeLog with(List<MistakeLine> some) {
        return new MistakeLog(some, show, open, explained, first, null);
    }
}
