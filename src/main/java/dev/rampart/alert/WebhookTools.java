package dev.rampart.alert;

import dev.rampart.news.Fetchers;
import dev.rampart.news.feed.FeedFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;

/** What sends to webhooks: it reaches no host that is there for the news alone. */
@ApplicationScoped
class WebhookTools {
    @Produces
    @Singleton
    FeedFetcher fetcher(Fetchers fetchers, AlertConfig config) {
        return fetchers.reaching(config.allowedHosts().orElse(Set.of()));
    }

    void close(@Disposes FeedFetcher fetcher) throws IOException {
        fetcher.close();
    }
}
