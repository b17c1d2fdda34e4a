package dev.rampart.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountTest {
    private static final Pattern TOKEN = Pattern.compile("<code>(rampart_[\\w-]+)</code>");

    @Inject
    People people;

    @Inject
    CleanUp cleanUp;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_ends_it() {
        Person ada = people.learner("Ada");
        Person phone = people.inAnotherBrowser(ada);
        people.as(ada)
                .get("/account")
                .then()
                .statusCode(200)
                .body(containsString("Firefox on Linux <span class=\"tag\">This browser</span>"))
                .body(containsString("Safari on iPhone"));
        people.post(ada, "/account/sessions/" + session(phone) + "/end", Map.of())
                .then()
                .statusCode(303);
        people.as(phone).get("/account").then().statusCode(303);
        people.as(ada).get("/account").then().statusCode(200);
    }

    @Test
    void all_other_sessions_end_at_once() {
        Person ada = people.learner("Ada");
        Person phone = people.inAnotherBrowser(ada);
        Person tablet = people.inAnotherBrowser(ada);
        people.post(ada, "/account/other-sessions/end", Map.of()).then().statusCode(303);
        people.as(phone).get("/account").then().statusCode(303);
        people.as(tablet).get("/account").then().statusCode(303);
        people.as(ada).get("/account").then().statusCode(200);
    }

    @Test
    void someone_elses_session_and_token_are_not_there() {
        Person ada = people.learner("Ada");
        Person eve = people.learner("Eve");
        people.token(ada);
        long token = QuarkusTransaction.requiringNew()
                .call(() -> ApiToken.of(ada.id()).get(0).id());
        people.post(eve, "/account/sessions/" + session(ada) + "/end", Map.of())
                .then()
                .statusCode(404);
        people.post(eve, "/account/tokens/" + token + "/revocation", Map.of())
                .then()
                .statusCode(404);
        people.as(ada).get("/account").then().statusCode(200).body(containsString("test"));
    }

    @Test
    void name_and_zone_are_changed_and_a_mistake_keeps_what_was_typed() {
        Person ada = people.learner("Ada");
        people.post(ada, "/account/profile", Map.of("name", " Ada  Byron ", "zone", "Europe/London"))
                .then()
                .statusCode(303);
        people.as(ada)
                .get("/account")
                .then()
                .body(containsString("value=\"Ada Byron\""))
                .body(containsString("value=\"Europe/London\" selected"));
        people.post(ada, "/account/profile", Map.of("name", " ", "zone", "Europe/Paris"))
                .then()
                .statusCode(422)
                .body(containsString("name-error"))
                .body(containsString("value=\"Europe/Paris\" selected"));
        people.post(ada, "/account/profile", Map.of("name", "Ada", "zone", "Middle/Earth"))
                .then()
                .statusCode(422)
                .body(containsString("Choose a time zone"));
    }

    @Test
    void a_new_password_ends_every_other_session_and_token() {
        Person ada = people.learner("Ada");
        Person phone = people.inAnotherBrowser(ada);
        String token = people.token(ada);
        people.post(ada, "/account/password", Map.of("current", ada.password(), "wanted", "four blue umbrellas"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account?done=password"));
        people.as(ada).get("/account").then().statusCode(200);
        people.as(phone).get("/account").then().statusCode(303);
        people.visitor()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                .then()
                .statusCode(422);
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "four blue umbrellas"))
                .then()
                .statusCode(303);
    }

    @Test
    void a_new_password_wants_the_current_one_and_must_be_a_good_one() {
        Person ada = people.learner("Ada");
        people.post(ada, "/account/password", Map.of("current", "not this", "wanted", "four blue umbrellas"))
                .then()
                .statusCode(422)
                .body(containsString("current-error"))
                .body(not(containsString("four blue umbrellas")));
        people.post(ada, "/account/password", Map.of("current", ada.password(), "wanted", "password1234"))
                .then()
                .statusCode(422)
                .body(containsString("wanted-error"));
    }

    @Test
    void a_stolen_session_cannot_guess_the_password_for_long() {
        Person ada = people.learner("Ada");
        for (int i = 0; i < 10; i++) {
            people.post(ada, "/account/password", Map.of("current", "guess " + i, "wanted", "four blue umbrellas"))
                    .then()
                    .statusCode(422);
        }
        people.post(ada, "/account/password", Map.of("current", ada.password(), "wanted", "four blue umbrellas"))
                .then()
                .statusCode(422)
                .body(containsString("You can try again in 15 minutes."));
    }

    @Test
    void a_new_address_wants_the_password_and_a_taken_one_is_refused_without_a_reason() {
        Person ada = people.learner("Ada");
        Person eve = people.learner("Eve");
        String fresh = "ada." + UUID.randomUUID() + "@example.com";
        people.post(ada, "/account/email", Map.of("wanted", fresh, "current", "not this"))
                .then()
                .statusCode(422)
                .body(containsString("current-error"))
                .body(containsString("value=\"" + fresh + "\""));
        people.post(ada, "/account/email", Map.of("wanted", eve.email(), "current", ada.password()))
                .then()
                .statusCode(422)
                .body(containsString("cannot be used here"));
        people.post(ada, "/account/email", Map.of("wanted", fresh, "current", ada.password()))
                .then()
                .statusCode(303);
        people.postAsVisitor("/sign-in", Map.of("email", fresh, "password", ada.password()))
                .then()
                .statusCode(303);
    }

    @Test
    void a_token_is_shown_once_used_and_revoked() {
        Person ada = people.learner("Ada");
        String page = people.post(ada, "/account/tokens", Map.of("tokenName", "report script", "days", 30))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        Matcher shown = TOKEN.matcher(page);
        assertTrue(shown.find());
        people.visitor()
                .header("Authorization", "Bearer " + shown.group(1))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo((int) ada.id()));
        people.as(ada)
                .get("/account")
                .then()
                .body(containsString("report script"))
                .body(containsString("Last used just now"))
                .body(not(containsString(shown.group(1))));

        long id = QuarkusTransaction.requiringNew()
                .call(() -> ApiToken.of(ada.id()).get(0).id());
        people.post(ada, "/account/tokens/" + id + "/revocation", Map.of())
                .then()
                .statusCode(303);
        people.visitor()
                .header("Authorization", "Bearer " + shown.group(1))
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_without_a_name_or_end_is_not_made() {
        Person ada = people.learner("Ada");
        people.post(ada, "/account/tokens", Map.of("tokenName", " ", "days", 30))
                .then()
                .statusCode(422)
                .body(containsString("tokenName-error"));
        people.post(ada, "/account/tokens", Map.of("tokenName", "for ever", "days", 9999))
                .then()
                .statusCode(422)
                .body(containsString("value=\"for ever\""));
    }

    @Test
    void an_export_holds_what_is_kept_and_no_secret() {
        Person ada = people.learner("Ada");
        people.token(ada);
        people.as(ada)
                .get("/account/export")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", containsString("attachment"))
                .body("account.email", equalTo(ada.email()))
                .body("account.role", equalTo("LEARNER"))
                .body("account.sessions", hasSize(1))
                .body("account.apiTokens", hasSize(1))
                .body(not(containsString("argon2id")))
                .body(not(containsString(OpaqueToken.hash(ada.cookie()))));
    }

    @Test
    void a_person_deletes_everything_about_themselves() {
        Person ada = people.learner("Ada");
        String token = people.token(ada);
        people.post(ada, "/account/deletion", Map.of("current", "not this"))
                .then()
                .statusCode(422);
        people.as(ada).get("/account").then().statusCode(200);
        people.post(ada, "/account/deletion", Map.of("current", ada.password()))
                .then()
                .statusCode(200)
                .body(containsString("Your account is deleted"));
        people.as(ada).get("/account").then().statusCode(303);
        people.visitor()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                .then()
                .statusCode(422);
        QuarkusTransaction.requiringNew().run(() -> assertFalse(Account.taken(ada.email())));
    }

    @Test
    void what_is_over_is_dropped_and_what_is_not_stays() {
        Person ada = people.learner("Ada");
        Person phone = people.inAnotherBrowser(ada);
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "wrong"));
        TestClock.get().advance(Duration.ofDays(20));
        people.as(ada).get("/account").then().statusCode(200);
        TestClock.get().advance(Duration.ofDays(11));
        cleanUp.run();
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, Session.count("tokenHash", OpaqueToken.hash(phone.cookie())));
            assertEquals(1, Session.count("tokenHash", OpaqueToken.hash(ada.cookie())));
            assertEquals(0, Knock.count());
        });
    }

    private static long session(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Session.holder(OpaqueToken.hash(person.cookie()))
                        .orElseThrow()
                        .sessionId());
    }
}
