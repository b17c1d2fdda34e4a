package dev.rampart.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignInTest {
    @Inject
    People people;

    @Inject
    CountingArgon2 argon2;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_person_signs_in_and_out() {
        Person ada = people.learner("Ada");
        Response answer = people.postAsVisitor(
                "/sign-in",
                Map.of("email", " " + ada.email().toUpperCase(), "password", ada.password(), "next", "/exams"));
        answer.then().statusCode(303).header("Location", endsWith("/exams"));
        Person again = with(ada, answer.getCookie(SessionCookie.NAME));
        people.as(again).get("/").then().statusCode(200).body(containsString("Ada"));

        Response out = people.post(again, "/sign-out", Map.of());
        out.then().statusCode(303);
        assertEquals(0, out.getDetailedCookie(SessionCookie.NAME).getMaxAge());
        people.as(again).get("/account").then().statusCode(303);
        people.as(ada).get("/account").then().statusCode(200);
    }

    @Test
    void signing_in_again_ends_the_session_that_the_browser_had() {
        Person ada = people.learner("Ada");
        Response answer =
                people.post(ada, "/sign-in", Map.of("email", ada.email(), "password", ada.password(), "next", ""));
        answer.then().statusCode(303);
        people.as(ada).get("/account").then().statusCode(303);
        people.as(with(ada, answer.getCookie(SessionCookie.NAME)))
                .get("/account")
                .then()
                .statusCode(200);
    }

    @Test
    void the_cookie_is_hidden_from_scripts_and_kept_to_tls_behind_a_proxy() {
        Person ada = people.learner("Ada");
        Map<String, String> form = Map.of("email", ada.email(), "password", ada.password());
        var cookie = people.postAsVisitor("/sign-in", form).getDetailedCookie(SessionCookie.NAME);
        assertTrue(cookie.isHttpOnly());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals(Duration.ofDays(180).toSeconds(), cookie.getMaxAge());
        assertFalse(cookie.isSecured());

        String csrf = People.csrf(people.visitor().get("/sign-in"));
        Response behindTls = people.visitor()
                .header("X-Forwarded-Proto", "https")
                .cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .formParams(form)
                .post("/sign-in");
        assertTrue(behindTls.getDetailedCookie(SessionCookie.NAME).isSecured());
    }

    @Test
    void only_a_hash_of_the_cookie_is_stored() {
        Person ada = people.learner("Ada");
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, Session.count("tokenHash", ada.cookie()));
            assertEquals(1, Session.count("tokenHash", OpaqueToken.hash(ada.cookie())));
        });
    }

    @Test
    void a_wrong_password_is_refused_and_the_address_stays_typed() {
        Person ada = people.learner("Ada");
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "not this one", "next", "/news"))
                .then()
                .statusCode(422)
                .body(containsString("do not fit together"))
                .body(containsString("value=\"" + ada.email() + "\""))
                .body(containsString("value=\"/news\""))
                .body(not(containsString("not this one")));
    }

    @Test
    void an_unknown_address_gets_the_same_answer_after_the_same_work() {
        Person ada = people.learner("Ada");
        int before = argon2.computations();
        String known = refusal(ada.email());
        int between = argon2.computations();
        String unknown = refusal("nobody@example.com");
        assertEquals(between - before, argon2.computations() - between);
        assertEquals(1, between - before);
        assertEquals(known.replace(ada.email(), "…"), unknown.replace("nobody@example.com", "…"));
    }

    private String refusal(String email) {
        return people.postAsVisitor("/sign-in", Map.of("email", email, "password", "wrong password"))
                .asString()
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"|X-CSRF-TOKEN\":\"[^\"]*\"", "");
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_sentence() {
        Person ada = people.learner("Ada");
        people.visitor()
                .formParams(Map.of("email", ada.email(), "password", ada.password()))
                .post("/sign-in")
                .then()
                .statusCode(400)
                .body(containsString("could not be matched to your browser"));
    }

    @ParameterizedTest
    @CsvSource({"//evil.example/x", "https://evil.example/x", "/\\evil.example/x"})
    void it_never_leads_to_another_site(String next) {
        Person ada = people.learner("Ada");
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password(), "next", next))
                .then()
                .statusCode(303)
                .header("Location", not(containsString("evil")));
        people.as(ada).queryParam("next", next).get("/sign-in").then().header("Location", not(containsString("evil")));
    }

    @Test
    void a_page_that_needs_an_account_leads_to_the_sign_in_and_back() {
        people.visitor()
                .get("/account?done=profile")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?next=%2Faccount%3Fdone%3Dprofile"));
        people.visitor()
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost:8080/account?x=1")
                .get("/account")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/sign-in?next=%2Faccount%3Fx%3D1");
        people.visitor()
                .header("Sec-Fetch-Dest", "empty")
                .get("/account")
                .then()
                .statusCode(401);
        people.visitor().queryParam("next", "/exams").get("/sign-in").then().body(containsString("value=\"/exams\""));
    }

    @Test
    void a_form_sent_after_the_session_ended_leads_back_to_its_page() {
        String csrf = People.csrf(people.visitor().get("/sign-in"));
        people.visitor()
                .header("Referer", People.site() + "/account/password")
                .cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .post("/account/password")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?next=%2Faccount%2Fpassword"));
    }

    @Test
    void the_api_takes_a_token_and_never_the_cookie_and_pages_take_no_token() {
        Person ada = people.learner("Ada");
        people.bearer(ada)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada"))
                .body("email", equalTo(ada.email()));
        people.as(ada)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("bearer token"));
        people.visitor()
                .header("Authorization", "Bearer rampart_nothing")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("detail", containsString("opens nothing"));
        people.bearer(ada).redirects().follow(false).get("/account").then().statusCode(303);
    }

    @Test
    void a_token_ends_on_its_day() {
        Person ada = people.learner("Ada");
        String token = people.token(ada);
        TestClock.get().advance(Duration.ofDays(31));
        people.visitor()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void a_session_ends_when_it_lies_idle_and_when_it_is_old() {
        Person ada = people.learner("Ada");
        TestClock.get().advance(Duration.ofDays(29));
        people.as(ada).get("/account").then().statusCode(200);
        TestClock.get().advance(Duration.ofDays(31));
        people.as(ada).get("/account").then().statusCode(303);

        TestClock.get().reset();
        Person eve = people.learner("Eve");
        for (int days = 0; days < 175; days += 25) {
            people.as(eve).get("/account").then().statusCode(200);
            TestClock.get().advance(Duration.ofDays(25));
        }
        people.as(eve).get("/account").then().statusCode(200);
        TestClock.get().advance(Duration.ofDays(6));
        people.as(eve).get("/account").then().statusCode(303);
    }

    @Test
    void after_ten_wrong_passwords_an_account_waits_for_everyone_and_then_opens() {
        Person ada = people.learner("Ada");
        for (int i = 0; i < 10; i++) {
            people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "wrong"))
                    .then()
                    .statusCode(422);
        }
        int hashes = argon2.computations();
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo("")))
                .body(containsString("You can try again in 15 minutes."))
                .body(containsString(ada.email()));
        assertEquals(hashes, argon2.computations());

        TestClock.get().advance(Duration.ofMinutes(10));
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                .then()
                .statusCode(429)
                .body(containsString("in 5 minutes."));
        TestClock.get().advance(Duration.ofMinutes(5).plusSeconds(1));
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                .then()
                .statusCode(303);
    }

    @Test
    void an_address_without_an_account_is_throttled_alike() {
        String nobody = "nobody." + System.nanoTime() + "@example.com";
        for (int i = 0; i < 10; i++) {
            people.postAsVisitor("/sign-in", Map.of("email", nobody, "password", "wrong"))
                    .then()
                    .statusCode(422);
        }
        people.postAsVisitor("/sign-in", Map.of("email", nobody, "password", "wrong"))
                .then()
                .statusCode(429);
    }

    @Test
    void a_right_password_clears_what_its_owner_mistyped() {
        Person ada = people.learner("Ada");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 8; i++) {
                people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "wrong"))
                        .then()
                        .statusCode(422);
            }
            people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void one_network_address_cannot_try_one_password_on_many_accounts() {
        String address = "192.0.2.66";
        for (int i = 0; i < 50; i++) {
            people.postFrom(address, "/sign-in", Map.of("email", "someone" + i + "@example.com", "password", "wrong"))
                    .then()
                    .statusCode(422);
        }
        Person ada = people.learner("Ada");
        Map<String, String> form = Map.of("email", ada.email(), "password", ada.password());
        people.postFrom(address, "/sign-in", form).then().statusCode(429);
        people.postFrom("192.0.2.67", "/sign-in", form).then().statusCode(303);
    }

    @Test
    void a_hash_with_old_parameters_is_renewed_by_its_owners_sign_in() {
        Person ada = people.learner("Ada");
        String old = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        QuarkusTransaction.requiringNew().run(() -> Account.update("passwordHash = ?1 where id = ?2", old, ada.id()));
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "password"))
                .then()
                .statusCode(303);
        String renewed = QuarkusTransaction.requiringNew().call(() -> Account.<Account>findById(ada.id()).passwordHash);
        assertFalse(argon2.outdated(renewed));
        assertTrue(argon2.matches("password", renewed));
    }

    @Test
    void sign_ins_are_counted_without_saying_whose() {
        double before = refused();
        people.postAsVisitor("/sign-in", Map.of("email", "nobody@example.com", "password", "wrong"));
        assertEquals(before + 1, refused());
    }

    private double refused() {
        return metrics.counter("rampart.password.checks", "purpose", "sign-in", "outcome", "wrong")
                .count();
    }

    private static Person with(Person person, String cookie) {
        return new Person(person.id(), person.name(), person.email(), person.password(), cookie);
    }
}
