package dev.rampart.author.currency;

import java.time.Instant;

/**
 * An entry and a question or step that it may have made outdated, as the desk shows them.
 *
 * @param settled what was decided, or null
 * @param document where it stands and is changed, or null if this instructor does not see the document
 */
record Pair(Match match, Settled settled, String document) {
    /** @param by null once the account is gone */
    record Settled(Verdict verdict, String by, Instant at, String why) {}

    public Told told() {
        return match.told();
    }

    public Subject subject() {
        return match.subject();
    }

    /** Unique on a page. */
    public String key() {
        return told().entry() + "-" + subject().id().replace('/', '-');
    }

    public String words() {
        return String.join(", ", match.words());
    }
}
