package dev.rampart.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErrorsTest {
    @Path("/probe")
    public static class ProbePages {
        @POST
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        public String form(@FormParam("text") String text) {
            return "got " + text;
        }

        @GET
        @Path("failure")
        public String failure() {
            throw new IllegalStateException("secret detail");
        }

        @GET
        @Path("refusal")
        public String refusal() {
            throw Problem.exception(409, "Another tab was faster.");
        }
    }

    @Path("/api/v1/probe")
    public static class ProbeApi {
        @GET
        @Path("failure")
        public String failure() {
            throw new IllegalStateException("secret detail");
        }

        @GET
        @Path("refusal")
        public String refusal() {
            throw Problem.exception(409, "Another tab was faster.");
        }
    }

    @Test
    void a_page_that_is_not_there_is_said_in_a_page() {
        given().get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(
                        containsString("<h1>Nothing here</h1>"),
                        containsString("There is nothing at this address"),
                        containsString("<nav"));
    }

    @Test
    void the_api_answers_in_problem_json() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(404), "title", equalTo("Not Found"));
        given().get("/api/v1/probe/refusal")
                .then()
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", equalTo("Another tab was faster."));
    }

    @Test
    void a_failure_tells_a_number_for_the_log_and_nothing_of_the_inside() {
        for (String path : new String[] {"/probe/failure", "/api/v1/probe/failure"}) {
            given().get(path)
                    .then()
                    .statusCode(500)
                    .body(containsString("The log knows this as"), not(containsString("secret detail")));
        }
    }

    @Test
    void a_refusal_of_a_page_is_its_sentence() {
        given().get("/probe/refusal").then().statusCode(409).body(containsString("Another tab was faster."));
    }

    @Test
    void a_form_without_its_token_is_refused_with_what_to_do() {
        given().formParam("text", "x")
                .post("/probe")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("what you typed is still there"));
    }

    @Test
    void a_form_with_its_token_is_taken_also_from_a_second_tab() {
        String token = given().get("/").then().extract().cookie("rampart_csrf");
        String secondTab =
                given().cookie("rampart_csrf", token).get("/").then().extract().cookie("rampart_csrf");
        for (String each : new String[] {token, secondTab}) {
            given().cookie("rampart_csrf", secondTab)
                    .formParam("csrf", each)
                    .formParam("text", "x")
                    .post("/probe")
                    .then()
                    .statusCode(200)
                    .body(equalTo("got x"));
        }
    }

    @Test
    void a_body_that_the_token_does_not_cover_is_refused() {
        for (String type : new String[] {"text/plain", "application/json"}) {
            given().contentType(type).body("text=x").post("/probe").then().statusCode(415);
        }
    }

    @Test
    void a_form_that_the_browser_says_comes_from_another_site_is_refused() {
        String token = given().get("/").then().extract().cookie("rampart_csrf");
        given().cookie("rampart_csrf", token)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("csrf", token)
                .formParam("text", "x")
                .post("/probe")
                .then()
                .statusCode(403);
    }

    @Test
    void headers_health_metrics_and_the_description_of_the_api_are_there() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory"));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Rampart"));
    }

    @Test
    void pages_of_errors_pass_inspection() {
        try (BrowserContext browser = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + RestAssured.port))) {
            Inspection.passes(browser, List.of("/nothing/here", "/probe/failure", "/probe/refusal"));
        }
    }
}
