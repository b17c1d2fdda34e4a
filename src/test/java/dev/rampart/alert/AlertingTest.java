package dev.rampart.alert;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Wire;
import dev.rampart.news.Wire.Came;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertingTest {
    @Inject
    Alerting alerting;

    @Inject
    AlertData data;

    @Inject
    Following following;

    @Inject
    Wire wire;

    @Inject
    People people;

    @BeforeEach
    void begin() {
        following.begin();
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_bulletin_tells_whoever_follows_its_product_once_and_nobody_else() {
        Person ada = following.person("Ada", "Amazon Fraud Detector");
        Person bo = following.person("Bo", "AWS DeepRacer");
        Came came = wire.bulletin("Fraud Detector one", "Amazon Fraud Detector");
        alerting.run();
        alerting.run();
        assertEquals(List.of(came.id()), told(ada));
        assertEquals(List.of(), told(bo));
    }

    @Test
    void two_nodes_that_look_at_once_tell_each_person_once() {
        List<Person> readers = IntStream.range(0, 5)
                .mapToObj(n -> following.person("Reader " + n, "Amazon Lookout for Vision"))
                .toList();
        List<Long> entries = IntStream.range(0, 4)
                .mapToObj(n -> wire.bulletin("Lookout " + n, "Amazon Lookout for Vision")
                        .id())
                .toList();
        atOnce(2, alerting::run);
        for (Person reader : readers) {
            assertEquals(entries, told(reader).stream().sorted().toList());
        }
    }

    @Test
    void a_group_that_follows_a_product_has_its_members_told_of_it() {
        Person ada = people.learner("Ada");
        Person bo = people.learner("Bo");
        Person stranger = people.learner("Stranger");
        following.group(ada, List.of(bo), "AWS RoboMaker");
        Came came = wire.bulletin("RoboMaker one", "AWS RoboMaker");
        alerting.run();
        assertEquals(List.of(came.id()), told(ada));
        assertEquals(List.of(came.id()), told(bo));
        assertEquals(List.of(), told(stranger));
        people.as(bo).get("/alerts").then().statusCode(200).body(containsString("RoboMaker one"));
    }

    @Test
    void a_bulletin_that_names_a_further_product_later_tells_those_of_that_product() {
        Person ada = following.person("Ada", "Amazon Honeycode");
        Person bo = following.person("Bo", "Amazon Sumerian");
        Came came = wire.bulletin("Honeycode one", "Amazon Honeycode");
        alerting.run();
        assertEquals(List.of(), told(bo));
        TestClock.get().advance(Duration.ofDays(3));
        wire.names(came, "Amazon Honeycode", "Amazon Sumerian");
        alerting.run();
        assertEquals(List.of(came.id()), told(bo));
        assertEquals(List.of(came.id()), told(ada));
    }

    @Test
    void what_is_no_bulletin_or_was_old_when_it_came_tells_nobody() {
        Person ada = following.person("Ada", "AWS Snowmobile");
        Instant now = TestClock.get().instant();
        wire.post("A post of Snowmobile", now, "AWS Snowmobile");
        wire.bulletin("Snowmobile of long ago", now.minus(Duration.ofDays(31)), "AWS Snowmobile");
        Came came = wire.bulletin("Snowmobile of last month", now.minus(Duration.ofDays(29)), "AWS Snowmobile");
        alerting.run();
        assertEquals(List.of(came.id()), told(ada));
    }

    @Test
    void nobody_is_told_of_what_came_before_they_said_what_they_follow() {
        wire.bulletin("Nimble before", "Amazon Nimble Studio");
        alerting.run();
        TestClock.get().advance(Duration.ofMinutes(5));
        Person ada = following.person("Ada", "Amazon Nimble Studio");
        TestClock.get().advance(Duration.ofMinutes(5));
        Came came = wire.bulletin("Nimble after", "Amazon Nimble Studio");
        alerting.run();
        assertEquals(List.of(came.id()), told(ada));
    }

    /** A node that died before it had looked has left its mark where it was. */
    @Test
    void what_came_while_nobody_looked_is_told_later() {
        Person ada = following.person("Ada", "AWS Data Pipeline");
        alerting.run();
        Came came = wire.bulletin("Pipeline one", "AWS Data Pipeline");
        TestClock.get().advance(Duration.ofDays(2));
        alerting.run();
        assertEquals(List.of(came.id()), told(ada));
    }

    @Test
    void alerts_are_read_one_by_one_or_all_at_once() {
        Person ada = following.person("Ada", "Amazon Elastic Transcoder");
        Person bo = following.person("Bo", "Amazon Elastic Transcoder");
        for (int n = 0; n < 22; n++) {
            wire.bulletin("Transcoder " + n, "Amazon Elastic Transcoder");
        }
        alerting.run();
        people.as(ada).get("/").then().statusCode(200).body(containsString("22 security bulletins touch"));
        people.as(ada).get("/news").then().body(containsString("Alerts · 22 new"));
        people.as(ada).get("/alerts").then().statusCode(200).body(containsString("22 alerts to read"));
        people.as(ada).get("/alerts?page=2").then().statusCode(200).body(containsString("Page 2"));
        long alert = alerts(ada).get(0);
        people.as(bo).get("/alerts/" + alert).then().statusCode(404);
        people.as(ada).get("/alerts/" + alert).then().statusCode(303).header("Location", containsString("/news/"));
        assertEquals(
                303,
                people.post(ada, "/alerts/" + alerts(ada).get(1) + "/reading", Map.of())
                        .statusCode());
        people.as(ada).get("/alerts").then().body(containsString("20 alerts to read"));
        assertEquals(
                303,
                people.post(
                                ada,
                                "/alerts/readings",
                                Map.of("through", TestClock.get().instant().toEpochMilli()))
                        .statusCode());
        people.as(ada).get("/alerts").then().body(not(containsString("alerts to read")));
        people.as(bo).get("/alerts").then().body(containsString("22 alerts to read"));
        people.visitor().get("/alerts").then().statusCode(303).header("Location", containsString("/sign-in"));
        people.visitor().get("/news").then().statusCode(200).body(not(containsString("/alerts")));
    }

    @Test
    void programs_read_alerts_and_mark_them() {
        Person ada = following.person("Ada", "AWS IoT Things Graph");
        Came came = wire.bulletin("Things Graph one", "AWS IoT Things Graph");
        alerting.run();
        String token = people.token(ada);
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me/alerts")
                .then()
                .statusCode(200)
                .body("found", equalTo(1))
                .body("unread", equalTo(1))
                .body("alerts[0].entry", equalTo((int) came.id()))
                .body("alerts[0].products", equalTo(List.of("AWS IoT Things Graph")))
                .body("alerts[0].why", containsString("AWS IoT Things Graph"));
        people.bearer(ada)
                .put("/api/v1/me/alerts/" + alerts(ada).get(0) + "/read")
                .then()
                .statusCode(204);
        people.bearer(ada).get("/api/v1/me/alerts").then().body("unread", equalTo(0));
        people.bearer(ada)
                .get("/api/v1/me/alerts/digest")
                .then()
                .statusCode(200)
                .body("missed.size()", equalTo(0));
        people.bearer(ada).put("/api/v1/me/alerts/999999999/read").then().statusCode(404);
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/me/alerts/read-through")
                .then()
                .statusCode(422);
        people.visitor().get("/api/v1/me/alerts").then().statusCode(401);
    }

    @Test
    void what_is_kept_about_a_person_is_exported_and_deleted_and_nobody_elses() {
        Person ada = following.person("Ada", "AWS OpsWorks");
        Person bo = following.person("Bo", "AWS OpsWorks");
        people.post(ada, "/alerts/settings", Map.of("mails", "true", "day", "2", "hour", "7"));
        people.post(ada, "/alerts/webhooks/own", Map.of("url", "https://hooks.example.com/one"));
        wire.bulletin("OpsWorks one", "AWS OpsWorks");
        alerting.run();
        AlertData.Export export = export(ada);
        assertEquals(
                List.of("OpsWorks one"),
                export.alerts().stream().map(AlertData.Told::title).toList());
        assertEquals(2, export.settings().digestDay());
        assertEquals("https://hooks.example.com/one", export.webhook().url());
        QuarkusTransaction.requiringNew().run(() -> data.delete(ada.id()));
        assertTrue(export(ada).alerts().isEmpty());
        assertNull(export(ada).settings());
        assertNull(export(ada).webhook());
        assertEquals(1, export(bo).alerts().size());
    }

    private AlertData.Export export(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> data.export(person.id()));
    }

    /** Ids of the entries. */
    private static List<Long> told(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Alert.find("select entryId from Alert where accountId = ?1 order by id", person.id())
                        .project(Long.class)
                        .list());
    }

    private static List<Long> alerts(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Alert.find("select id from Alert where accountId = ?1 order by id", person.id())
                        .project(Long.class)
                        .list());
    }

    static void atOnce(int nodes, Runnable job) {
        CyclicBarrier start = new CyclicBarrier(nodes);
        CompletableFuture.allOf(IntStream.range(0, nodes)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> {
                            try {
                                start.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            job.run();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
