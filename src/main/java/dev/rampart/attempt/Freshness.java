package dev.rampart.attempt;

/** How many of a form's questions the learner had never been shown when they first appeared in it. */
public record Freshness(int fresh, int total) {
    /** Whether at least so many percent are fresh, without rounding. */
    public boolean atLeast(int percent) {
        return total > 0 && fresh * 100L >= (long) percent * total;
    }

    public String sentence() {
        if (fresh == total) {
            return "All of its questions were fresh to you.";
        }
        return fresh == 0
                ? "None of its questions was fresh to you."
                : fresh + " of its " + total + " questions were fresh to you.";
    }
}
