package dev.rampart.triage;

import java.util.List;
import java.util.Map;

/**
 * The board of a group: in each column the first few.
 *
 * @param fresh how many entries are new to the group
 */
record Board(int fresh, List<Column> columns) {
    /** @param more whether there are more than these */
    record Column(State state, long count, List<Card> cards) {
        public boolean more() {
            return count > cards.size();
        }
    }

    /** Everything that was decided is somewhere on it. */
    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.count() == 0);
    }

    static long count(Map<State, Long> counts, State state) {
        return counts.getOrDefault(state, 0L);
    }
}
