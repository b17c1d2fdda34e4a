package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.account.Role;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people add for themselves alone: how far it reaches, and what of it others see. */
@QuarkusTest
class OwnSourcesTest {
    @Inject
    People people;

    @Inject
    FeedServer feeds;

    @Inject
    AddedSources added;

    @Inject
    NewsItems items;

    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    private void own(Served source, Person owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.update("ownerId = ?1 where id = ?2", owner.id(), source.id()));
    }

    private static void assertRequests(int times, Served source) {
        FeedServer.SERVER.verify(times, getRequestedFor(urlEqualTo(source.path())));
    }

    @Test
    void a_learners_own_source_never_reaches_the_hosts_that_the_operator_allows() {
        Person ada = people.learner("Ada");
        Served source = feeds.source(SourceKind.BLOG);
        source.sends(FeedDocuments.fourPosts());
        own(source, ada);
        feeds.fetch(source);
        assertRequests(0, source);
        assertTrue(feeds.state(source).state.message.contains("private network"), feeds.state(source).state.message);

        String address = FeedServer.url(source.path());
        assertTrue(added.refusal(URI.create(address), false).isPresent());
        assertTrue(added.refusal(URI.create(address), true).isEmpty());
        assertFalse(added.discover(address, false).problem().isEmpty());
        assertRequests(0, source);
    }

    @Test
    void an_instructors_own_source_reaches_them_as_long_as_they_are_one() {
        Person ines = people.instructor("Ines");
        Served source = feeds.source(SourceKind.BLOG);
        source.sends(FeedDocuments.fourPosts());
        own(source, ines);
        feeds.fetch(source);
        assertRequests(1, source);
        assertEquals(4, feeds.entries(source).size());

        QuarkusTransaction.requiringNew()
                .run(() -> assertTrue(Account.<Account>findById(ines.id()).changeRole(Role.LEARNER)));
        feeds.fetch(source);
        assertRequests(1, source);
        assertEquals(4, feeds.entries(source).size());
    }

    @Test
    void names_of_products_that_only_someones_own_source_brings_are_nobody_elses_matter() {
        Person ines = people.instructor("Ines");
        Person bo = people.learner("Bo");
        String product = "Product " + word;
        Served source = feeds.source(SourceKind.BLOG, "https://example.test/", null, List.of(), List.of(product));
        source.sends(FeedDocuments.fourPosts());
        own(source, ines);
        feeds.fetch(source);
        String asked = "/news?product=" + product;

        people.as(ines).get(asked).then().body(containsString("Four"));
        people.as(bo).get("/news").then().body(not(containsString(product)));
        people.as(bo).get(asked).then().body(containsString("Nothing fits"));
        people.visitor().get(asked).then().body(containsString("Nothing fits"));
        people.visitor().get(asked.replace("/news?", "/news.json?")).then().body(not(containsString(source.slug())));
        assertFalse(items.products().contains(product));

        Served shared = feeds.source(SourceKind.BLOG, "https://example.test/", null, List.of(), List.of(product));
        shared.sends(FeedDocuments.fourPosts());
        feeds.fetch(shared);
        people.visitor().get("/news").then().body(containsString("<option>" + product + "</option>"));
        people.visitor().get(asked).then().body(containsString(shared.slug()), not(containsString(source.slug())));
    }
}
