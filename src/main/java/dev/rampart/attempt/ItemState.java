package dev.rampart.attempt;

/**
 * What a candidate may know of an item during the attempt without being shown it.
 *
 * @param answered nothing is left open in its answer
 * @param begun something is answered, not all
 */
record ItemState(int position, boolean shown, boolean answered, boolean begun, boolean flagged) {
    ItemState(int position, java.time.Instant shownAt, boolean complete, String picks, java.time.Instant flaggedAt) {
        this(position, shownAt != null, complete, !complete && picks != null, flaggedAt != null);
    }

    boolean blank() {
        return !answered && !begun;
    }

    public String answer() {
        return answered ? "answered" : begun ? "unfinished" : "blank";
    }

    /** In a word or two, for those who see no flag. */
    public String words() {
        return flagged ? answer() + ", flagged" : answer();
    }
}
