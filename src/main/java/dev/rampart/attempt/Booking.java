package dev.rampart.attempt;

import dev.rampart.web.Problem;
import java.util.Arrays;

/**
 * What a learner wants to sit.
 *
 * @param exam the blueprint's id
 * @param kind a full exam, a quiz, or what a selection draws
 * @param spend whether anything but a full exam may show unseen questions of the reserve
 * @param clientKey the client's own name for this start, by which sending it twice starts one attempt, or null
 * @param selection what to draw; a full exam asks the whole bank
 */
record Booking(String exam, Kind kind, ExtraTime extra, boolean spend, String clientKey, Selection selection) {
    static final int QUIZ_QUESTIONS = 10;
    private static final int KEY_LENGTH = 80;

    /** A full exam or a quiz. */
    Booking(String exam, Kind kind, ExtraTime extra, boolean spend, String clientKey) {
        this(exam, kind, extra, spend, clientKey, Selection.whole(QUIZ_QUESTIONS));
    }

    /** From what a form or a client sent. */
    static Booking of(String exam, String kind, String extra, boolean spend, String clientKey) {
        Kind wanted = choice(Kind.class, kind, null);
        if (wanted != Kind.FULL && wanted != Kind.QUIZ) {
            throw Problem.exception(400, "An attempt is of the kind FULL or QUIZ; nothing was started.");
        }
        return new Booking(exam, wanted, extra(extra), spend, key(clientKey));
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 for one that is too long to be kept */
    static String key(String clientKey) {
        if (clientKey != null && clientKey.length() > KEY_LENGTH) {
            throw Problem.exception(
                    400, "A client key has at most " + KEY_LENGTH + " characters; nothing was started.");
        }
        return clientKey == null || clientKey.isBlank() ? null : clientKey;
    }

    static ExtraTime extra(String text) {
        return choice(ExtraTime.class, text, ExtraTime.NONE);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Problem.exception(400, "There is no choice \"" + text + "\"; nothing was started."));
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The attempt to go on with. */
        default long attempt() {
            throw new IllegalStateException("No attempt was started");
        }

        /**
         * There is an attempt to sit.
         *
         * @param anew whether it began just now; otherwise this very booking made it before
         */
        record Seated(long attempt, boolean anew) implements Outcome {}

        /** One is open already, and there can be only one of its kind: it waits to be continued. */
        record Open(long attempt) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }
}
