package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReindexingTest {
    @Inject
    Reindexing reindexing;

    @Inject
    FeedServer feeds;

    @Inject
    EntityManager entities;

    @Test
    void news_without_words_gets_the_same_words_again() {
        reindexing.goOn();
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("a", "Amazon GuardDuty looks on", "Sun, 01 Nov 2026 08:00:00 +0000", "x"),
                        FeedDocuments.item("b", "A second entry", "Sun, 01 Nov 2026 09:00:00 +0000", "x"))));
        assertEquals(2, feeds.entries(source).size());
        long terms = count("NewsTerm");
        long products = count("EntryProduct");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from NewsTerm").executeUpdate());

        assertTrue(reindexing.goOn() >= 2);
        assertEquals(terms, count("NewsTerm"));
        assertEquals(products, count("EntryProduct"));
        assertEquals(0, reindexing.goOn());
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult());
    }
}
