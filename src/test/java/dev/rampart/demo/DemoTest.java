package dev.rampart.demo;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.web.Inspection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class DemoTest {
    private static final String BANNER = "Demo data";

    @Inject
    Demo demo;

    @Inject
    People people;

    @Test
    void each_main_page_is_there_for_each_role_and_says_that_it_is_made_up() {
        List<String> all = List.of(
                "/",
                "/plan",
                "/exams",
                "/exams/scs-c03",
                "/workshops",
                "/library",
                "/news",
                "/groups",
                "/review/mistakes",
                "/account");
        check(Cast.ANA, all);
        check(Cast.CHEN, all);
        check(Cast.GRACE, List.of("/", "/admin", "/admin/people", "/admin/health", "/admin/backups", "/author"));
        check(Cast.INES, List.of("/", "/author", "/author/questions", "/exams"));
        people.visitor().get("/").then().statusCode(200).body(containsString(BANNER));
    }

    private void check(Cast.Part part, List<String> pages) {
        String session = signIn(part);
        for (String page : pages) {
            people.visitor()
                    .cookie("rampart_session", session)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString(BANNER));
        }
    }

    private String signIn(Cast.Part part) {
        assertNotNull(demo.password());
        Response in = people.postAsVisitor("/sign-in", Map.of("email", part.email(), "password", demo.password()));
        assertEquals(303, in.statusCode());
        return in.cookie("rampart_session");
    }

    private Response page(Cast.Part part, String path) {
        return people.visitor().cookie("rampart_session", signIn(part)).get(path);
    }

    @Test
    void who_has_learned_for_weeks_has_a_past_a_plan_a_group_and_a_reading() {
        page(Cast.ANA, "/plan").then().body(containsString("Exam in 17 days"));
        page(Cast.ANA, "/readiness/scs-c03").then().body(containsString("Two of three in a row"));
        page(Cast.ANA, "/groups").then().body(containsString("Thursday keys"));
        page(Cast.ANA, "/groups/thursday-keys").then().body(containsString("Results are open"));
        page(Cast.ANA, "/groups/thursday-keys/triage").then().body(containsString("overdue since"));
        page(Cast.ANA, "/news").then().body(containsString("Sample: Reading a GuardDuty finding"));
        page(Cast.ANA, "/plan").then().body(containsString("From the news · 10 min"));
        page(Cast.ANA, "/news/for-you")
                .then()
                .body(containsString("Because you follow "), containsString("Your group Thursday keys uses "));
        page(Cast.CHEN, "/readiness/scs-c03").then().body(containsString("Ready"));
    }

    @Test
    void a_second_start_fills_nothing() {
        long before = QuarkusTransaction.requiringNew().call(() -> Account.count());
        assertTrue(before >= Cast.ALL.size());
        demo.start(new StartupEvent());
        long after = QuarkusTransaction.requiringNew().call(() -> Account.count());
        assertEquals(before, after);
    }

    @Test
    void pages_full_of_data_pass_inspection() {
        try (BrowserContext browser = people.browser(new com.microsoft.playwright.Browser.NewContextOptions())) {
            browser.addCookies(List.of(new com.microsoft.playwright.options.Cookie("rampart_session", signIn(Cast.ANA))
                    .setUrl(People.site())));
            Inspection.passes(
                    browser,
                    List.of(
                            "/",
                            "/plan",
                            "/exams/scs-c03",
                            "/groups/thursday-keys",
                            "/groups/thursday-keys/triage",
                            "/news",
                            "/news/for-you"));
        }
    }
}
