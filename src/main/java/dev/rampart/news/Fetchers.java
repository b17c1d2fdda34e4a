package dev.rampart.news;

import dev.rampart.news.feed.FeedFetcher;
import dev.rampart.news.feed.FetchRules;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets up the fetching as the operator wants it. The hosts that may lie in a private network are there for those who look
 * after the news; what a learner added for themselves never reaches them.
 */
@ApplicationScoped
public class Fetchers {
    @Inject
    NewsConfig config;

    @Inject
    Clock clock;

    private FeedFetcher inside;
    private FeedFetcher outside;

    @PostConstruct
    void open() {
        Set<String> allowed = config.allowedHosts().orElse(Set.of());
        outside = reaching(Set.of());
        inside = allowed.isEmpty() ? outside : reaching(allowed);
    }

    /**
     * One with the times, the size and the proxy of the news.
     *
     * @param allowed hosts that it may reach although they lie in a private network
     * @return to be closed by the caller
     */
    public FeedFetcher reaching(Set<String> allowed) {
        FetchRules rules = new FetchRules(
                config.userAgent(),
                config.connectTimeout(),
                config.totalTimeout(),
                config.maxSize().asLongValue(),
                allowed.stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                config.proxy());
        return new FeedFetcher(rules, clock);
    }

    /** @param inside whether the operator's allowed hosts may be reached */
    FeedFetcher that(boolean inside) {
        return inside ? this.inside : outside;
    }

    @PreDestroy
    void close() throws IOException {
        inside.close();
        if (outside != inside) {
            outside.close();
        }
    }
}
