package dev.rampart.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People.Person;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Someone who forgot the password gets a link from an administrator. */
@QuarkusTest
class NewPasswordTest {
    private static final Pattern LINK = Pattern.compile("http\\S+(/new-password\\?token=([\\w-]+))");
    private static final String WANTED = "four blue umbrellas";

    @Inject
    People people;

    @Inject
    CleanUp cleanUp;

    @Inject
    SiteConfig site;

    private Person grace;
    private Person ada;

    @BeforeEach
    void two() {
        grace = people.administrator("Grace");
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_link_sets_a_new_password_once_and_whoever_knew_the_old_one_is_out() {
        String token = people.token(ada);
        String path = link();
        people.visitor().get(path).then().statusCode(200).body(containsString(ada.email()));
        set(path, WANTED).then().statusCode(200).body(containsString("Your new password is set"));

        people.as(ada).get("/account").then().statusCode(303);
        people.visitor()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        signIn(ada.password()).then().statusCode(422);
        signIn(WANTED).then().statusCode(303);

        people.visitor().get(path).then().statusCode(410).body(containsString("used already"));
        set(path, "five red bicycles").then().statusCode(410).body(containsString("used already"));
        signIn(WANTED).then().statusCode(303);
        people.as(grace).get("/admin/people/" + ada.id()).then().body(containsString("Set by a link on"));
    }

    @Test
    void a_password_that_will_not_do_keeps_the_link() {
        String path = link();
        set(path, "short").then().statusCode(422).body(containsString("at least 10 characters"));
        set(path, ada.email()).then().statusCode(422).body(containsString("your own name or address"));
        set(path, WANTED).then().statusCode(200);
    }

    @Test
    void a_link_works_for_a_day() {
        String path = link();
        TestClock.get().advance(Duration.ofHours(23));
        people.visitor().get(path).then().statusCode(200);
        TestClock.get().advance(Duration.ofHours(1));
        people.visitor().get(path).then().statusCode(410).body(containsString("has expired"));
        set(path, WANTED).then().statusCode(410).body(containsString("has expired"));
        signIn(ada.password()).then().statusCode(303);
    }

    @Test
    void a_newer_link_replaces_an_older_one() {
        String older = link();
        people.as(grace).get("/admin/people/" + ada.id()).then().body(containsString("A newer link replaces"));
        String newer = link();
        people.visitor().get(older).then().statusCode(410).body(containsString("a newer link replaces an older one"));
        people.visitor().get(newer).then().statusCode(200);
    }

    @Test
    void without_a_link_there_is_nothing() {
        people.visitor().get("/new-password").then().statusCode(410);
        people.visitor().get("/new-password?token=guessed").then().statusCode(410);
        people.postAsVisitor("/new-password", Map.of("token", "guessed", "wanted", WANTED))
                .then()
                .statusCode(410);
    }

    @Test
    void a_suspended_person_gets_no_link_and_one_made_before_opens_nothing_any_more() {
        String path = link();
        people.post(grace, "/admin/people/" + ada.id() + "/suspension", Map.of());
        people.visitor().get(path).then().statusCode(410);
        set(path, WANTED).then().statusCode(410);
        make(grace, ada.id()).then().statusCode(409).body(containsString("Lift the suspension first."));
        people.post(grace, "/admin/people/" + ada.id() + "/suspension/end", Map.of());
        people.visitor().get(path).then().statusCode(410);
        signIn(ada.password()).then().statusCode(303);
    }

    @Test
    void a_link_is_gone_when_the_person_changes_the_password_after_all() {
        String path = link();
        people.post(ada, "/account/password", Map.of("current", ada.password(), "wanted", WANTED))
                .then()
                .statusCode(303);
        people.visitor().get(path).then().statusCode(410);
    }

    @Test
    void an_account_that_waits_after_too_many_tries_can_be_signed_in_to_at_once() {
        for (int i = 0; i < 11; i++) {
            signIn("wrong " + i);
        }
        signIn(ada.password()).then().statusCode(429);
        set(link(), WANTED).then().statusCode(200);
        signIn(WANTED).then().statusCode(303);
    }

    @Test
    void only_an_administrator_makes_links_and_only_for_people_who_are_there() {
        make(ada, grace.id()).then().statusCode(403);
        make(people.instructor("Ina"), ada.id()).then().statusCode(403);
        make(grace, 999_999_999).then().statusCode(404);
    }

    @Test
    void the_link_is_shown_once_and_only_its_hash_is_kept() {
        String path = link();
        String token = path.substring(path.indexOf('=') + 1);
        people.as(grace).get("/admin/people/" + ada.id()).then().body(not(containsString(token)));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, PasswordLink.count("tokenHash", token));
            assertEquals(1, PasswordLink.count("tokenHash", OpaqueToken.hash(token)));
        });
    }

    @Test
    void an_export_tells_of_it_and_it_goes_with_either_person() {
        people.as(ada).get("/account/export").then().body("account.passwordLink", nullValue());
        String path = link();
        people.as(ada)
                .get("/account/export")
                .then()
                .body("account.passwordLink.expiresAt", notNullValue())
                .body(not(containsString(OpaqueToken.hash(path.substring(path.indexOf('=') + 1)))));
        people.post(grace, "/account/deletion", Map.of("current", grace.password()))
                .then()
                .statusCode(200);
        people.visitor().get(path).then().statusCode(200);
        people.post(ada, "/account/deletion", Map.of("current", ada.password()))
                .then()
                .statusCode(200);
        people.visitor().get(path).then().statusCode(410);
    }

    @Test
    void what_expired_long_ago_is_dropped() {
        link();
        TestClock.get().advance(Duration.ofDays(32));
        cleanUp.run();
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> PasswordLink.of(ada.id()))
                .isEmpty());
    }

    @Test
    void an_administrator_who_forgot_gets_one_from_the_start() {
        assertEquals(Optional.empty(), recovery(""));
        Matcher printed =
                LINK.matcher(recovery(" " + grace.email().toUpperCase()).orElseThrow());
        assertTrue(printed.find());
        set(printed.group(1), WANTED).then().statusCode(200);
        people.as(grace).get("/admin").then().statusCode(303);
        people.postAsVisitor("/sign-in", Map.of("email", grace.email(), "password", WANTED))
                .then()
                .statusCode(303);
        assertTrue(recovery("nobody@example.com").orElseThrow().contains("there is no account"));
        people.post(people.administrator("Joan"), "/admin/people/" + ada.id() + "/suspension", Map.of());
        assertTrue(recovery(ada.email()).orElseThrow().contains("is suspended"));
    }

    /** What a start prints with the setting. */
    private Optional<String> recovery(String setting) {
        NewPassword atStart = new NewPassword();
        atStart.config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AccountConfig.class)
                .withDefaultValue("rampart.accounts.recover", setting)
                .build()
                .getConfigMapping(AccountConfig.class);
        atStart.site = site;
        atStart.clock = TestClock.get();
        return QuarkusTransaction.requiringNew().call(atStart::recovery);
    }

    private Response make(Person by, long of) {
        return people.post(by, "/admin/people/" + of + "/password-link", Map.of());
    }

    /** The path of a new link for Ada. */
    private String link() {
        Response page = make(grace, ada.id());
        page.then().statusCode(200).header("Cache-Control", "no-store");
        Matcher link = LINK.matcher(page.asString());
        assertTrue(link.find(), page.asString());
        return link.group(1);
    }

    private Response set(String path, String wanted) {
        return people.postAsVisitor(
                "/new-password", Map.of("token", path.substring(path.indexOf('=') + 1), "wanted", wanted));
    }

    private Response signIn(String password) {
        return people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", password));
    }
}
