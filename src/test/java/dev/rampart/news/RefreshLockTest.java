package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes want to fetch the same source; the other one is a connection of its own to the database. */
@QuarkusTest
class RefreshLockTest {
    @Inject
    DataSource database;

    @Inject
    FeedServer feeds;

    @Inject
    Refresh refresh;

    private Served source;

    @BeforeEach
    void aSource() {
        source = feeds.source(SourceKind.BLOG);
        source.sends(FeedDocuments.fourPosts());
    }

    @Test
    void who_comes_second_waits_until_the_first_has_claimed_and_leaves_the_source_alone() throws Exception {
        try (Connection other = otherNode()) {
            CompletableFuture<Boolean> ours = fetch();
            other.commit();
            assertFalse(ours.get(30, TimeUnit.SECONDS));
            assertRequests(0);
        }
    }

    @Test
    void who_comes_second_fetches_when_the_first_dies_before_it_has_claimed() throws Exception {
        try (Connection other = otherNode()) {
            CompletableFuture<Boolean> ours = fetch();
            other.rollback();
            assertTrue(ours.get(30, TimeUnit.SECONDS));
            assertRequests(1);
            assertEquals(4, feeds.entries(source).size());
        }
    }

    /** A node that is about to claim the source. */
    private Connection otherNode() throws SQLException {
        Connection other = database.getConnection();
        other.setAutoCommit(false);
        try (PreparedStatement claim =
                other.prepareStatement("update news_source set claimed_until = ? where id = ?")) {
            claim.setObject(
                    1, TestClock.get().instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC));
            claim.setLong(2, source.id());
            assertEquals(1, claim.executeUpdate());
        }
        return other;
    }

    /** A fetch that goes on as long as the other node's claim is open, and asks nobody in that time. */
    private CompletableFuture<Boolean> fetch() {
        CompletableFuture<Boolean> ours = CompletableFuture.supplyAsync(() -> refresh.one(source.id()));
        assertThrows(TimeoutException.class, () -> ours.get(500, TimeUnit.MILLISECONDS));
        assertRequests(0);
        return ours;
    }

    private void assertRequests(int times) {
        FeedServer.SERVER.verify(times, getRequestedFor(urlEqualTo(source.path())));
    }
}
