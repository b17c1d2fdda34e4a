package dev.rampart.content;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a document is checked together with.
 *
 * @param drafts the new and changed documents of the kind, by path; it is one of them. Those that have not changed are not
 *     among them: what they said was told by {@link DocumentKind#inForce}
 * @param there whether there is a document at a place, changed or not, broken or not
 */
public record Batch(List<Draft> drafts, Predicate<Location> there) {
    /** Where a file lies. */
    public record Location(Origin origin, String path) {}

    public Batch(List<Draft> drafts, Set<Location> there) {
        this(drafts, there::contains);
    }

    /** Whether a file is still there, changed or not, broken or not. */
    public boolean present(Origin origin, String path) {
        return there.test(new Location(origin, path));
    }

    /** Whether a file of any origin is still there. */
    public boolean present(String path) {
        return java.util.Arrays.stream(Origin.values()).anyMatch(origin -> present(origin, path));
    }
}
