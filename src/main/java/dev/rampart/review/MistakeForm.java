package dev.rampart.review;

import dev.rampart.attempt.Miss;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a learner says about one miss, as it was typed.
 *
 * @param reason the name of a {@link Reason}, or "" for none
 * @param first one of the two between which it was torn, and second the other; "" for none
 * @param note to the question
 */
record MistakeForm(long item, String reason, String first, String second, String note) {
    private static final int LONGEST_NAME = 80;

    MistakeForm {
        reason = reason == null ? "" : reason.strip();
        first = line(first);
        second = line(second);
        note = MistakeNote.tidy(note);
    }

    /** @param kept or null, as is the note */
    static MistakeForm of(Miss miss, MistakeReason kept, MistakeNote note) {
        return new MistakeForm(
                miss.item(),
                kept == null ? "" : kept.reason.name(),
                kept == null ? "" : kept.firstService,
                kept == null ? "" : kept.secondService,
                note == null ? "" : note.words);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The two that are named, in the spelling that is known of them; empty for none. */
    List<String> services(ConfusionNames names) {
        return first.isEmpty() && second.isEmpty()
                ? List.of()
                : Stream.of(first, second).map(names::canonical).toList();
    }

    /** What is wrong with it, a sentence; null if nothing is. */
    String flaw(ConfusionNames names) {
        if (!reason.isEmpty() && Reason.named(reason).isEmpty()) {
            return "Choose one of the reasons.";
        }
        if (MistakeNote.flaw(note) != null) {
            return MistakeNote.flaw(note);
        }
        if (reason.equals(Reason.OTHER.name()) && note.isEmpty()) {
            return "Say in the note what it was.";
        }
        List<String> services = services(names);
        if (services.isEmpty()) {
            return null;
        }
        if (!reason.equals(Reason.TORN.name())) {
            return "Two services belong to “Torn between two”: choose that reason, or empty their fields.";
        }
        if (first.isEmpty() || second.isEmpty()) {
            return "Name both services, or neither.";
        }
        if (services.get(0).equals(services.get(1))) {
            return "Name two different services.";
        }
        return services.stream().anyMatch(name -> name.length() > LONGEST_NAME)
                ? "A name has room for 80 characters."
                : null;
    }
}
