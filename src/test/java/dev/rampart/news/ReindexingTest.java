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
        List<Long> entries =
                feeds.entries(source).stream().map(entry -> entry.id).toList();
        assertEquals(2, entries.size());
        long terms = count("NewsTerm", entries);
        long products = count("EntryProduct", entries);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from NewsTerm").executeUpdate());

        assertTrue(reindexing.goOn() >= 2);
        assertEquals(terms, count("NewsTerm", entries));
        assertEquals(products, count("EntryProduct", entries));
        assertEquals(0, reindexing.goOn());
    }

    private long count(String entity, List<Long> entries) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from " + entity + " where entryId in ?1", Long.class)
                        .setParameter(1, entries)
                        .getSingleResult());
    }
}
