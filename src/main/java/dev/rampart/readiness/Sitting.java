package dev.rampart.readiness;

import java.time.Instant;

/**
 * A full-length exam that was sat to its end.
 *
 * @param attempt the attempt's id
 * @param submittedAt when it ended, by the learner or at the deadline
 * @param correct how many of the questions were right; a blank is wrong
 * @param questions how many it asked
 * @param fresh how many of them the learner had never been shown before
 */
public record Sitting(long attempt, Instant submittedAt, int correct, int questions, int fresh) {
    /** Whether more than so many percent were right; exactly so many are not enough. */
    public boolean above(int percent) {
        return correct * 100 > percent * questions;
    }

    public boolean fresh(int percent) {
        return fresh * 100 >= percent * questions;
    }

    /** In whole percent, rounded down, so that a result never looks better than it is. */
    public int percent() {
        return correct * 100 / questions;
    }

    public int freshPercent() {
        return fresh * 100 / questions;
    }
}
