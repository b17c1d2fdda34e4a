package dev.rampart.attempt;

import java.time.Instant;

/**
 * What keeps the result of an attempt from everyone, its own learner included.
 *
 * @param until when it is lifted at the latest
 * @param place the path of the page that the form belongs to, or null
 * @param seats how many learners sit the form
 * @param done how many of them have handed in
 */
record Seal(Instant until, String place, long seats, long done) {
    static final String SENTENCE =
            "This result is sealed until everyone who sits the form has handed in, or its time is over. "
                    + "Your answers are kept.";
}
