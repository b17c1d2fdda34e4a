package dev.rampart.backup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.SiteConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BackupPagesTest {
    @Inject
    People people;

    @Inject
    SiteConfig site;

    @TempDir
    Path folder;

    @Test
    void only_an_administrator_gets_one() {
        Person ines = people.instructor("Ines");
        people.visitor().get("/admin/backups").then().statusCode(303);
        people.as(ines).get("/admin/backups").then().statusCode(403);
        people.post(ines, "/admin/backups", Map.of()).then().statusCode(403);
        people.bearer(ines).post("/api/v1/backups").then().statusCode(403);
        people.visitor().post("/api/v1/backups").then().statusCode(401);
        people.as(people.administrator("Grace")).post("/api/v1/backups").then().statusCode(401);
    }

    @Test
    void the_page_says_what_is_in_it_and_what_is_not() {
        people.as(people.administrator("Grace"))
                .get("/admin/backups")
                .then()
                .statusCode(200)
                .body(containsString("as secret as the database"), containsString("everyone signs in again"));
    }

    @Test
    void a_download_is_a_whole_backup_and_nothing_stays_behind() throws IOException {
        Response file = people.post(people.administrator("Grace"), "/admin/backups", Map.of());
        assertWhole(file);
        try (Stream<Path> left = Files.list(Path.of(site.data()))) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.getFileName().toString().startsWith("backup-"))
                            .toList());
        }
    }

    @Test
    void a_timer_gets_one_with_a_token() throws IOException {
        assertWhole(people.bearer(people.administrator("Grace")).noContentType().post("/api/v1/backups"));
    }

    private void assertWhole(Response file) throws IOException {
        byte[] bytes = file.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", startsWith("attachment; filename=\"rampart-"))
                .extract()
                .asByteArray();
        try (BackupFile backup = BackupFile.open(Files.write(folder.resolve("b.zip"), bytes))) {
            assertTrue(backup.manifest().part("account").orElseThrow().rows() > 0);
        }
    }

    @Test
    void everybody_can_read_the_page() {
        try (BrowserContext browser = people.browser(people.administrator("Grace"))) {
            Inspection.passes(browser, List.of("/admin/backups"));
        }
    }
}
