package dev.rampart.attempt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours of the exam screen, as test centres offer them; exam-display.css says what each looks like. */
enum ColourScheme {
    STANDARD("Standard"),
    WHITE("Black on white"),
    YELLOW("Black on light yellow"),
    BLUE("Black on light blue"),
    BLACK("White on black"),
    NAVY("Yellow on dark blue");

    private final String words;

    ColourScheme(String words) {
        this.words = words;
    }

    /** @param token as {@link #token} writes it */
    static Optional<ColourScheme> of(String token) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.token().equals(token))
                .findFirst();
    }

    /** How the cookie, the form and the style sheet call it: "scheme-navy". */
    public String token() {
        return "scheme-" + name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }
}
