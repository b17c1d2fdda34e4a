package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.account.People;
import dev.rampart.content.Edition;
import dev.rampart.content.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesKindTest {
    @Inject
    SourcesKind kind;

    @Inject
    People people;

    private final String slug = "a" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "news/" + slug + ".yaml";

    @Test
    void a_new_installation_follows_three_sources_and_knows_the_others() {
        List<NewsSource> shipped =
                QuarkusTransaction.requiringNew().call(() -> NewsSource.list("document", "news/sources.yaml"));
        assertEquals(20, shipped.size());
        assertEquals(
                List.of("security-blog", "security-bulletins", "whats-new"),
                shipped.stream()
                        .filter(source -> source.followed)
                        .map(source -> source.slug)
                        .sorted()
                        .toList());
        assertEquals(
                List.of("marketing:marchitecture/security-identity-and-compliance"),
                shipped.stream()
                        .filter(source -> source.slug.equals("whats-new"))
                        .findFirst()
                        .orElseThrow()
                        .onlyCategories);
    }

    @Test
    void a_listed_source_that_is_enabled_is_due_at_once() {
        inForce("https://example.test/feed", true);
        assertTrue(source().followed);
        assertFalse(source().state.nextFetchAt.isAfter(Instant.now()));
    }

    @Test
    void an_administrators_switch_outlives_the_document() {
        inForce("https://example.test/feed", true);
        long by = people.administrator("Grace").id();
        QuarkusTransaction.requiringNew().run(() -> NewsSource.named(slug).switchTo(false, by, Instant.now()));
        inForce("https://example.test/feed", true);
        assertFalse(source().followed);
    }

    @Test
    void another_address_in_the_document_begins_afresh() {
        inForce("https://example.test/feed", true);
        QuarkusTransaction.requiringNew().run(() -> {
            NewsSource source = NewsSource.named(slug);
            source.state.movedTo = "https://example.test/moved";
            source.state.etag = "\"v1\"";
            source.state.retired(Instant.now());
        });
        inForce("https://example.test/feed", true);
        assertEquals("https://example.test/moved", source().state.movedTo);
        inForce("https://example.test/other", true);
        assertNull(source().state.movedTo);
        assertNull(source().state.etag);
        assertNull(source().state.retiredAt);
    }

    @Test
    void a_source_that_no_document_lists_is_followed_no_more_and_stays() {
        inForce("https://example.test/feed", true);
        QuarkusTransaction.requiringNew().run(() -> kind.withdrawn(path));
        assertFalse(source().followed);
        assertNull(source().document);
        inForce("https://example.test/feed", true);
        assertTrue(source().followed);
    }

    @Test
    void a_document_says_how_long_entries_stay_and_whoever_set_it_wins() {
        inForce("https://example.test/feed", true, "400");
        assertEquals(Optional.of(Duration.ofDays(400)), source().keeping().age(Optional.empty()));
        inForce("https://example.test/feed", true, "\"for good\"");
        assertEquals(Optional.empty(), source().keeping().age(Optional.of(Duration.ofDays(30))));
        long by = people.administrator("Grace").id();
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.named(slug).keeping().set(OptionalInt.of(90), by, Instant.now()));
        inForce("https://example.test/feed", true, "400");
        assertEquals(Optional.of(Duration.ofDays(90)), source().keeping().age(Optional.empty()));
        inForce("https://example.test/feed", true);
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.named(slug).keeping().set(OptionalInt.empty(), by, Instant.now()));
        assertEquals(Optional.of(Duration.ofDays(30)), source().keeping().age(Optional.of(Duration.ofDays(30))));
    }

    private void inForce(String url, boolean enabled) {
        inForce(url, enabled, "null");
    }

    private void inForce(String url, boolean enabled, String keep) {
        String json = """
                {"sources": [{"id": "%s", "title": "T", "url": "%s", "kind": "blog", "home": "https://example.test/",
                 "enabled": %s, "interval_minutes": 60, "keep": %s, "note": "N."}]}""".formatted(slug, url, enabled, keep);
        try {
            Edition edition = new Edition(path, Origin.FOLDER, 1, new ObjectMapper().readTree(json));
            QuarkusTransaction.requiringNew().run(() -> kind.inForce(edition));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewsSource source() {
        return QuarkusTransaction.requiringNew().call(() -> NewsSource.named(slug));
    }
}
