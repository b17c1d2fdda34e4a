package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A server of feeds, and sources that point at it; each call makes a new one. */
@ApplicationScoped
class FeedServer {
    static final WireMockServer SERVER =
            new WireMockServer(options().dynamicPort().gzipDisabled(true));

    @Inject
    Clock clock;

    @Inject
    Refresh refresh;

    static synchronized String url(String path) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        return "http://localhost:" + SERVER.port() + path;
    }

    /** A source whose feed lies at a path of its own. */
    record Served(long id, String slug, String path) {
        /** Where the links of what it {@link #sends} begin. */
        String site() {
            return "https://" + slug + ".example.test/";
        }

        void answers(ResponseDefinitionBuilder response) {
            SERVER.stubFor(get(path).willReturn(response));
        }

        /** Its links lead to pages of its own: else entries of several tests would be one story. */
        void sends(String document) {
            String own = document.replace("<link>https://example.test/", "<link>" + site());
            answers(aResponse().withBody(own).withHeader("Content-Type", "application/rss+xml"));
        }
    }

    Served source(SourceKind kind) {
        return source(kind, "https://example.test/", null, List.of(), List.of());
    }

    Served source(SourceKind kind, String home, String mirror, List<String> only, List<String> products) {
        String slug = kind.id() + "-" + UUID.randomUUID().toString().substring(0, 8);
        String path = "/" + slug;
        SourcesDocument.Listed listed = new SourcesDocument.Listed(
                slug, "Source " + slug, url(path), kind, home, true, 60, only, mirror, products, null, "For a test.");
        long id = QuarkusTransaction.requiringNew().call(() -> {
            NewsSource source = new NewsSource();
            source.listed(listed, "news/" + slug + ".yaml", clock.instant());
            source.persist();
            return source.id;
        });
        return new Served(id, slug, path);
    }

    /** A source that has been fetched once with this document. */
    Served source(SourceKind kind, String document) {
        Served served = source(kind);
        served.sends(document);
        refresh.one(served.id());
        return served;
    }

    void fetch(Served served) {
        refresh.one(served.id());
    }

    NewsSource state(Served served) {
        return QuarkusTransaction.requiringNew().call(() -> NewsSource.findById(served.id()));
    }

    List<NewsEntry> entries(Served served) {
        return QuarkusTransaction.requiringNew()
                .call(() -> NewsEntry.list("source.id = ?1 order by publishedAt desc, id desc", served.id()));
    }
}
