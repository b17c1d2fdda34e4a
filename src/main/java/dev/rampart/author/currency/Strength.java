package dev.rampart.author.currency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How surely an entry and a text are about the same. That both are about the same service is nothing. */
enum Strength {
    /** The entry names a page that the text stands on, and that is not one that only introduces a service. */
    PAGE("Same page"),
    /** Both name the same guide, and what the entry's title says has changed stands in one passage of the text. */
    WORDS("Same guide and words");

    private final String title;

    Strength(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Strength::id).toList();
    }
}
