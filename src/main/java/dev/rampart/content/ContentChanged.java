package dev.rampart.content;

/**
 * Documents of a kind have changed, and all of it is committed. Fired on the node that imported; others learn it from the
 * database.
 *
 * @param kind the kind's {@link DocumentKind#name}
 * @param more whether the like of it follows at once, as in an import; the last one says that nothing does
 */
public record ContentChanged(String kind, boolean more) {
    public ContentChanged(String kind) {
        this(kind, false);
    }
}
