package dev.rampart.content;

import java.util.List;
import java.util.Set;

/**
 * What a document is checked together with.
 *
 * @param drafts the new and changed documents of the kind, by path; it is one of them. Those that have not changed are not
 *     among them: what they said was told by {@link DocumentKind#inForce}
 */
public record Batch(List<Draft> drafts, Set<Location> present) {
    /** Where a file lies. */
    public record Location(Origin origin, String path) {}

    /** Whether a file is still there, changed or not, broken or not. */
    public boolean present(Origin origin, String path) {
        return present.contains(new Location(origin, path));
    }
}
