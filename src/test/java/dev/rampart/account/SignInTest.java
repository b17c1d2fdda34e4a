package dev.rampart.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    @Inject
    People people;

    @Test
    void a_person_signs_in_and_out() {
        People.Person ada = people.learner("Ada");
        var answer = people.postAsVisitor(
                "/sign-in", Map.of("email", ada.email(), "password", ada.password(), "next", "/exams"));
        answer.then().statusCode(303).header("Location", containsString("/exams"));
        String cookie = answer.getDetailedCookie(SessionCookie.NAME).getValue();
        People.Person again = new People.Person(ada.id(), ada.name(), ada.email(), ada.password(), cookie);
        people.as(again).get("/").then().statusCode(200).body(containsString("Ada"));

        people.post(again, "/sign-out", Map.of()).then().statusCode(303);
        people.as(again).get("/").then().statusCode(200).body(not(containsString(">Ada<")));
        people.as(ada).get("/").then().body(containsString("Ada"));
    }

    @Test
    void the_cookie_is_hidden_from_scripts_and_kept_to_tls_behind_a_proxy() {
        People.Person ada = people.learner("Ada");
        var form = Map.of("email", ada.email(), "password", ada.password());
        var cookie = people.postAsVisitor("/sign-in", form).getDetailedCookie(SessionCookie.NAME);
        Assertions.assertTrue(cookie.isHttpOnly());
        Assertions.assertEquals("Lax", cookie.getSameSite());
        Assertions.assertFalse(cookie.isSecured());

        String csrf = People.csrf(people.visitor().get("/sign-in"));
        var behindTls = people.visitor()
                .header("X-Forwarded-Proto", "https")
                .cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .formParams(form)
                .post("/sign-in");
        Assertions.assertTrue(behindTls.getDetailedCookie(SessionCookie.NAME).isSecured());
    }

    @Test
    void a_wrong_password_is_refused_and_the_address_stays_typed() {
        People.Person ada = people.learner("Ada");
        people.postAsVisitor("/sign-in", Map.of("email", ada.email(), "password", "not this one"))
                .then()
                .statusCode(422)
                .body(containsString("do not fit together"))
                .body(containsString("value=\"" + ada.email() + "\""))
                .body(not(containsString("not this one")));
    }

    @Test
    void the_api_takes_a_token_and_never_the_cookie() {
        People.Person ada = people.learner("Ada");
        people.bearer(ada).get("/api/v1/me").then().statusCode(200).body("name", equalTo("Ada"));
        people.as(ada).get("/api/v1/me").then().statusCode(401).contentType("application/problem+json");
        people.visitor()
                .header("Authorization", "Bearer rampart_nothing")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("opens nothing"));
        people.bearer(ada).get("/").then().statusCode(200).body(not(containsString("Ada")));
    }
}
