package dev.rampart.content;

import java.util.Comparator;

/**
 * Something in a document that keeps it from being imported.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param sentence what is wrong and how to mend it, for the document's author
 */
public record Flaw(int line, int column, String sentence) implements Comparable<Flaw> {
    private static final Comparator<Flaw> ORDER =
            Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column).thenComparing(Flaw::sentence);

    static Flaw at(Place place, String sentence) {
        return new Flaw(place.line(), place.column(), sentence);
    }

    @Override
    public int compareTo(Flaw other) {
        return ORDER.compare(this, other);
    }
}
