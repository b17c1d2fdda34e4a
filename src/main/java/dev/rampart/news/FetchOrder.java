package dev.rampart.news;

import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.Validators;
import java.net.URI;
import java.util.Optional;

/**
 * All that a fetch needs to know of a source, so that none of it runs inside a transaction.
 *
 * @param inside whether it may lie on a host of the operator's own network that is allowed
 */
record FetchOrder(
        long sourceId,
        String slug,
        URI address,
        Optional<URI> mirror,
        Validators validators,
        Drafting drafting,
        boolean inside) {}
