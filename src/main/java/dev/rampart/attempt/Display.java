package dev.rampart.attempt;

import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a candidate does not want to see during an exam. It is remembered in the browser, where the page's script sets the
 * same cookie.
 */
record Display(Set<String> hidden) {
    static final String COOKIE = "rampart_exam_hides";
    static final String CLOCK = "clock";
    static final String PACE = "pace";
    private static final int YEAR = 365 * 24 * 3600;

    /** @param cookie the cookie's text, or null */
    static Display of(String cookie) {
        Set<String> hidden = new HashSet<>(cookie == null ? Set.of() : Set.copyOf(Arrays.asList(cookie.split("\\."))));
        hidden.retainAll(Set.of(CLOCK, PACE));
        return new Display(hidden);
    }

    public boolean clock() {
        return !hidden.contains(CLOCK);
    }

    public boolean pace() {
        return !hidden.contains(PACE);
    }

    NewCookie toggled(String part) {
        Set<String> changed = new TreeSet<>(hidden);
        if (!changed.remove(part)) {
            changed.add(part);
        }
        return new NewCookie.Builder(COOKIE)
                .value(String.join(".", changed))
                .path("/attempts")
                .maxAge(YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
