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

    /** In a word or two, as the review and the navigator say it. */
    public String words() {
        String answer = answered ? "answered" : begun ? "unfinished" : "blank";
        return flagged ? answer + ", flagged" : answer;
    }
}
