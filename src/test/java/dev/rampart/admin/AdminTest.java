package dev.rampart.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdminTest {
    private static final Pattern LINK = Pattern.compile("<code>(http[^<]+/sign-up\\?invitation=[\\w-]+)</code>");

    @Inject
    People people;

    @AfterEach
    void openRegistration() {
        people.post(people.administrator("Grace"), "/admin/registration", Map.of("mode", "OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/people", "/admin/invitations", "/admin/people/1", "/admin/health"})
    void only_an_administrator_comes_in(String page) {
        people.visitor().get(page).then().statusCode(303);
        people.as(people.learner("Ada")).get(page).then().statusCode(403);
        people.as(people.instructor("Ines")).get(page).then().statusCode(403);
    }

    @Test
    void only_an_administrator_changes_anything() {
        Person ada = people.learner("Ada");
        people.post(ada, "/admin/people/" + ada.id() + "/role", Map.of("role", "ADMINISTRATOR"))
                .then()
                .statusCode(403);
        people.post(ada, "/admin/registration", Map.of("mode", "CLOSED")).then().statusCode(403);
        people.post(ada, "/admin/invitations", Map.of("role", "ADMINISTRATOR", "days", 7))
                .then()
                .statusCode(403);
    }

    @Test
    void the_start_shows_what_the_installation_is() {
        people.as(people.administrator("Grace"))
                .get("/admin")
                .then()
                .statusCode(200)
                .body(containsString("People and roles"))
                .body(containsString(database()))
                .body(containsString(System.getProperty("java.version")));
    }

    String database() {
        return "H2 2.";
    }

    @Test
    void a_person_is_found_by_address_and_by_name() {
        Person grace = people.administrator("Grace");
        Person ada = people.learner("Ada Byron");
        people.as(grace)
                .queryParam("q", ada.email().toUpperCase())
                .get("/admin/people")
                .then()
                .statusCode(200)
                .body(containsString("Ada Byron"))
                .body(not(containsString("Next page")));
        people.as(grace).queryParam("q", "byron").get("/admin/people").then().body(containsString(ada.email()));
        people.as(grace)
                .queryParam("q", "no such <person>")
                .get("/admin/people")
                .then()
                .statusCode(200)
                .body(containsString("no such &lt;person&gt;"));
    }

    @Test
    void many_people_come_page_by_page() {
        Person grace = people.administrator("Grace");
        String last = null;
        for (int i = 0; i < 51; i++) {
            String email = people.learner("Crowd Member").email();
            last = last == null || email.compareTo(last) > 0 ? email : last;
        }
        String first = people.as(grace)
                .queryParam("q", "crowd.member")
                .get("/admin/people")
                .then()
                .statusCode(200)
                .body(containsString("Next page"))
                .extract()
                .asString();
        Matcher next = Pattern.compile("rel=\"next\" href=\"/admin/people\\?q=crowd.member&amp;after=([^\"]+)\"")
                .matcher(first);
        assertTrue(next.find());
        people.as(grace)
                .queryParam("q", "crowd.member")
                .queryParam("after", URLDecoder.decode(next.group(1), StandardCharsets.UTF_8))
                .get("/admin/people")
                .then()
                .statusCode(200)
                .body(containsString("crowd.member"))
                .body(containsString(last));
    }

    @Test
    void a_role_takes_effect_with_the_next_request() {
        Person grace = people.administrator("Grace");
        Person ada = people.learner("Ada");
        people.as(ada).get("/").then().body(not(containsString("href=\"/author\"")));
        people.post(grace, "/admin/people/" + ada.id() + "/role", Map.of("role", "INSTRUCTOR"))
                .then()
                .statusCode(303);
        people.as(ada).get("/").then().body(containsString("href=\"/author\""));
        people.post(grace, "/admin/people/" + ada.id() + "/role", Map.of("role", "EMPEROR"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_persons_sessions_are_ended() {
        Person grace = people.administrator("Grace");
        Person ada = people.learner("Ada");
        people.post(grace, "/admin/people/" + ada.id() + "/sessions/end", Map.of())
                .then()
                .statusCode(303);
        people.as(ada).get("/account").then().statusCode(303);
    }

    @Test
    void a_suspended_person_is_out_until_it_is_lifted() {
        Person grace = people.administrator("Grace");
        Person ada = people.learner("Ada");
        String token = people.token(ada);
        Map<String, String> form = Map.of("email", ada.email(), "password", ada.password());
        people.post(grace, "/admin/people/" + ada.id() + "/suspension", Map.of())
                .then()
                .statusCode(303);
        people.as(ada).get("/account").then().statusCode(303);
        me(token).then().statusCode(401);
        people.postAsVisitor("/sign-in", form).then().statusCode(422).body(containsString("suspended"));
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "wrong"))
                .then()
                .statusCode(422)
                .body(not(containsString("suspended")));
        people.as(grace).get("/admin/people/" + ada.id()).then().body(containsString("Suspended since"));

        people.post(grace, "/admin/people/" + ada.id() + "/suspension/end", Map.of())
                .then()
                .statusCode(303);
        people.postAsVisitor("/sign-in", form).then().statusCode(303);
        me(token).then().statusCode(200);
    }

    private io.restassured.response.Response me(String token) {
        return people.visitor().header("Authorization", "Bearer " + token).get("/api/v1/me");
    }

    @Test
    void an_administrator_who_leaves_takes_none_of_the_decisions_along() {
        Person grace = people.administrator("Grace");
        people.administrator("Joan");
        Person ada = people.learner("Ada");
        people.post(grace, "/admin/people/" + ada.id() + "/suspension", Map.of())
                .then()
                .statusCode(303);
        people.post(grace, "/admin/registration", Map.of("mode", "INVITATION"))
                .then()
                .statusCode(303);
        people.post(grace, "/admin/invitations", Map.of("note", "Leaver", "role", "LEARNER", "days", 7))
                .then()
                .statusCode(200);
        people.post(grace, "/account/deletion", Map.of("current", grace.password()))
                .then()
                .statusCode(200);
        people.visitor().get("/sign-up").then().statusCode(403);
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Account.<Account>findById(ada.id()).suspendedSince().isPresent()));
    }

    @Test
    void registration_is_decided_at_run_time() {
        Person grace = people.administrator("Grace");
        people.post(grace, "/admin/registration", Map.of("mode", "CLOSED"))
                .then()
                .statusCode(303);
        people.visitor().get("/sign-up").then().statusCode(403);
        people.as(grace).get("/admin").then().body(containsString("value=\"CLOSED\" checked"));
        people.as(grace).get("/admin/invitations").then().body(containsString("invitations rest"));
        people.post(grace, "/admin/registration", Map.of("mode", "OPEN")).then().statusCode(303);
        people.visitor().get("/sign-up").then().statusCode(200);
        people.post(grace, "/admin/registration", Map.of("mode", "ajar")).then().statusCode(400);
    }

    @Test
    void an_invitation_is_made_shown_once_and_taken_back() {
        Person grace = people.administrator("Grace");
        String page = people.post(grace, "/admin/invitations", Map.of("note", "Ines", "role", "INSTRUCTOR", "days", 7))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        Matcher link = LINK.matcher(page);
        assertTrue(link.find());
        String path = link.group(1).substring(link.group(1).indexOf("/sign-up"));
        people.visitor().get(path).then().statusCode(200).body(containsString("an instructor"));
        String list = people.as(grace).get("/admin/invitations").asString();
        assertTrue(list.contains("Ines") && !list.contains(path));

        Matcher id = Pattern.compile("/admin/invitations/(\\d+)/revocation").matcher(list);
        assertTrue(id.find());
        people.post(grace, "/admin/invitations/" + id.group(1) + "/revocation", Map.of())
                .then()
                .statusCode(303);
        people.visitor().get(path).then().statusCode(403).body(containsString("taken back"));
        people.post(grace, "/admin/invitations/" + id.group(1) + "/revocation", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void an_invitation_with_mistakes_is_not_made() {
        Person grace = people.administrator("Grace");
        people.post(grace, "/admin/invitations", Map.of("note", "x".repeat(101), "role", "LEARNER", "days", 7))
                .then()
                .statusCode(422)
                .body(containsString("note-error"));
        people.post(grace, "/admin/invitations", Map.of("note", "kept", "role", "EMPEROR", "days", 7))
                .then()
                .statusCode(422)
                .body(containsString("value=\"kept\""));
    }
}
