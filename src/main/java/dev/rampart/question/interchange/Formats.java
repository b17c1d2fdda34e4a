package dev.rampart.question.interchange;

import java.util.List;
import java.util.Optional;

/** The formats that are known here. */
public final class Formats {
    private static final List<Interchange> ALL = List.of();

    private Formats() {}

    public static List<Interchange> all() {
        return ALL;
    }

    /** Formats that take our questions, too. */
    public static List<Interchange.Writable> writable() {
        return ALL.stream()
                .filter(Interchange.Writable.class::isInstance)
                .map(Interchange.Writable.class::cast)
                .toList();
    }

    /** The format that a file looks like, the first that claims it. */
    public static Optional<Interchange> of(String name, byte[] file) {
        return ALL.stream().filter(format -> format.claims(name, file)).findFirst();
    }
}
