package dev.rampart.library;

import dev.rampart.catalog.ListKind;
import jakarta.inject.Singleton;

/** Lists of what to read, watch and try elsewhere. */
@Singleton
class LibraryKind extends ListKind {
    static final String NAME = "library";

    LibraryKind() {
        super(NAME, "Library", "library/*.yaml", "items");
    }
}
