package dev.rampart.news;

import dev.rampart.web.Viewer;
import java.util.OptionalLong;

/** The account for whom the list is made. */
final class Reader {
    private Reader() {}

    /** Empty for a visitor. */
    static OptionalLong of(Viewer viewer) {
        return viewer.signedIn() ? OptionalLong.of(viewer.id()) : OptionalLong.empty();
    }
}
