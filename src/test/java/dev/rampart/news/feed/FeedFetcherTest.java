package dev.rampart.news.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.rampart.news.feed.Fetched.Content;
import dev.rampart.news.feed.Fetched.Failed;
import dev.rampart.news.feed.Fetched.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final int MAX_BYTES = 100_000;

    private static WireMockServer server;
    private static FeedFetcher fetcher;

    @BeforeAll
    static void start() {
        server = new WireMockServer(options().dynamicPort().gzipDisabled(true));
        server.start();
        fetcher = fetcher(Optional.empty());
    }

    @AfterAll
    static void stop() throws IOException {
        fetcher.close();
        server.stop();
    }

    @BeforeEach
    void forget() {
        server.resetAll();
    }

    @Test
    void a_feed_comes_with_its_type_and_validators() {
        server.stubFor(get("/feed")
                .willReturn(aResponse()
                        .withBody("<rss/>")
                        .withHeader("Content-Type", "application/rss+xml")
                        .withHeader("ETag", "\"one\"")
                        .withHeader("Last-Modified", "Mon, 02 Nov 2026 16:07:48 GMT")));
        Content content = assertInstanceOf(Content.class, fetch("/feed"));
        assertEquals("<rss/>", new String(content.body(), StandardCharsets.UTF_8));
        assertEquals("application/rss+xml", content.contentType());
        assertEquals(new Validators("\"one\"", "Mon, 02 Nov 2026 16:07:48 GMT"), content.validators());
        assertEquals(Optional.empty(), content.movedTo());
    }

    @Test
    void a_request_is_polite() {
        server.stubFor(get("/feed").willReturn(aResponse().withBody("x")));
        fetch("/feed");
        server.verify(getRequestedFor(urlEqualTo("/feed"))
                .withHeader("User-Agent", equalTo("Rampart test"))
                .withHeader("Accept-Encoding", equalTo("gzip, br"))
                .withHeader("Accept", containing("application/rss+xml"))
                .withHeader("If-None-Match", absent())
                .withHeader("Cookie", absent()));
    }

    @Test
    void validators_make_a_request_conditional() {
        server.stubFor(get("/feed").willReturn(aResponse().withStatus(304)));
        Fetched fetched = fetcher.fetch(address("/feed"), new Validators("\"one\"", "yesterday"));
        assertInstanceOf(Fetched.Unchanged.class, fetched);
        server.verify(getRequestedFor(urlEqualTo("/feed"))
                .withHeader("If-None-Match", equalTo("\"one\""))
                .withHeader("If-Modified-Since", equalTo("yesterday")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void a_permanent_redirect_tells_the_new_address(int status) {
        redirect("/old", status, "/new#top");
        server.stubFor(get("/new").willReturn(aResponse().withBody("x")));
        Content content = assertInstanceOf(Content.class, fetch("/old"));
        assertEquals(Optional.of(address("/new")), content.movedTo());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void a_passing_redirect_is_followed_and_forgotten(int status) {
        redirect("/old", status, "/new");
        server.stubFor(get("/new").willReturn(aResponse().withBody("x")));
        assertEquals(
                Optional.empty(), assertInstanceOf(Content.class, fetch("/old")).movedTo());
    }

    @Test
    void what_follows_a_passing_redirect_is_not_permanent() {
        redirect("/a", 301, "/b");
        redirect("/b", 302, "/c");
        redirect("/c", 301, "/d");
        server.stubFor(get("/d").willReturn(aResponse().withBody("x")));
        Content content = assertInstanceOf(Content.class, fetch("/a"));
        assertEquals(Optional.of(address("/b")), content.movedTo());
    }

    @Test
    void a_circle_of_redirects_ends() {
        redirect("/a", 302, "/b");
        redirect("/b", 302, "/a");
        assertFailed(Reason.REDIRECTS, fetch("/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[broken", "file:///etc/passwd", "ftp://example.test/x"})
    void a_redirect_to_what_is_no_web_address_is_refused(String target) {
        redirect("/a", 302, target);
        assertInstanceOf(Failed.class, fetch("/a"));
    }

    @Test
    void gone_is_gone() {
        server.stubFor(get("/feed").willReturn(aResponse().withStatus(410)));
        assertInstanceOf(Fetched.Gone.class, fetch("/feed"));
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "403, REFUSED", "401, REFUSED", "500, REFUSED", "418, REFUSED", "204, REFUSED"})
    void a_status_that_is_no_feed_is_told(int status, Reason reason) {
        server.stubFor(get("/feed").willReturn(aResponse().withStatus(status)));
        assertEquals(status, assertFailed(reason, fetch("/feed")).status());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_busy_server_says_when_to_come_back(int status) {
        server.stubFor(get("/feed").willReturn(aResponse().withStatus(status).withHeader("Retry-After", "7200")));
        Failed failed = assertFailed(Reason.BUSY, fetch("/feed"));
        assertEquals(Optional.of(NOW.plusSeconds(7200)), failed.retryAfter());
    }

    @Test
    void a_compressed_feed_is_unpacked() throws IOException {
        gzipped("hello".getBytes(StandardCharsets.UTF_8));
        Content content = assertInstanceOf(Content.class, fetch("/feed"));
        assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), content.body());
    }

    /** "hello" as the two other codings that servers use. */
    @ParameterizedTest
    @CsvSource({"br, 0b028068656c6c6f03", "deflate, 789ccb48cdc9c90700062c0215"})
    void a_feed_in_brotli_or_deflate_is_unpacked(String coding, String hex) {
        byte[] packed = HexFormat.of().parseHex(hex);
        server.stubFor(get("/feed").willReturn(aResponse().withBody(packed).withHeader("Content-Encoding", coding)));
        Content content = assertInstanceOf(Content.class, fetch("/feed"));
        assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), content.body());
    }

    @Test
    void how_long_an_answer_stays_fresh_comes_along() {
        server.stubFor(get("/feed")
                .willReturn(aResponse()
                        .withBody("x")
                        .withHeader("Cache-Control", "public, max-age=3600")
                        .withHeader("Age", "600")));
        assertEquals(
                Duration.ofSeconds(3000),
                assertInstanceOf(Content.class, fetch("/feed")).fresh());
        server.stubFor(get("/feed")
                .willReturn(aResponse().withBody("x").withHeader("Cache-Control", "max-age=3600, must-revalidate")));
        assertEquals(
                Duration.ZERO, assertInstanceOf(Content.class, fetch("/feed")).fresh());
    }

    @Test
    void a_compressed_feed_that_grows_too_large_is_refused() throws IOException {
        gzipped(new byte[50_000_000]);
        assertFailed(Reason.TOO_LARGE, fetch("/feed"));
    }

    @Test
    void a_huge_feed_is_refused_whether_or_not_it_tells_its_size() {
        byte[] huge = new byte[MAX_BYTES + 1];
        server.stubFor(get("/feed").willReturn(aResponse().withBody(huge)));
        assertFailed(Reason.TOO_LARGE, fetch("/feed"));
        server.stubFor(get("/feed").willReturn(aResponse().withBody(huge).withChunkedDribbleDelay(4, 4)));
        assertFailed(Reason.TOO_LARGE, fetch("/feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "gzip, gzip", "compress"})
    void a_compression_that_was_not_asked_for_is_refused(String coding) {
        server.stubFor(get("/feed").willReturn(aResponse().withBody("x").withHeader("Content-Encoding", coding)));
        assertFailed(Reason.UNREADABLE, fetch("/feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate"})
    void broken_compression_is_told(String coding) {
        server.stubFor(
                get("/feed").willReturn(aResponse().withBody("x".repeat(50)).withHeader("Content-Encoding", coding)));
        assertFailed(Reason.UNREADABLE, fetch("/feed"));
    }

    @Test
    void a_server_that_does_not_answer_in_time_is_left() {
        server.stubFor(get("/feed").willReturn(aResponse().withFixedDelay(5000).withBody("x")));
        assertFailed(Reason.TIMEOUT, fetch("/feed"));
    }

    @Test
    void a_server_that_drips_is_left_when_the_whole_takes_too_long() {
        server.stubFor(
                get("/feed").willReturn(aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(100, 10_000)));
        Failed failed = assertFailed(Reason.TIMEOUT, fetch("/feed"));
        assertEquals("It did not answer in full within one second.", failed.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_RESET_BY_PEER",
                "EMPTY_RESPONSE",
                "RANDOM_DATA_THEN_CLOSE",
                "MALFORMED_RESPONSE_CHUNK"
            })
    void a_connection_that_breaks_is_told(Fault fault) {
        server.stubFor(get("/feed").willReturn(aResponse().withFault(fault)));
        assertFailed(Reason.UNREACHABLE, fetch("/feed"));
    }

    @Test
    void a_closed_port_and_an_unknown_name_are_told() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertFailed(Reason.UNREACHABLE, fetcher.fetch(URI.create("http://localhost:" + closed), Validators.NONE));
        assertFailed(Reason.UNREACHABLE, fetcher.fetch(URI.create("http://unknown.test/"), Validators.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/feed",
                "http://127.1:%d/feed",
                "http://2130706433:%d/feed",
                "http://0x7f000001:%d/feed",
                "http://0177.0.0.1:%d/feed",
                "http://0:%d/feed",
                "http://[::1]:%d/feed",
                "http://[::ffff:127.0.0.1]:%d/feed",
                "http://[64:ff9b::7f00:1]:%d/feed",
                "http://inside.test:%d/feed",
                "http://mixed.test:%d/feed",
                "http://intranet.local:%d/feed",
                "http://app.localhost:%d/feed",
                "http://metadata.google.internal/feed",
                "http://169.254.169.254/latest/meta-data/",
                "http://user:secret@localhost:%d/feed",
                "file:///etc/passwd",
                "gopher://localhost:%d/feed"
            })
    void an_address_inside_the_network_is_refused_and_not_asked(String address) {
        server.stubFor(get(anyUrl()).willReturn(aResponse().withBody("secret")));
        assertFailed(
                Reason.FORBIDDEN_ADDRESS, fetcher.fetch(URI.create(address.formatted(server.port())), Validators.NONE));
        assertEquals(0, server.getAllServeEvents().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/secret", "http://inside.test:%d/secret", "//[::1]:%d/secret"})
    void a_redirect_into_the_network_is_refused(String target) {
        redirect("/feed", 302, target.formatted(server.port()));
        server.stubFor(get("/secret").willReturn(aResponse().withBody("secret")));
        assertFailed(Reason.FORBIDDEN_ADDRESS, fetch("/feed"));
        server.verify(0, getRequestedFor(urlEqualTo("/secret")));
    }

    @Test
    void a_proxy_is_asked_for_the_whole_address_and_resolves_the_name() throws IOException {
        server.stubFor(get(anyUrl()).willReturn(aResponse().withBody("by proxy")));
        try (FeedFetcher behindProxy = fetcher(Optional.of(URI.create("http://127.0.0.1:" + server.port())))) {
            Content content = assertInstanceOf(
                    Content.class, behindProxy.fetch(URI.create("http://unknown.test/feed"), Validators.NONE));
            assertEquals("by proxy", new String(content.body(), StandardCharsets.UTF_8));
            assertFailed(Reason.FORBIDDEN_ADDRESS, behindProxy.fetch(URI.create("http://10.0.0.1/"), Validators.NONE));
        }
    }

    private static Fetched fetch(String path) {
        return fetcher.fetch(address(path), Validators.NONE);
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static void redirect(String from, int status, String to) {
        server.stubFor(get(from).willReturn(aResponse().withStatus(status).withHeader("Location", to)));
    }

    private static void gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        assertTrue(packed.size() < MAX_BYTES);
        server.stubFor(get("/feed")
                .willReturn(aResponse().withBody(packed.toByteArray()).withHeader("Content-Encoding", "gzip")));
    }

    private static Failed assertFailed(Reason reason, Fetched fetched) {
        Failed failed = assertInstanceOf(Failed.class, fetched);
        assertEquals(reason, failed.reason(), failed.sentence());
        assertTrue(failed.sentence().endsWith("."));
        return failed;
    }

    private static FeedFetcher fetcher(Optional<URI> proxy) {
        FetchRules rules = new FetchRules(
                "Rampart test", Duration.ofSeconds(1), Duration.ofSeconds(1), MAX_BYTES, Set.of("localhost"), proxy);
        return new FeedFetcher(rules, Clock.fixed(NOW, ZoneOffset.UTC), new Names());
    }

    /** Names as an attacker's server would tell them. */
    private static final class Names implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return switch (host) {
                case "inside.test" -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
                case "mixed.test" ->
                    new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("1.1.1.1")};
                case "unknown.test" -> throw new java.net.UnknownHostException(host);
                default -> InetAddress.getAllByName(host);
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
