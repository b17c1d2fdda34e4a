package dev.rampart.question.lint;

import dev.rampart.content.Origin;
import java.util.Comparator;

/**
 * What a rule has to say of an item.
 *
 * @param path of the document that has it
 * @param item the id of the item, or "" when it is of the file
 * @param line from 1
 * @param column from 1, in characters
 * @param sentence what it is and how to mend it, for the item's author
 */
public record Finding(Rule rule, Origin origin, String path, String item, int line, int column, String sentence)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
            .thenComparing(Finding::origin)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::sentence);

    public Severity severity() {
        return rule.severity();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
