package dev.rampart.news.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The bounds within which feeds are fetched.
 *
 * @param connectTimeout until a connection stands
 * @param totalTimeout for one fetch, its redirects included
 * @param maxBytes of a feed, before and after decompression
 * @param allowedHosts lower-case names that may lie in a private network
 * @param proxy an http proxy for all fetches; it resolves the names itself
 */
public record FetchRules(
        String userAgent,
        Duration connectTimeout,
        Duration totalTimeout,
        long maxBytes,
        Set<String> allowedHosts,
        Optional<URI> proxy) {}
