package dev.rampart.news;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewsSearchTest {
    private static final Pattern ENTRY = Pattern.compile("id=\"entry-(\\d+)-title\"");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @Inject
    NewsIndex index;

    @Inject
    Retention retention;

    /** A word that no other test's entries have. */
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private static String item(String guid, int day, String title, String text) {
        return FeedDocuments.item(guid, title, "%02d Nov 2026 08:00:00 +0000".formatted(day), text);
    }

    private Served three() {
        return feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        item("a", 1, "First of " + word, "It says little."),
                        item("b", 2, "Second", "Here " + word + " stands in the text."),
                        item("c", 3, "Third", "Nothing."))));
    }

    @Test
    void a_word_in_a_title_comes_first_or_the_newest_where_that_is_asked_for() {
        three();
        assertEquals(List.of("First of " + word, "Second"), found("words=" + word));
        assertEquals(List.of("Second", "First of " + word), found("words=" + word + "&order=newest"));
        String feed = people.visitor().get("/news.atom?words=" + word).asString();
        assertTrue(feed.indexOf("Second") < feed.indexOf("First of "), feed);
    }

    @Test
    void what_was_searched_for_is_marked_and_markup_stays_text() {
        feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(
                        List.of(item("a", 1, "&lt;i&gt;" + word + "&lt;/i&gt; & more", "The " + word + " here."))));
        people.visitor()
                .get("/news?words=" + word)
                .then()
                .statusCode(200)
                .body(containsString("<mark>" + word + "</mark>"))
                .body(not(containsString("<i><mark>")))
                .body(containsString("The <mark>" + word + "</mark> here."))
                .body(containsString("1 entry"));
    }

    @Test
    void an_entry_that_changes_is_found_by_what_it_says_now() {
        Served source = three();
        assertEquals(2, found("words=" + word).size());
        source.sends(FeedDocuments.rss(List.of(item("a", 1, "First of all", "It says little."))));
        feeds.fetch(source);
        assertEquals(List.of("Second"), found("words=" + word));
    }

    @Test
    void an_entry_that_is_dropped_is_found_no_more() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(FeedDocuments.item("a", "Old " + word, "01 Nov 2010 08:00:00 +0000", "x"))));
        assertEquals(1, found("words=" + word).size());
        retention.dropOlderThan(java.time.Duration.ofDays(3650));
        assertEquals(List.of(), feeds.entries(source));
        assertEquals(List.of(), found("words=" + word));
    }

    @Test
    void one_story_in_two_feeds_is_shown_once_and_says_where_else_it_stands() {
        String told =
                FeedDocuments.rss(List.of(item("a", 1, "A story that two feeds tell of " + word, "T1530 it is.")));
        Served first = feeds.source(SourceKind.BLOG, told);
        Served second = feeds.source(SourceKind.BLOG, told);
        assertEquals(1, found("words=" + word).size());
        assertEquals(1, found("words=" + word + "&source=" + second.slug()).size());
        assertEquals(1, found("source=" + second.slug()).size());
        // A bulletin warns people: what others tell of it does not stand in its place.
        Served bulletins = feeds.source(SourceKind.BULLETIN, told);
        assertEquals(2, found("words=" + word).size());
        assertEquals(List.of(feeds.entries(bulletins).get(0).title), found("words=" + word + "&kind=bulletin"));
        people.visitor()
                .get("/news/" + feeds.entries(first).get(0).id)
                .then()
                .body(containsString("Also in"))
                .body(containsString("Source " + second.slug()))
                .body(containsString("https://attack.mitre.org/techniques/T1530/"));
        // What is told otherwise from now on is a story of its own.
        second.sends(FeedDocuments.rss(List.of(
                FeedDocuments.item("a", "Quite another story of its own now " + word, "01 Nov 2026 08:00:00 +0000", "x")
                        .replaceAll("<link>[^<]*", "<link>https://example.test/else/"))));
        feeds.fetch(second);
        assertEquals(3, found("words=" + word).size());
    }

    @Test
    void an_entry_names_the_exam_tasks_that_its_products_belong_to() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(FeedDocuments.item(
                        "a", "About keys " + word, "01 Nov 2026 08:00:00 +0000", "x", "AWS Key Management Service"))));
        people.visitor()
                .get("/news/" + feeds.entries(source).get(0).id)
                .then()
                .body(containsString("Exam tasks"))
                .body(containsString("SCS-C03 5."));
    }

    @Test
    void what_another_node_wrote_is_found() {
        Served source = three();
        long id = feeds.entries(source).get(0).id;
        QuarkusTransaction.requiringNew().run(() -> {
            NewsEntry.update("title = ?1 where id = ?2", "Third " + word, id);
            NewsChange.tell(List.of(id));
        });
        assertEquals(3, found("words=" + word).size());
    }

    @Test
    void an_index_that_was_lost_is_made_anew() {
        three();
        index.forget();
        assertEquals(2, found("words=" + word).size());
    }

    @Test
    void a_slip_of_the_finger_finds_what_was_meant_and_says_so() {
        three();
        String slip = word.substring(0, 5) + word.substring(6);
        people.visitor()
                .get("/news?words=" + slip)
                .then()
                .body(containsString("as you typed it"))
                .body(containsString("<mark>" + word + "</mark>"));
    }

    @Test
    void what_cannot_be_read_as_a_query_is_told_and_searched_all_the_same() {
        three();
        people.visitor()
                .queryParam("words", "(" + word)
                .get("/news")
                .then()
                .body(containsString("could not be read as a query"))
                .body(containsString("2 entries"));
    }

    @Test
    void pages_follow_each_other_in_both_orders_and_leave_out_what_was_read() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(IntStream.range(0, 75)
                        .mapToObj(i ->
                                item("p" + i, 1 + i % 3, "Post %02d %s".formatted(i, word), word.repeat(1 + i % 2)))
                        .toList()));
        assertEquals(75, all("words=" + word, null));
        assertEquals(75, all("words=" + word + "&order=newest", null));
        Person ada = people.learner("Ada");
        feeds.entries(source).stream()
                .skip(5)
                .limit(40)
                .forEach(entry -> people.post(
                        ada, "/news/" + entry.id + "/reading", java.util.Map.of("read", "true", "here", "/news")));
        assertEquals(35, all("words=" + word + "&unread=true", ada));
        assertEquals(35, all("words=" + word + "&unread=true&order=newest", ada));
        long kept = feeds.entries(source).get(7).id;
        people.post(ada, "/news/" + kept + "/saving", java.util.Map.of("saved", "true", "here", "/news"));
        assertEquals(1, all("words=" + word + "&saved=true", ada));
    }

    @Test
    void an_order_that_does_not_exist_is_told() {
        people.visitor()
                .get("/news?words=x&order=odd")
                .then()
                .statusCode(400)
                .body(containsString("It can be best, newest."));
    }

    private int all(String query, Person person) {
        List<String> seen = new ArrayList<>();
        String next = "/news?" + query;
        while (next != null) {
            String page = (person == null ? people.visitor() : people.as(person))
                    .get(next)
                    .asString();
            seen.addAll(ENTRY.matcher(page).results().map(one -> one.group(1)).toList());
            Matcher older = OLDER.matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertEquals(seen.stream().distinct().count(), seen.size());
        return seen.size();
    }

    private List<String> found(String query) {
        return people.visitor()
                .get("/api/v1/news?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.title");
    }
}
