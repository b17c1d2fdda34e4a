package dev.rampart.content;

/**
 * Documents of a kind have changed, and all of it is committed. Fired on the node that imported; others learn it from the
 * database.
 *
 * @param kind the kind's {@link DocumentKind#name}
 */
public record ContentChanged(String kind) {}
