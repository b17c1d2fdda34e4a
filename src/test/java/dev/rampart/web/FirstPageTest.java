package dev.rampart.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstPageTest {
    @TestHTTPResource("/")
    String start;

    @Test
    void it_comes_with_the_security_headers() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("know when you are ready"));
    }

    @Test
    void a_browser_shows_it() {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(start);
            Assertions.assertTrue(page.title().contains("Rampart"));
        }
    }
}
