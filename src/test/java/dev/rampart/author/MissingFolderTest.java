package dev.rampart.author;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The operator named a folder that is not there. */
@QuarkusTest
@TestProfile(MissingFolderTest.Named.class)
class MissingFolderTest {
    private static final Path FOLDER = Path.of("target/missing-folder");

    @Inject
    People people;

    @Test
    void rampart_starts_and_the_desk_tells_until_the_folder_is_there() throws IOException {
        given().get("/q/health/ready").then().statusCode(200);
        Person ina = people.instructor("Ina");
        for (String path : List.of("/author", "/author/problems")) {
            String notice = notice(ina, path);
            assertTrue(notice.startsWith("The folder target/missing-folder is not there. What it held"), notice);
        }
        try (BrowserContext browser = people.browser(ina)) {
            Inspection.passes(browser, List.of("/author", "/author/problems"));
        }
        Files.createFile(FOLDER);
        assertTrue(notice(ina, "/author").contains("is a file, and a folder is needed."));
        Files.delete(FOLDER);
        Files.createDirectories(FOLDER);
        assertEquals("", notice(ina, "/author"));
    }

    private String notice(Person person, String path) {
        return Jsoup.parse(people.as(person)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select(".notice.bad")
                .text();
    }

    public static class Named implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.deleteIfExists(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of("rampart.content.folder", FOLDER.toString());
        }
    }
}
