package dev.rampart.attempt;

import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a candidate wants the exam screen: what is hidden, the text size and the colours. It is remembered in the browser as
 * words joined by dots, "clock.scheme-navy.size-150", where the page's script sets the same cookie.
 *
 * @param hidden of {@link #HIDEABLE}
 * @param size of text, in percent
 */
record Display(Set<String> hidden, int size, ColourScheme scheme) {
    static final String COOKIE = "rampart_exam_display";
    private static final String CLOCK = "clock";
    private static final String NUMBER = "number";
    private static final String PACE = "pace";

    /** Not to be seen, but to be switched off all the same: keys of one character must be (WCAG 2.1.4). */
    private static final String KEYS = "keys";

    private static final Set<String> HIDEABLE = Set.of(CLOCK, NUMBER, PACE, KEYS);
    private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
    private static final int YEAR = 365 * 24 * 3600;

    /** @param cookie the cookie's text, or null */
    static Display of(String cookie) {
        Display display = new Display(Set.of(), SIZES.get(0), ColourScheme.STANDARD);
        Set<String> words = cookie == null ? Set.of() : new TreeSet<>(Arrays.asList(cookie.split("\\.")));
        for (String word : words) {
            display = display.changed(word);
        }
        return display;
    }

    /** Whether the word is one that {@link #changed} knows. */
    static boolean knows(String word) {
        return word != null
                && (HIDEABLE.contains(word)
                        || size(word).isPresent()
                        || ColourScheme.of(word).isPresent());
    }

    private static Optional<Integer> size(String word) {
        return SIZES.stream().filter(size -> word.equals(token(size))).findFirst();
    }

    private static String token(int size) {
        return "size-" + size;
    }

    /** @param word what is to be hidden or shown again, or a size or scheme; anything else changes nothing */
    Display changed(String word) {
        if (HIDEABLE.contains(word)) {
            Set<String> toggled = new TreeSet<>(hidden);
            if (!toggled.remove(word)) {
                toggled.add(word);
            }
            return new Display(toggled, size, scheme);
        }
        return new Display(
                hidden, size(word).orElse(size), ColourScheme.of(word).orElse(scheme));
    }

    NewCookie cookie() {
        Set<String> words = new TreeSet<>(hidden);
        words.add(token(size));
        words.add(scheme.token());
        return new NewCookie.Builder(COOKIE)
                .value(String.join(".", words))
                .path("/attempts")
                .maxAge(YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    public boolean clock() {
        return !hidden.contains(CLOCK);
    }

    /** Whether "question n of N" is shown. */
    public boolean number() {
        return !hidden.contains(NUMBER);
    }

    public boolean pace() {
        return !hidden.contains(PACE);
    }

    /** Whether keys of one character do something. */
    public boolean keys() {
        return !hidden.contains(KEYS);
    }

    public List<Integer> sizes() {
        return SIZES;
    }

    public List<ColourScheme> schemes() {
        return List.of(ColourScheme.values());
    }

    /** What the page's root element is marked with. */
    public String classes() {
        return "exam-" + token(size) + " exam-" + scheme.token();
    }
}
