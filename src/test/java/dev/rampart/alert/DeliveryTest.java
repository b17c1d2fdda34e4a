package dev.rampart.alert;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Wire;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks: what is sent there, what happens when that fails, and who may set them. */
@QuarkusTest
class DeliveryTest {
    private static final String PRODUCT = "AWS Cloud9";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    private static WireMockServer server;

    @Inject
    Alerting alerting;

    @Inject
    Webhooks webhooks;

    @Inject
    Following following;

    @Inject
    Wire wire;

    @Inject
    People people;

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
    void begin() {
        following.begin();
        server.resetAll();
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void an_alert_reaches_a_webhook_once_signed_with_its_secret() {
        server.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));
        Person ada = following.person("Ada", PRODUCT);
        String secret = hook(ada, "/alerts/webhooks/own", "/hook");
        long entry = wire.bulletin("Cloud9 signed", PRODUCT).id();
        alerting.run();
        AlertingTest.atOnce(2, webhooks::run);
        webhooks.run();
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/hook"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(matchingJsonPath("$.type", equalTo("alert")))
                        .withRequestBody(matchingJsonPath("$.entry.id", equalTo(Long.toString(entry))))
                        .withRequestBody(matchingJsonPath("$.entry.title", equalTo("Cloud9 signed")))
                        .withRequestBody(matchingJsonPath("$.entry.products[0]", equalTo(PRODUCT))));
        LoggedRequest request =
                server.findAll(postRequestedFor(urlEqualTo("/hook"))).get(0);
        assertEquals(
                "v1,"
                        + new WebhookMessage(request.getHeader("webhook-id"), request.getBody())
                                .signature(
                                        secret,
                                        Instant.ofEpochSecond(Long.parseLong(request.getHeader("webhook-timestamp")))),
                request.getHeader("webhook-signature"));
        assertTrue(view(ada).takenAt() != null && view(ada).waiting() == 0);
    }

    @Test
    void a_failing_webhook_is_tried_again_with_the_same_id_for_a_day_and_told_as_failing() {
        server.stubFor(post("/down").willReturn(aResponse().withStatus(500)));
        Person ada = following.person("Ada", PRODUCT);
        hook(ada, "/alerts/webhooks/own", "/down");
        wire.bulletin("Cloud9 down", PRODUCT);
        wire.bulletin("Cloud9 down too", PRODUCT);
        alerting.run();
        webhooks.run();
        assertEquals(1, sent("/down").size(), "What failed is not tried with the next alert at once");
        assertEquals(2, view(ada).waiting());
        webhooks.run();
        assertEquals(1, sent("/down").size(), "It was tried again without a pause");
        people.as(ada)
                .get("/alerts/webhooks/own")
                .then()
                .statusCode(200)
                .body(containsString("It has failed since"))
                .body(containsString("It answered with 500."));
        people.as(ada).get("/alerts").then().body(containsString("Your webhook has failed since"));
        TestClock.get().advance(Duration.ofMinutes(3));
        server.stubFor(post("/down").willReturn(aResponse().withStatus(200)));
        webhooks.run();
        assertEquals(3, sent("/down").size());
        assertEquals(
                2,
                sent("/down").stream()
                        .map(request -> request.getHeader("webhook-id"))
                        .distinct()
                        .count());
        assertEquals(null, view(ada).failingSince());
        assertEquals(0, view(ada).waiting());
    }

    /** As one that was killed in between. */
    @Test
    void what_a_node_took_and_did_not_send_is_sent_later_also_to_another_address() {
        server.stubFor(post("/second").willReturn(aResponse().withStatus(200)));
        Person ada = following.person("Ada", PRODUCT);
        hook(ada, "/alerts/webhooks/own", "/first");
        wire.bulletin("Cloud9 taken", PRODUCT);
        alerting.run();
        long webhook = view(ada).id();
        QuarkusTransaction.requiringNew()
                .run(() -> Delivery.takeForWebhook(webhook, TestClock.get().instant(), 20));
        webhooks.run();
        assertEquals(0, sent("/first").size());
        hook(ada, "/alerts/webhooks/own", "/second");
        TestClock.get().advance(Sending.LEASE);
        webhooks.run();
        assertEquals(1, sent("/second").size());
        assertEquals(0, sent("/first").size());
    }

    @Test
    void after_a_day_of_failures_alerts_are_given_up_and_the_page_says_so() {
        server.stubFor(post("/gone").willReturn(aResponse().withStatus(410)));
        Person ada = following.person("Ada", PRODUCT);
        hook(ada, "/alerts/webhooks/own", "/gone");
        IntStream.range(0, 3).forEach(n -> wire.bulletin("Cloud9 gone " + n, PRODUCT));
        alerting.run();
        for (int hour = 0; hour < 30; hour++) {
            webhooks.run();
            TestClock.get().advance(Duration.ofHours(1));
        }
        assertEquals(0, view(ada).waiting());
        assertEquals(3, view(ada).givenUp());
        people.as(ada).get("/alerts/webhooks/own").then().body(containsString("3 alerts were given up after a day"));
        int tries = sent("/gone").size();
        webhooks.run();
        assertEquals(tries, sent("/gone").size());
    }

    @Test
    void at_most_twenty_are_sent_in_a_round() {
        server.stubFor(post("/many").willReturn(aResponse().withStatus(200)));
        Person ada = following.person("Ada", PRODUCT);
        hook(ada, "/alerts/webhooks/own", "/many");
        IntStream.range(0, 23).forEach(n -> wire.bulletin("Cloud9 many " + n, PRODUCT));
        alerting.run();
        webhooks.run();
        assertEquals(20, sent("/many").size());
        webhooks.run();
        assertEquals(23, sent("/many").size());
    }

    @Test
    void an_address_inside_the_network_is_refused_at_once_and_after_a_redirect() {
        Person ada = following.person("Ada", PRODUCT);
        String inside = "http://127.0.0.1:" + server.port() + "/secret";
        Response refused = people.post(ada, "/alerts/webhooks/own", Map.of("url", inside));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("lies inside a private network"));
        assertTrue(refused.asString().contains("value=\"" + inside + "\""), "What was typed is gone");
        for (String typed : List.of("", "no address", "javascript:alert(1)", "https://x/" + "y".repeat(1000))) {
            assertEquals(
                    422,
                    people.post(ada, "/alerts/webhooks/own", Map.of("url", typed))
                            .statusCode(),
                    typed);
        }
        server.stubFor(
                post("/leads-inside").willReturn(aResponse().withStatus(307).withHeader("Location", inside)));
        server.stubFor(post("/secret").willReturn(aResponse().withStatus(200)));
        hook(ada, "/alerts/webhooks/own", "/leads-inside");
        wire.bulletin("Cloud9 inside", PRODUCT);
        alerting.run();
        webhooks.run();
        assertTrue(
                view(ada).failure().contains("lies inside a private network"),
                view(ada).failure());
        assertEquals(0, sent("/secret").size());
    }

    @Test
    void the_button_sends_a_test_and_says_how_it_went() {
        server.stubFor(post("/test").willReturn(aResponse().withStatus(202)));
        Person ada = people.learner("Ada");
        hook(ada, "/alerts/webhooks/own", "/test");
        Response first = people.post(ada, "/alerts/webhooks/own/tests", Map.of());
        assertTrue(first.asString().contains("answered with 202"), first.asString());
        Response second = people.post(ada, "/alerts/webhooks/own/tests", Map.of());
        assertTrue(second.asString().contains("Wait ten seconds"), second.asString());
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/test"))
                        .withHeader("webhook-id", matching("test-.+"))
                        .withRequestBody(matchingJsonPath("$.type", equalTo("test"))));
        assertEquals(
                303, people.post(ada, "/alerts/webhooks/own/removal", Map.of()).statusCode());
        assertEquals(
                303, people.post(ada, "/alerts/webhooks/own/tests", Map.of()).statusCode());
    }

    @Test
    void the_webhook_of_a_group_is_its_owners_and_is_told_once_for_all() {
        server.stubFor(post("/team").willReturn(aResponse().withStatus(200)));
        Person ada = people.learner("Ada");
        Person bo = people.learner("Bo");
        String slug = following.group(ada, List.of(bo), "AWS CodeStar");
        String path = "/alerts/webhooks/group-" + slug;
        assertEquals(404, people.as(bo).get(path).statusCode());
        assertEquals(
                404,
                people.post(bo, path, Map.of("url", "https://example.com/")).statusCode());
        people.as(ada).get("/alerts/settings").then().body(containsString(path));
        hook(ada, path, "/team");
        wire.bulletin("CodeStar one", "AWS CodeStar");
        alerting.run();
        alerting.run();
        webhooks.run();
        assertEquals(1, sent("/team").size());
        assertTrue(sent("/team").get(0).getBodyAsString().contains("Thursday circle"));

        String member = Jsoup.parse(
                        people.as(ada).get("/groups/" + slug + "/settings").asString())
                .select("select[name=member] option:contains(Bo)")
                .val();
        people.post(ada, "/groups/" + slug + "/settings/owner", Map.of("member", member))
                .then()
                .statusCode(303);
        wire.bulletin("CodeStar two", "AWS CodeStar");
        alerting.run();
        webhooks.run();
        assertEquals(1, sent("/team").size());
    }

    private List<LoggedRequest> sent(String path) {
        return server.findAll(postRequestedFor(urlEqualTo(path)));
    }

    /** @return the secret */
    private String hook(Person person, String page, String path) {
        Response set = people.post(person, page, Map.of("url", "http://localhost:" + server.port() + path));
        assertEquals(200, set.statusCode(), set.asString());
        Matcher secret = SECRET.matcher(set.asString());
        assertTrue(secret.find(), set.asString());
        people.as(person)
                .get(page)
                .then()
                .body(org.hamcrest.Matchers.not(
                        containsString("whsec_" + secret.group().substring(6, 20))));
        TestClock.get().advance(Duration.ofMillis(5));
        return secret.group();
    }

    private static Webhook.View view(Person person) {
        Webhook.View view = QuarkusTransaction.requiringNew()
                .call(() -> Webhook.view(new Webhook.Owner.Person(person.id())).orElse(null));
        assertNotNull(view);
        return view;
    }
}
