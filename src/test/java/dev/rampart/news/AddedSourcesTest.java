package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.account.PersonalData;
import dev.rampart.news.feed.Opml;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AddedSourcesTest {
    @Inject
    People people;

    @Inject
    AddedSources added;

    @Inject
    NewsPersonalData data;

    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/added-" + word;

    private String feed() {
        FeedServer.url("");
        FeedServer.SERVER.stubFor(get(path + "/feed")
                .willReturn(aResponse()
                        .withBody(FeedDocuments.rss(List.of(
                                        FeedDocuments.item("a", "About " + word, "01 Nov 2026 08:00:00 +0000", "x")))
                                .replace("https://example.test/", "https://" + word + ".example.test/")
                                .replaceFirst("<title>[^<]*</title>", "<title>Feed " + word + "</title>"))));
        return FeedServer.url(path + "/feed");
    }

    private Response discover(Person person, String address) {
        return people.post(person, "/news/sources/discoveries", Map.of("address", address));
    }

    @Test
    void the_feeds_of_a_site_are_found_and_one_is_added_for_everyone() {
        Person ines = people.instructor("Ines");
        String feed = feed();
        FeedServer.SERVER.stubFor(get(path)
                .willReturn(aResponse()
                        .withBody(
                                "<html><head><link rel='alternate' type='application/rss+xml' title='All of it' href='"
                                        + path + "/feed'></head></html>")));
        discover(ines, FeedServer.url(path))
                .then()
                .statusCode(200)
                .body(containsString("All of it"))
                .body(containsString(feed));
        discover(ines, feed)
                .then()
                .statusCode(200)
                .body(containsString("This is a feed"))
                .body(containsString("About " + word));
        Response done = people.post(
                ines,
                "/news/sources",
                Map.of("title", "Feed " + word, "url", feed, "home", "", "kind", "blog", "own", "false"));
        done.then().statusCode(303);
        people.visitor()
                .get("/news/sources/added--feed-" + word)
                .then()
                .statusCode(200)
                .body(containsString("asked every"));
        people.visitor().get("/news?words=" + word).then().body(containsString("1 entry"));
        // The same again is the same source.
        people.post(ines, "/news/sources", Map.of("title", "Other", "url", feed, "kind", "blog", "own", "false"))
                .then()
                .header("Location", containsString("/news/sources/added--feed-" + word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | begins with https",
                "http://169.254.169.254/latest | private network",
                "http://[::1]/ | private network",
                "file:///etc/passwd | begins with https",
                "2130706433 | private network",
            })
    void an_address_that_cannot_be_used_is_told_and_stays_in_the_form(String address, String sentence) {
        discover(people.instructor("Ines"), address)
                .then()
                .statusCode(422)
                .body(containsString(sentence))
                .body(containsString("value=\"" + address + "\""));
    }

    @Test
    void what_is_typed_wrong_stays_in_the_form() {
        people.post(
                        people.instructor("Ines"),
                        "/news/sources",
                        Map.of(
                                "title",
                                "",
                                "url",
                                "nowhere",
                                "home",
                                "https://home.example/",
                                "kind",
                                "bulletin",
                                "own",
                                "false"))
                .then()
                .statusCode(422)
                .body(containsString("Give it a title"))
                .body(containsString("value=\"nowhere\""))
                .body(containsString("value=\"https://home.example/\""))
                .body(containsString("value=\"bulletin\" selected"));
    }

    @Test
    void a_learner_adds_none_unless_the_operator_allows_it() {
        Person ada = people.learner("Ada");
        people.as(ada).get("/news/sources/new").then().statusCode(403).body(containsString("Ask one of them"));
        people.post(ada, "/news/sources", Map.of("title", "x", "url", feed(), "kind", "blog", "own", "true"))
                .then()
                .statusCode(403);
        people.visitor()
                .redirects()
                .follow(false)
                .get("/news/sources/new")
                .then()
                .statusCode(303);
    }

    @Test
    void a_list_is_taken_over_line_by_line_and_given_back() throws Exception {
        Person ines = people.instructor("Ines");
        String opml = "<opml><body>\n<outline text='R&D " + word + "' xmlUrl='https://" + word
                + ".example/f?a=1&b=2'/>\n<outline text='Bad' xmlUrl='http://127.0.0.1/'/>\n</body></opml>";
        people.upload(
                        ines,
                        "/news/sources/lists",
                        "file",
                        "list.opml",
                        opml.getBytes(StandardCharsets.UTF_8),
                        Map.of("own", "false", "follow", "true"))
                .then()
                .statusCode(200)
                .body(containsString("One source was added."))
                .body(containsString("Line 3: The host 127.0.0.1 lies inside a private network"));
        byte[] export = people.as(ines).get("/news/sources/followed.opml").asByteArray();
        assertTrue(
                Opml.read(export, address -> java.util.Optional.empty()).feeds().stream()
                        .anyMatch(one -> one.title().equals("R&D " + word)
                                && one.url().equals("https://" + word + ".example/f?a=1&b=2")),
                new String(export, StandardCharsets.UTF_8));
        people.upload(
                        ines,
                        "/news/sources/lists",
                        "file",
                        "x.opml",
                        "hello".getBytes(StandardCharsets.UTF_8),
                        Map.of("own", "false", "follow", "true"))
                .then()
                .statusCode(422)
                .body(containsString("Nothing was added."));
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.update("followed = false where addedBy = ?1", ines.id()));
    }

    @Test
    void what_someone_adds_for_themselves_is_theirs_alone_and_goes_with_them() {
        // A learner's own would not reach the server of this test, see OwnSourcesTest.
        Person ada = people.instructor("Ada");
        Person bo = people.learner("Bo");
        String slug = added.add(NewSource.typed("Own " + word, feed(), "", "blog"), true, ada.id());
        NewsSource source = QuarkusTransaction.requiringNew().call(() -> NewsSource.named(slug));
        long entry = QuarkusTransaction.requiringNew()
                .call(() -> NewsEntry.<NewsEntry>find("source.id", source.id).firstResult().id);

        people.as(ada).get("/news?source=" + slug).then().body(containsString("About " + word));
        people.as(ada).get("/news?words=" + word).then().body(containsString("1 entry"));
        people.as(ada).get("/news/sources").then().body(containsString("Yours alone"));
        for (String list : List.of(
                "/news?source=" + slug,
                "/news?words=" + word,
                "/news/sources",
                "/news.atom?words=" + word,
                "/api/v1/news/sources")) {
            people.as(bo)
                    .get(list)
                    .then()
                    .body(not(containsString("Own " + word)))
                    .body(not(containsString("About " + word)));
            people.visitor().get(list).then().body(not(containsString("About " + word)));
        }
        people.as(bo).get("/news/" + entry).then().statusCode(404);
        people.as(bo).get("/news/sources/" + slug).then().statusCode(404);
        people.post(bo, "/news/" + entry + "/saving", Map.of("saved", "true", "here", "/news"))
                .then()
                .statusCode(404);
        people.post(bo, "/news/sources/" + slug + "/removal", Map.of()).then().statusCode(404);
        people.post(bo, "/news/sources/" + slug + "/fetches", Map.of()).then().statusCode(404);
        people.post(ada, "/news/sources/" + slug + "/following", Map.of("followed", "false"))
                .then()
                .statusCode(303);

        assertEquals(1, data.export(ada.id()).added().size());
        QuarkusTransaction.requiringNew().run(() -> ((PersonalData) data).delete(ada.id()));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> NewsEntry.count("id", entry)));
        assertEquals(null, QuarkusTransaction.requiringNew().call(() -> NewsSource.named(slug)));
    }

    @Test
    void an_administrator_removes_a_source_and_what_someone_saved_stays() {
        Person ada = people.learner("Ada");
        String slug = added.add(
                NewSource.typed("Shared " + word, feed(), "", SourceKind.BLOG.id()),
                false,
                people.instructor("Ines").id());
        long entry = QuarkusTransaction.requiringNew()
                .call(() -> NewsEntry.<NewsEntry>find("source.slug", slug).firstResult().id);
        people.post(ada, "/news/" + entry + "/saving", Map.of("saved", "true", "here", "/news"));
        people.post(ada, "/news/sources/" + slug + "/removal", Map.of()).then().statusCode(404);
        people.post(people.administrator("Grace"), "/news/sources/" + slug + "/removal", Map.of())
                .then()
                .statusCode(303);
        people.visitor().get("/news/sources").then().body(not(containsString("Shared " + word)));
        people.as(ada).get("/news/" + entry).then().statusCode(200);
        assertFalse(QuarkusTransaction.requiringNew().call(() -> NewsSource.named(slug)).followed);
    }
}
