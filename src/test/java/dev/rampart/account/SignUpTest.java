package dev.rampart.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpTest {
    @Inject
    People people;

    @Inject
    CountingArgon2 argon2;

    @Inject
    Clock clock;

    @AfterEach
    void reset() {
        TestClock.get().reset();
        QuarkusTransaction.requiringNew().run(() -> Registration.deleteAll());
    }

    @Test
    void a_visitor_gets_an_account_and_signs_in() {
        String email = someone();
        people.postAsVisitor("/sign-up", form(email, "zone", "Asia/Tokyo"))
                .then()
                .statusCode(200)
                .body(containsString("your account is ready"))
                .body(containsString("value=\"" + email + "\""))
                .body(not(containsString(People.PASSWORD)));
        Account account = account(email);
        assertEquals(Role.LEARNER, account.role);
        assertEquals(ZoneId.of("Asia/Tokyo"), account.zone);
        people.postAsVisitor("/sign-in", Map.of("email", email, "password", People.PASSWORD))
                .then()
                .statusCode(303);
    }

    @Test
    void a_taken_address_gets_the_same_answer_after_the_same_work_and_keeps_its_password() {
        Person ada = people.learner("Ada");
        String free = someone();
        int before = argon2.computations();
        Response known = people.postAsVisitor("/sign-up", form(ada.email(), "password", "another password"));
        int between = argon2.computations();
        Response unknown = people.postAsVisitor("/sign-up", form(free, "password", "another password"));
        assertEquals(between - before, argon2.computations() - between);
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(plain(known, ada.email()), plain(unknown, free));
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "another password"))
                .then()
                .statusCode(422);
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", ada.password()))
                .then()
                .statusCode(303);
    }

    private static String plain(Response answer, String email) {
        return answer.asString()
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"|X-CSRF-TOKEN\":\"[^\"]*\"", "")
                .replace(email, "…");
    }

    @Test
    void mistakes_are_told_beside_their_fields_and_what_was_typed_stays() {
        people.postAsVisitor("/sign-up", Map.of("name", "Ada <b>", "email", "ada at example", "password", "short"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"email-error\">This is not an e-mail address"))
                .body(containsString("id=\"password-error\">A password needs at least 10 characters"))
                .body(containsString("value=\"ada at example\""))
                .body(containsString("value=\"Ada &lt;b&gt;\""))
                .body(not(containsString("value=\"short\"")));
        people.postAsVisitor("/sign-up", Map.of()).then().statusCode(422).body(containsString("name-error"));
    }

    @Test
    void an_unknown_zone_becomes_utc() {
        String email = someone();
        people.postAsVisitor("/sign-up", form(email, "zone", "Middle/Earth"))
                .then()
                .statusCode(200);
        assertEquals("Z", account(email).zone.getId());
    }

    @Test
    void nobody_makes_accounts_by_the_hundred() {
        for (int i = 0; i < 30; i++) {
            people.postFrom("192.0.2.99", "/sign-up", form(someone())).then().statusCode(200);
        }
        people.postFrom("192.0.2.99", "/sign-up", form("kept@example.com"))
                .then()
                .statusCode(429)
                .body(containsString("You can try again in 15 minutes."))
                .body(containsString("value=\"kept@example.com\""));
    }

    @Test
    void registration_by_invitation_asks_for_a_link() {
        decide(RegistrationMode.INVITATION);
        people.visitor().get("/sign-up").then().statusCode(403).body(containsString("by invitation"));
        String email = someone();
        people.postAsVisitor("/sign-up", form(email)).then().statusCode(403);
        assertFalse(taken(email));
    }

    @Test
    void closed_registration_says_so_and_invitations_rest() {
        String link = invite(Role.INSTRUCTOR);
        decide(RegistrationMode.CLOSED);
        people.visitor().get("/sign-up").then().statusCode(403).body(containsString("closed"));
        people.visitor().get(link).then().statusCode(403);
        decide(RegistrationMode.INVITATION);
        people.visitor().get(link).then().statusCode(200);
    }

    @Test
    void an_invitation_makes_one_account_with_its_role() {
        String link = invite(Role.INSTRUCTOR);
        people.visitor().get(link).then().statusCode(200).body(containsString("an instructor"));
        String email = someone();
        people.postAsVisitor("/sign-up", form(email, "invitation", token(link)))
                .then()
                .statusCode(200);
        assertEquals(Role.INSTRUCTOR, account(email).role);

        people.visitor().get(link).then().statusCode(403).body(containsString("was used already"));
        String second = someone();
        people.postAsVisitor("/sign-up", form(second, "invitation", token(link)))
                .then()
                .statusCode(403)
                .body(containsString("was used already"));
        assertFalse(taken(second));
    }

    @Test
    void a_mistake_in_the_form_does_not_use_the_invitation_up() {
        String link = invite(Role.LEARNER);
        people.postAsVisitor("/sign-up", form("no address", "invitation", token(link)))
                .then()
                .statusCode(422)
                .body(containsString("value=\"" + token(link) + "\""));
        people.visitor().get(link).then().statusCode(200);
    }

    @Test
    void an_invitation_expires() {
        String link = invite(Role.LEARNER);
        TestClock.get().advance(Duration.ofDays(8));
        people.visitor().get(link).then().statusCode(403).body(containsString("has expired"));
    }

    @Test
    void an_invitation_that_nobody_made_opens_nothing() {
        people.visitor()
                .get("/sign-up?invitation=made-up")
                .then()
                .statusCode(403)
                .body(containsString("is not known"));
    }

    @Test
    void whoever_is_signed_in_has_an_account_already() {
        people.as(people.learner("Ada"))
                .get("/sign-up")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account"));
    }

    private String invite(Role role) {
        Person admin = people.administrator("Grace");
        return QuarkusTransaction.requiringNew()
                .call(() -> Invitation.create(
                        "for a test",
                        role,
                        Account.findById(admin.id()),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(7))));
    }

    private void decide(RegistrationMode mode) {
        Person admin = people.administrator("Grace");
        QuarkusTransaction.requiringNew()
                .run(() -> Registration.decide(mode, Account.findById(admin.id()), clock.instant()));
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static Map<String, String> form(String email, String... more) {
        Map<String, String> form =
                new HashMap<>(Map.of("name", "Someone", "email", email, "password", People.PASSWORD));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static Account account(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.<Account>find("email", email).singleResult());
    }

    private static boolean taken(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Account.taken(email));
    }

    private static String someone() {
        return "someone." + UUID.randomUUID() + "@example.com";
    }
}
