package dev.rampart.attempt;

import java.time.Duration;

/**
 * What became of one item of an attempt that is over.
 *
 * @param confidence or null
 * @param onScreen null where it was not measured, or the item not shown
 */
record Marked(
        int position,
        boolean shown,
        boolean correct,
        boolean blank,
        boolean complete,
        Confidence confidence,
        Duration onScreen) {
    static Marked of(AttemptItem item) {
        return new Marked(
                item.position,
                item.shownAt != null,
                item.correct,
                item.answer().blank(),
                item.complete,
                item.confidence,
                item.onScreen());
    }

    /** "right", "wrong", "blank". */
    public String outcome() {
        return correct ? "right" : blank ? "blank" : "wrong";
    }

    /** "4 min 10 s". */
    public String time() {
        return onScreen == null ? "not measured" : Times.words(onScreen);
    }
}
