package dev.rampart.news;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long entries stay. */
@QuarkusTest
class RetentionTest extends FetchedNews {
    @Test
    void old_entries_are_dropped_if_the_operator_wants_that_and_saved_ones_stay() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("old", "Old", "Mon, 05 Jan 1998 08:00:00 +0000", "x"),
                        FeedDocuments.item("kept", "Kept", "Tue, 06 Jan 1998 08:00:00 +0000", "x"),
                        FeedDocuments.item("new", "New", YESTERDAY, "x"))));
        assertEquals(3, feeds.entries(source).size());
        long kept = feeds.entries(source).get(1).id;
        long reader = people.learner("Ada").id();
        readers.save(reader, kept, true);
        retention.dropOlderThan(Duration.ofDays(9000));
        assertEquals(
                List.of("New", "Kept"),
                feeds.entries(source).stream().map(entry -> entry.title).toList());
    }

    private Served old(SourceKind kind) {
        return feeds.source(
                kind,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("year", "A year old", "Mon, 24 Nov 2025 09:00:00 +0000", "x"),
                        FeedDocuments.item("month", "A month old", "Sat, 24 Oct 2026 08:00:00 +0000", "x"),
                        FeedDocuments.item("new", "New", YESTERDAY, "x"))));
    }

    private List<String> titles(Served source) {
        return feeds.entries(source).stream().map(entry -> entry.title).toList();
    }

    private Response keep(Person person, Served source, String keep, String days) {
        return people.post(person, "/news/sources/" + source.slug() + "/keeping", Map.of("keep", keep, "days", days));
    }

    @Test
    void a_source_keeps_its_entries_as_long_as_was_set_for_it_and_others_keep_theirs() {
        Person grace = people.administrator("Grace");
        Served source = old(SourceKind.BLOG);
        Served other = old(SourceKind.BLOG);
        people.as(grace)
                .get("/news/sources/" + source.slug())
                .then()
                .body(containsString("Its entries stay for good, as everywhere."));
        keep(grace, source, "other", "40").then().statusCode(303);
        retention.apply();
        assertEquals(List.of("New", "A month old"), titles(source));
        assertEquals(3, titles(other).size());
        feeds.fetch(source);
        assertEquals(2, titles(source).size());
        people.as(grace)
                .get("/news/sources/" + source.slug())
                .then()
                .body(containsString("Its entries stay for 40 days, as was set here."))
                .body(containsString("value=\"40\""));

        keep(grace, source, "0", "").then().statusCode(303);
        retention.dropOlderThan(Duration.ofDays(9000));
        assertEquals(2, titles(source).size());
        keep(grace, source, "", "").then().statusCode(303);
        assertNull(feeds.state(source).keeping().days);
    }

    @Test
    void what_is_saved_noted_or_kept_by_a_feature_stays_in_a_source_that_keeps_little() {
        Served source = old(SourceKind.RELEASE);
        long reader = people.learner("Ada").id();
        readers.note(reader, feeds.entries(source).get(1).id, "For later");
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.<NewsSource>findById(source.id())
                        .keeping()
                        .set(OptionalInt.of(7), people.administrator("Grace").id(), NOW));
        retention.apply();
        assertEquals(List.of("New", "A month old"), titles(source));
        readers.note(reader, feeds.entries(source).get(1).id, "");
        retention.apply();
        assertEquals(List.of("New"), titles(source));
    }

    @Test
    void the_head_of_a_story_that_is_dropped_leaves_it_to_one_of_the_others() {
        String title = "How keys of many accounts are turned " + System.nanoTime();
        List<Served> sources = IntStream.range(0, 3)
                .mapToObj(i -> feeds.source(
                        SourceKind.BLOG,
                        FeedDocuments.rss(
                                List.of(FeedDocuments.item("g" + i, title, "Sat, 24 Oct 2026 08:00:00 +0000", "x")))))
                .toList();
        long head = feeds.entries(sources.get(0)).get(0).id;
        assertEquals(head, feeds.entries(sources.get(1)).get(0).twinOf);
        assertEquals(head, feeds.entries(sources.get(2)).get(0).twinOf);
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.<NewsSource>findById(sources.get(0).id())
                        .keeping()
                        .set(OptionalInt.of(7), people.administrator("Grace").id(), NOW));
        retention.apply();
        assertEquals(List.of(), feeds.entries(sources.get(0)));
        NewsEntry next = feeds.entries(sources.get(1)).get(0);
        assertNull(next.twinOf);
        assertEquals(next.id, feeds.entries(sources.get(2)).get(0).twinOf);
        assertEquals(
                1,
                list.page(NewsFilter.ofQuery("words=title:\"" + title + "\""), OptionalLong.empty(), null)
                        .entries()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"other, 6", "other, ''", "other, 0", "other, many", "6, ''", "other, 99999"})
    void no_other_span_can_be_set_and_what_was_typed_stays(String keep, String days) {
        Served source = feeds.source(SourceKind.BLOG);
        keep(people.administrator("Grace"), source, keep, days)
                .then()
                .statusCode(422)
                .body(containsString("Type a number of days, from 7 to 36,525."))
                .body(containsString("value=\"" + days + "\""));
        assertNull(feeds.state(source).keeping().days);
    }

    @Test
    void only_administrators_set_it_for_everyones_sources_and_owners_for_their_own() {
        Served source = feeds.source(SourceKind.BLOG);
        Person ada = people.learner("Ada");
        keep(ada, source, "90", "").then().statusCode(403);
        keep(people.instructor("Ines"), source, "90", "").then().statusCode(403);
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.update("ownerId = ?1 where id = ?2", ada.id(), source.id()));
        keep(people.administrator("Grace"), source, "90", "").then().statusCode(404);
        keep(ada, source, "90", "").then().statusCode(303);
        assertEquals(90, feeds.state(source).keeping().days);
    }
}
