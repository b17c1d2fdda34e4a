package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadlinesTest {
    @Inject
    Headlines headlines;

    @Inject
    FeedServer feeds;

    @Inject
    Readers readers;

    @Inject
    People people;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
        // Other tests would find what is newer than all of theirs.
        QuarkusTransaction.requiringNew()
                .run(() -> NewsEntry.delete("storedAt > ?1", Instant.parse("2030-01-01T00:00:00Z")));
    }

    @Test
    void the_newest_that_are_unread_come_first_and_no_more_than_asked_for() {
        // Later than whatever other tests have stored.
        TestClock.get().advance(Duration.ofDays(4000));
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(IntStream.range(0, 6)
                        .mapToObj(
                                i -> FeedDocuments.item("h" + i, "Headline " + i, minutesAgo(i), "x", "Advanced (300)"))
                        .toList()));
        Person ada = people.learner("Ada");
        readers.read(ada.id(), feeds.entries(source).get(1).id, true);
        List<Headlines.Headline> unread = headlines.unread(ada.id(), 3);
        assertEquals(
                List.of("Headline 0", "Headline 2", "Headline 3"),
                unread.stream().map(Headlines.Headline::title).toList());
        assertEquals(300, unread.get(0).level());
        assertEquals("Source " + source.slug(), unread.get(0).source());
    }

    private static String minutesAgo(int minutes) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                TestClock.get().instant().minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC));
    }
}
