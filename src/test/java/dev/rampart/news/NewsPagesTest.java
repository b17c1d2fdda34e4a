package dev.rampart.news;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list and its entries. */
@QuarkusTest
class NewsPagesTest extends VisitedNews {
    @Test
    void a_visitor_sees_the_newest_first_without_an_account() {
        Served source = posts();
        assertEquals(List.of("Four", "Three", "Two", "One"), titles(visit(source, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=300 | Three",
                "level=none | One",
                "product=AWS+WAF | Three,Two",
                "product=AWS+Web+Application+Firewall | Three,Two",
                "words=bucket | Four",
                "words=buck&level=400 | Four",
                "words=nowhere | ''",
                "kind=blog&product=AWS+WAF&level=200 | Two",
                "kind=bulletin | ''"
            })
    void filters_narrow_the_list_together(String query, String titles) {
        Served source = posts();
        assertEquals(titles.isEmpty() ? List.of() : List.of(titles.split(",")), titles(visit(source, "&" + query)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=500 | There is no level “500”.",
                "kind=podcast | There is no kind “podcast”.",
                "unread=maybe | There is no unread “maybe”.",
                "before=yesterday | There is no page that begins before “yesterday”."
            })
    void a_filter_that_does_not_exist_is_told(String query, String sentence) {
        people.visitor().get("/news?" + query).then().statusCode(400).body(containsString(sentence));
    }

    @Test
    void what_was_typed_stays_in_the_form_and_markup_in_it_stays_text() {
        people.visitor()
                .get("/news?words=\"><script>x</script>")
                .then()
                .statusCode(200)
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\""))
                .body(not(containsString("<script>x")));
    }

    @Test
    void only_common_words_are_told_and_not_looked_for() {
        people.visitor()
                .queryParam("words", "the of")
                .get("/news")
                .then()
                .statusCode(200)
                .body(containsString("not looked for"));
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_double_and_keep_the_filters() {
        List<String> items = IntStream.range(0, 70)
                .mapToObj(i -> FeedDocuments.item(
                        "p" + i, "Post " + i, "Mon, 02 Nov 2026 16:07:0" + i / 20 + " +0000", "x", "Expert (400)"))
                .toList();
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.rss(items));
        List<String> seen = new ArrayList<>();
        String next = "/news?level=400&source=" + source.slug();
        int pages = 0;
        while (next != null) {
            String page = people.visitor().get(next).asString();
            seen.addAll(titles(page));
            Matcher older = OLDER.matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
            assertTrue(next == null || next.contains("level=400&source=" + source.slug()), next);
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(70, seen.size());
        assertEquals(70, seen.stream().distinct().count());
    }

    @Test
    void a_visitor_is_invited_where_an_account_is_needed() {
        Served source = posts();
        String page = visit(source, "&unread=true");
        assertTrue(page.contains("Sign in"));
        assertEquals(4, titles(page).size());
        assertFalse(page.contains("/reading\""));
        people.postAsVisitor("/news/" + id(source, "One") + "/saving", Map.of("saved", "true"))
                .then()
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void empty_lists_say_what_will_be_there() {
        Served source = feeds.source(SourceKind.BLOG);
        assertTrue(visit(source, "").contains("Nothing fits"));
        Person ada = people.learner("Ada");
        people.as(ada).get("/news?saved=true").then().body(containsString("Nothing saved yet"));
        String through = through(ada);
        people.post(ada, "/news/read-through", Map.of("through", through));
        people.as(ada).get("/news?unread=true").then().body(containsString("You have read everything"));
    }

    @Test
    void an_entry_shows_what_is_known_of_it() {
        Served source = feeds.source(
                SourceKind.BULLETIN,
                FeedDocuments.bulletins(FeedDocuments.items("security-bulletins-items-2026-10-02.json")));
        people.visitor()
                .get("/news/" + id(source, "CVE-2026-81838 - Zip Slip path traversal in awsdac (diagram-as-code)"))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("2026-090-AWS"),
                        containsString("27 August 2026"),
                        containsString("Important (requires attention)"),
                        containsString("/news?words=CVE-2026-81838")));
        people.visitor()
                .get("/news/" + id(source, "CVE-2026-8838 - Remote Code Execution in amazon-redshift-python-driver"))
                .then()
                .body(allOf(
                        containsString("On or before"),
                        containsString("published then, or earlier"),
                        containsString("no text of this entry")));
    }

    @Test
    void an_entry_that_is_not_there_is_a_404_with_a_sentence() {
        people.visitor().get("/news/999999999").then().statusCode(404).body(containsString("no such entry"));
        people.visitor().get("/news/abc").then().statusCode(404);
    }
}
