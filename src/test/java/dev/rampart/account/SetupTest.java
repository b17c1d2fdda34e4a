package dev.rampart.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first start, and what keeps an installation from being left without an administrator. */
@QuarkusTest
class SetupTest {
    @Inject
    People people;

    @Inject
    Setup setup;

    private List<Long> administrators;

    /** Other tests make administrators; here there is none to begin with. */
    @BeforeEach
    void demoteAll() {
        administrators = QuarkusTransaction.requiringNew().call(() -> {
            List<Long> ids = Account.find("select id from Account where role = ?1", Role.ADMINISTRATOR)
                    .project(Long.class)
                    .list();
            Account.update("role = ?1 where role = ?2", Role.LEARNER, Role.ADMINISTRATOR);
            return ids;
        });
    }

    @AfterEach
    void restore() {
        QuarkusTransaction.requiringNew().run(() -> {
            SetupLink.deleteAll();
            Account.update("role = ?1 where id in ?2", Role.ADMINISTRATOR, administrators);
        });
    }

    @Test
    void the_printed_link_makes_the_administrator_once() {
        String link = setup.renewLink().orElseThrow();
        assertTrue(link.startsWith("http://localhost:"), link);
        String path = link.substring(link.indexOf("/setup"));
        people.visitor().get(path).then().statusCode(200).body(containsString("Set up Rampart"));
        String email = "grace." + UUID.randomUUID() + "@example.com";
        Map<String, String> form = Map.of(
                "token",
                token(link),
                "name",
                "Grace",
                "email",
                email,
                "password",
                People.PASSWORD,
                "zone",
                "Asia/Tokyo");
        Response done = people.postAsVisitor("/setup", form);
        done.then().statusCode(303).header("Location", endsWith("/admin"));
        people.visitor()
                .cookie(SessionCookie.NAME, done.getCookie(SessionCookie.NAME))
                .get("/admin")
                .then()
                .statusCode(200);
        assertTrue(setup.renewLink().isEmpty());

        people.visitor().get(path).then().statusCode(410).body(containsString("works no more"));
        people.postAsVisitor("/setup", form).then().statusCode(410);
        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> Account.count("role", Role.ADMINISTRATOR)));
    }

    @Test
    void a_new_start_replaces_the_link_of_the_one_before() {
        String first = setup.renewLink().orElseThrow();
        String second = setup.renewLink().orElseThrow();
        people.visitor().queryParam("token", token(first)).get("/setup").then().statusCode(410);
        people.visitor().queryParam("token", token(second)).get("/setup").then().statusCode(200);
    }

    @Test
    void a_mistake_or_a_taken_address_keeps_the_link_and_what_was_typed() {
        String link = setup.renewLink().orElseThrow();
        Person ada = people.learner("Ada");
        people.postAsVisitor("/setup", Map.of("token", token(link), "name", "Grace", "email", "x", "password", "short"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"Grace\""));
        people.postAsVisitor(
                        "/setup",
                        Map.of(
                                "token",
                                token(link),
                                "name",
                                "Grace",
                                "email",
                                ada.email(),
                                "password",
                                People.PASSWORD))
                .then()
                .statusCode(422)
                .body(containsString("has an account already"));
        people.visitor().queryParam("token", token(link)).get("/setup").then().statusCode(200);
    }

    @Test
    void without_the_link_nobody_sets_up() {
        people.visitor().get("/setup").then().statusCode(410);
        people.postAsVisitor(
                        "/setup",
                        Map.of(
                                "token",
                                "guessed",
                                "name",
                                "Eve",
                                "email",
                                "eve@example.com",
                                "password",
                                People.PASSWORD))
                .then()
                .statusCode(410);
    }

    @Test
    void the_only_administrator_can_neither_go_nor_be_demoted_nor_suspended() {
        Person grace = people.administrator("Grace");
        people.post(grace, "/account/deletion", Map.of("current", grace.password()))
                .then()
                .statusCode(409)
                .body(containsString("You are the only administrator"));
        people.post(grace, "/admin/people/" + grace.id() + "/role", Map.of("role", "LEARNER"))
                .then()
                .statusCode(409)
                .body(containsString("only administrator"));
        people.post(grace, "/admin/people/" + grace.id() + "/suspension", Map.of())
                .then()
                .statusCode(409);
        people.as(grace).get("/admin").then().statusCode(200);

        Person joan = people.administrator("Joan");
        people.post(joan, "/admin/people/" + grace.id() + "/role", Map.of("role", "LEARNER"))
                .then()
                .statusCode(303);
        people.as(grace).get("/admin").then().statusCode(403);
        people.post(joan, "/account/deletion", Map.of("current", joan.password()))
                .then()
                .statusCode(409);
    }

    @Test
    void the_page_passes_inspection_with_and_without_mistakes() {
        String link = setup.renewLink().orElseThrow();
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions());
                Page page = browser.newPage()) {
            page.navigate(link.substring(link.indexOf("/setup")));
            Inspection.passes(page);
            page.locator("[name=name]").fill("Grace");
            page.locator("[name=email]").fill("grace@example.com");
            page.locator("[name=password]").fill("short");
            page.locator("main button").click();
            assertThat(page.locator("#password-error")).isVisible();
            Inspection.passes(page);
            page.navigate("/setup?token=used");
            Inspection.passes(page);
        }
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
