package dev.rampart.news;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of the news: {@code rampart.news.*}. Durations as "30S", "15M", "365D" or ISO 8601. */
@ConfigMapping(prefix = "rampart.news")
interface NewsConfig {
    /** How Rampart names itself to the servers of feeds. Put an address of yours into it, so that they can reach you. */
    @WithDefault("Rampart/${quarkus.application.version} (self-hosted news reader)")
    String userAgent();

    /** How long to wait for a connection to a feed's server. */
    @WithDefault("10S")
    Duration connectTimeout();

    /** How long a feed may take in all, its redirects included. */
    @WithDefault("30S")
    Duration totalTimeout();

    /** The largest feed that is read, before and after decompression. */
    @WithDefault("10M")
    MemorySize maxSize();

    /**
     * Hosts that may lie in a private network, separated by commas, for example {@code feeds.intra.example}. Feeds on all
     * others are read from public addresses only, and so are those that learners add for themselves.
     */
    Optional<Set<String>> allowedHosts();

    /**
     * A proxy for fetching feeds, for example {@code http://proxy.example:3128}. It resolves the names of feeds itself. One
     * that means a private address to Rampart too is not asked for; what only the proxy knows, let the proxy refuse.
     */
    Optional<URI> proxy();

    /**
     * What becomes of images in entries: {@code links} shows a link in place of each, {@code proxy} shows the images, which
     * Rampart then fetches for its readers, so that their browsers ask nobody else.
     */
    @WithDefault("links")
    Images images();

    enum Images {
        LINKS,
        PROXY
    }

    /** From how many hosts feeds are fetched at the same time. */
    @WithDefault("8")
    int parallel();

    /** How long to wait between two fetches from the same host. */
    @WithDefault("1S")
    Duration hostPause();

    /** Whether learners may add sources for themselves. The server then asks addresses that any of them names. */
    @WithDefault("false")
    boolean personalSources();

    /**
     * How long entries are kept, counted from their publication; what someone saved or noted stays, and what a group decided on.
     * Without it, all are kept for good: a year of the three sources that are followed at first is some thousand entries.
     */
    Optional<Duration> keep();
}
