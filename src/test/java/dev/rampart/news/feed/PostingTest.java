package dev.rampart.news.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {
    private static WireMockServer server;
    private static FeedFetcher fetcher;

    /** Each name that ends in .example.test is this machine. */
    private static final AtomicInteger ASKED = new AtomicInteger();

    private static final DnsResolver NAMES = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            if (host.endsWith(".example.test")) {
                ASKED.incrementAndGet();
                return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            }
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    @BeforeAll
    static void start() {
        server = new WireMockServer(options().dynamicPort());
        server.start();
        fetcher = new FeedFetcher(
                new FetchRules(
                        "Rampart test",
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        1000,
                        Set.of("localhost"),
                        Optional.empty()),
                Clock.systemUTC(),
                NAMES);
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
    void a_message_arrives_with_its_headers() {
        answers("/hook", 204, null);
        Posted posted = send(here("/hook"));
        assertEquals(new Posted(true, 204, ""), posted);
        server.verify(postRequestedFor(urlEqualTo("/hook"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("webhook-id", equalTo("one"))
                .withHeader("User-Agent", equalTo("Rampart test"))
                .withRequestBody(equalTo("{\"type\":\"test\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 429, 500, 503})
    void what_is_no_success_is_told_with_its_status(int status) {
        answers("/hook", status, null);
        assertEquals(new Posted(false, status, "It answered with " + status + "."), send(here("/hook")));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void a_redirect_that_keeps_the_message_is_followed(int status) {
        answers("/old", status, "/new");
        answers("/new", 200, null);
        assertTrue(send(here("/old")).taken());
        server.verify(1, postRequestedFor(urlEqualTo("/new")).withRequestBody(equalTo("{\"type\":\"test\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void a_redirect_that_would_lose_it_is_told(int status) {
        answers("/old", status, "/new");
        Posted posted = send(here("/old"));
        assertFalse(posted.taken());
        assertTrue(posted.sentence().contains("would lose the message"), posted.sentence());
        server.verify(0, postRequestedFor(urlEqualTo("/new")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/secret",
                "http://[::1]:PORT/secret",
                "http://169.254.169.254/latest/",
                "http://2130706433:PORT/secret",
                "http://hook.example.test:PORT/secret",
                "ftp://localhost/secret"
            })
    void a_private_address_is_refused_also_after_a_redirect(String target) {
        String secret = target.replace("PORT", Integer.toString(server.port()));
        answers("/old", 307, secret);
        answers("/secret", 200, null);
        Posted redirected = send(here("/old"));
        assertFalse(redirected.taken(), target);
        Posted direct = send(URI.create(secret));
        assertFalse(direct.taken(), target);
        server.verify(0, postRequestedFor(urlEqualTo("/secret")));
    }

    /** What the name meant when it was entered does not count: it is looked at when the connection is made. */
    @Test
    void a_name_that_leads_inside_by_now_is_refused() {
        int asked = ASKED.get();
        assertEquals(Optional.empty(), fetcher.refusal(URI.create("http://hook.example.test:" + server.port() + "/x")));
        Posted posted = send(URI.create("http://hook.example.test:" + server.port() + "/x"));
        assertTrue(posted.sentence().contains("private network"), posted.sentence());
        assertTrue(ASKED.get() > asked);
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void one_that_goes_round_in_circles_ends() {
        answers("/round", 307, "/round");
        assertTrue(send(here("/round")).sentence().contains("more than 3 times"));
        server.verify(4, postRequestedFor(urlEqualTo("/round")));
    }

    @Test
    void one_that_does_not_answer_ends_in_time() {
        server.stubFor(post("/slow").willReturn(aResponse().withFixedDelay(10_000)));
        long began = System.nanoTime();
        Posted posted = send(here("/slow"));
        assertEquals("It did not answer in full within 2 seconds.", posted.sentence());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 6);
    }

    private static void answers(String path, int status, String location) {
        server.stubFor(post(path)
                .willReturn(
                        location == null
                                ? aResponse().withStatus(status).withBody("x".repeat(5000))
                                : aResponse().withStatus(status).withHeader("Location", location)));
    }

    private static URI here(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static Posted send(URI address) {
        return fetcher.post(
                address,
                Map.of("Content-Type", "application/json", "webhook-id", "one"),
                "{\"type\":\"test\"}".getBytes(StandardCharsets.UTF_8));
    }
}
