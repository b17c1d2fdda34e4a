package dev.rampart.author.currency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an instructor says of a question or step after reading what changed. */
enum Verdict {
    STILL_RIGHT("Still right"),
    TO_CHANGE("To change");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Its name in forms and addresses, as "still-right". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static java.util.List<String> ids() {
        return Arrays.stream(values()).map(Verdict::id).toList();
    }

    static Optional<Verdict> of(String id) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id().equals(id))
                .findFirst();
    }
}
