package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.NewsPersonalData.Export;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewsPersonalDataTest {
    @Inject
    NewsPersonalData data;

    @Inject
    Readers readers;

    @Inject
    Sources sources;

    @Inject
    SavedSearches searches;

    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @Test
    void what_a_person_read_saved_and_switched_is_exported_and_deleted_and_nobody_elses() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(
                        List.of(FeedDocuments.item("a", "An entry", "Sun, 01 Nov 2026 08:00:00 +0000", "x"))));
        long entry = feeds.entries(source).get(0).id;
        long ada = people.administrator("Ada").id();
        long bo = people.learner("Bo").id();
        Instant through = Instant.parse("2026-11-01T00:00:00Z");
        for (long person : List.of(ada, bo)) {
            readers.read(person, entry, true);
            readers.save(person, entry, true);
            readers.readAll(person, through);
            assertEquals(
                    Optional.empty(),
                    searches.save(person, "Keys", NewsFilter.ofQuery("words=keys&source=" + source.slug())));
        }
        sources.follow(source.slug(), false, ada);
        sources.keep(source.slug(), OptionalInt.of(90), ada);

        Export export = export(ada);
        assertEquals(through, export.readThrough());
        assertEquals(
                List.of("An entry"),
                export.readings().stream().map(reading -> reading.title()).toList());
        assertEquals(
                List.of(source.site() + "a/"),
                export.saved().stream().map(saved -> saved.link()).toList());
        assertEquals(
                List.of(source.slug()),
                export.switched().stream().map(switched -> switched.source()).toList());

        assertEquals(
                List.of("source=" + source.slug() + "&words=keys"),
                export.searches().stream().map(search -> search.query()).toList());

        assertEquals(
                List.of(90), export.keeping().stream().map(kept -> kept.days()).toList());

        QuarkusTransaction.requiringNew().run(() -> data.delete(ada));
        assertEquals(
                new Export(
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                export(ada));
        assertNull(feeds.state(source).switchedBy);
        assertNull(feeds.state(source).keeping().setBy);
        assertEquals(1, export(bo).saved().size());
        assertEquals(1, export(bo).searches().size());
    }

    private Export export(long account) {
        return QuarkusTransaction.requiringNew().call(() -> data.export(account));
    }
}
