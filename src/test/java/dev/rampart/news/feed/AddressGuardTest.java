package dev.rampart.news.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.rampart.news.feed.Fetched.Failed;
import dev.rampart.news.feed.Fetched.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No address that comes from outside leads a fetch into the network that Rampart stands in. Every name here is told by a
 * resolver of the attacker's; a server listens, and must not be asked.
 */
class AddressGuardTest {
    /** One of each kind of address that is not of the public internet. */
    private static final String[] INSIDE = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2600:1f18::5efe:7f00:1",
        "2600:1f18::200:5efe:a9fe:a9fe"
    };

    private static WireMockServer server;

    @BeforeAll
    static void start() {
        server = new WireMockServer(options().dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void anythingWouldBeAnswered() {
        server.resetAll();
        server.stubFor(get(anyUrl()).willReturn(aResponse().withBody("secret")));
    }

    @Test
    void a_name_that_leads_to_any_address_inside_is_refused() throws IOException {
        for (String inside : INSIDE) {
            try (FeedFetcher fetcher = fetcher(answers(inside), Optional.empty())) {
                refused(fetcher, "http://feeds.test:" + server.port() + "/feed");
            }
            try (FeedFetcher fetcher = fetcher(answers("8.8.8.8", inside), Optional.empty())) {
                refused(fetcher, "http://feeds.test:" + server.port() + "/feed");
            }
        }
        assertEquals(0, server.getAllServeEvents().size());
    }

    @Test
    void a_redirect_to_a_name_or_an_address_inside_is_refused() throws IOException {
        for (String inside : INSIDE) {
            String literal = inside.contains(":") ? "[" + inside + "]" : inside;
            for (String target : new String[] {"feeds.test", literal}) {
                server.resetAll();
                server.stubFor(get("/start")
                        .willReturn(aResponse()
                                .withStatus(302)
                                .withHeader("Location", "http://" + target + ":" + server.port() + "/secret")));
                try (FeedFetcher fetcher = fetcher(answers(inside), Optional.empty())) {
                    refused(fetcher, "http://localhost:" + server.port() + "/start");
                }
                assertEquals(1, server.getAllServeEvents().size(), target);
            }
        }
    }

    /** The check and the connection use one answer; a second one, which would lead inside, is checked again. */
    @Test
    void a_name_that_changes_between_check_and_connection_is_refused() throws IOException {
        DnsResolver rebinding = answersInTurn("8.8.8.8", "127.0.0.1");
        AddressGuard guard = new AddressGuard(rebinding, Set.of());
        assertEquals("8.8.8.8", guard.resolve("feeds.test")[0].getHostAddress());
        assertThrows(UnknownHostException.class, () -> guard.resolve("feeds.test"));

        DnsResolver again = answersInTurn("8.8.8.8", "127.0.0.1");
        assertTrue(new AddressGuard(again, Set.of())
                .refusalOfName(URI.create("http://feeds.test/"))
                .isEmpty());
        try (FeedFetcher fetcher = fetcher(again, Optional.empty())) {
            refused(fetcher, "http://feeds.test:" + server.port() + "/feed");
        }
        assertEquals(0, server.getAllServeEvents().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1./",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://017700000001/",
                "http://0177.0.0.01/",
                "http://0/",
                "http://2852039166/",
                "http://0xa9fea9fe/",
                "http://a9fe.0xa9fe/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:ffff:7f00:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fe80::1%25lo]/",
                "http://localhost./",
                "http://LOCALHOST.localdomain.localhost/",
                "http://printer.local/",
                "http://metadata.google.internal./",
                "http://router.lan/",
                "http://nas.home.arpa/",
                "http://feeds.test:0/",
                "http://feeds.test:22/",
                "http://feeds.test:25/",
                "http://feeds.test:6379/",
                "http://feeds.test:70000/",
                "http://user@feeds.test/",
                "http://feeds.test@127.0.0.1/",
                "http://user:secret@feeds.test/",
                "https:feeds.test/",
                "http:///etc/passwd",
                "file:///etc/passwd",
                "ftp://feeds.test/",
                "gopher://feeds.test:70/",
                "jar:http://feeds.test!/",
                "data:text/xml,x",
                "feeds.test"
            })
    void other_ways_to_write_it_are_refused_without_asking_for_a_name(String address) throws IOException {
        DnsResolver none = new Names(new ArrayDeque<>());
        for (Optional<URI> proxy : proxies()) {
            try (FeedFetcher fetcher = fetcher(none, proxy)) {
                refused(fetcher, address);
            }
        }
        assertEquals(0, server.getAllServeEvents().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127。0。0。1/", "http://①②⑦.0.0.1/", "http://feeds.test\\@127.0.0.1/"})
    void what_is_no_address_by_the_rules_never_gets_as_far(String written) {
        try {
            AddressGuard guard = new AddressGuard(new Names(new ArrayDeque<>()), Set.of());
            assertTrue(guard.refusal(URI.create(written)).isPresent());
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("Illegal character"), e.getMessage());
        }
    }

    @Test
    void a_proxy_is_no_way_around() throws IOException {
        for (String inside : INSIDE) {
            try (FeedFetcher fetcher = fetcher(answers(inside), proxies()[1])) {
                refused(fetcher, "http://feeds.test/feed");
                refused(fetcher, "https://feeds.test/feed");
            }
        }
        assertEquals(0, server.getAllServeEvents().size());
    }

    @Test
    void an_operator_may_allow_a_host() throws IOException {
        try (FeedFetcher fetcher = fetcher(answers("127.0.0.1"), Optional.empty())) {
            assertInstanceOf(
                    Fetched.Content.class,
                    fetcher.fetch(URI.create("http://Intra.Test:" + server.port() + "/feed"), Validators.NONE));
            refused(fetcher, "http://sub.intra.test:" + server.port() + "/feed");
        }
    }

    private static void refused(FeedFetcher fetcher, String address) {
        Failed failed = assertInstanceOf(Failed.class, fetcher.fetch(URI.create(address), Validators.NONE), address);
        assertEquals(Reason.FORBIDDEN_ADDRESS, failed.reason(), address + ": " + failed.sentence());
        assertTrue(failed.sentence().endsWith("."), failed.sentence());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<URI>[] proxies() {
        return new Optional[] {Optional.empty(), Optional.of(URI.create("http://localhost:" + server.port()))};
    }

    private static FeedFetcher fetcher(DnsResolver names, Optional<URI> proxy) {
        FetchRules rules = new FetchRules(
                "Rampart test",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                100_000,
                Set.of("localhost", "intra.test"),
                proxy);
        return new FeedFetcher(rules, Clock.systemUTC(), names);
    }

    /** The same addresses whenever the name is asked for. */
    private static DnsResolver answers(String... addresses) {
        return new Names(new ArrayDeque<>(Arrays.asList(new String[][] {addresses})));
    }

    /** One address a time; the last for good. */
    private static DnsResolver answersInTurn(String... addresses) {
        Deque<String[]> turns = new ArrayDeque<>();
        Arrays.stream(addresses).forEach(address -> turns.add(new String[] {address}));
        return new Names(turns);
    }

    /** An attacker's name server. */
    private record Names(Deque<String[]> turns) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.equals("localhost")) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
            if (turns.isEmpty()) {
                throw new AssertionError("The name " + host + " was asked for");
            }
            String[] answer = turns.size() > 1 ? turns.poll() : turns.peek();
            InetAddress[] addresses = new InetAddress[answer.length];
            for (int i = 0; i < answer.length; i++) {
                addresses[i] = InetAddress.getByName(answer[i]);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
