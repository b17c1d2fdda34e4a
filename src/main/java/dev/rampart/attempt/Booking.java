package dev.rampart.attempt;

/**
 * What a learner wants to sit.
 *
 * @param exam the blueprint's id
 * @param kind a full exam or a quiz
 * @param spend whether a quiz may show unseen questions of the reserve
 * @param clientKey the client's own name for this start, by which sending it twice starts one attempt, or null
 */
record Booking(String exam, Kind kind, ExtraTime extra, boolean spend, String clientKey) {
    static final int QUIZ_QUESTIONS = 10;

    /** What came of it. */
    sealed interface Outcome {
        /**
         * There is an attempt to sit.
         *
         * @param anew whether it began just now; otherwise it was open, or this very booking made it before
         */
        record Seated(long attempt, boolean anew) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }
}
