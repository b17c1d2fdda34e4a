package dev.rampart.content;

import java.util.Comparator;

/**
 * Something in a document that keeps it from being imported.
 *
 * @param file the name of the companion that has it, or null when the document itself does
 * @param line from 1
 * @param column from 1, in characters
 * @param sentence what is wrong and how to mend it, for the document's author
 */
public record Flaw(String file, int line, int column, String sentence) implements Comparable<Flaw> {
    private static final Comparator<Flaw> ORDER = Comparator.comparing(
                    Flaw::file, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Flaw::line)
            .thenComparingInt(Flaw::column)
            .thenComparing(Flaw::sentence);

    /** A flaw of the document itself. */
    public Flaw(int line, int column, String sentence) {
        this(null, line, column, sentence);
    }

    static Flaw at(Place place, String sentence) {
        return new Flaw(place.line(), place.column(), sentence);
    }

    /** The same place in a companion. */
    Flaw in(String companion) {
        return new Flaw(companion, line, column, sentence);
    }

    @Override
    public int compareTo(Flaw other) {
        return ORDER.compare(this, other);
    }
}
