package dev.rampart.cohort;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.TeamFolder;
import dev.rampart.content.Workbench;
import dev.rampart.content.WrittenDocument;
import dev.rampart.question.LimitedFile;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cohorts: who runs them, who is in them, and whose questions are asked. */
@QuarkusTest
class CohortTest {
    private static final Map<String, String> SPRING = Map.of(
            "name", "Spring 2027",
            "description", "Mondays at six.",
            "exam", "scs-c03",
            "starts", "2027-02-01",
            "ends", "2027-04-30");

    @Inject
    People people;

    @Inject
    TeamFolder team;

    @Inject
    Workbench workbench;

    @TempDir
    Path folder;

    private Person ina;
    private Person ada;
    private String path;

    @BeforeEach
    void aCohort() {
        ina = people.instructor("Ina");
        ada = people.learner("Ada");
        path = people.post(ina, "/cohorts", SPRING)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+|\\?.*", "");
    }

    @AfterEach
    void takeItAway() {
        team.takeAway();
    }

    private String link() {
        String page = people.post(ina, path + "/invitations", Map.of("seats", "5", "days", "7"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return page.replaceAll("(?s).*<code>https?://[^/]+(/cohorts/invitations/[^<]+)</code>.*", "$1");
    }

    private void join(Person person) {
        people.post(person, link() + "/enrolment", Map.of()).then().statusCode(303);
    }

    @Test
    void a_learner_joins_by_a_link_is_seen_by_name_and_leaves() {
        people.as(ada).get(path).then().statusCode(404);
        String link = link();
        people.visitor()
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("Spring 2027"), not(containsString("Mondays")));
        people.as(ada).get(link).then().body(containsString("with Ina"), containsString("your name"));
        people.post(ada, link + "/enrolment", Map.of()).then().statusCode(303);
        people.as(ada).get(path).then().body(containsString("1 February 2027"), not(containsString("Invite")));
        people.as(ina).get(path).then().body(containsString("Ada"), containsString("audience: cohort:"));
        people.bearer(ina).get("/api/v1" + path).then().body("members[0].name", equalTo("Ada"));
        people.bearer(ada).get("/api/v1" + path).then().statusCode(200).body("members", equalTo(null));
        people.post(ada, path + "/archive", Map.of("on", "true")).then().statusCode(403);
        people.as(ada).get("/account/export").then().body(containsString("Spring 2027"));
        people.post(ada, path + "/departure", Map.of()).then().statusCode(303);
        people.as(ada).get(path).then().statusCode(404);
        people.as(people.instructor("Ivo")).get(path).then().statusCode(404);
        people.as(people.administrator("Root")).get(path).then().statusCode(200);
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_learners_make_none() {
        people.post(
                        ina,
                        "/cohorts",
                        Map.of("name", "", "exam", "scs-c03", "starts", "2027-05-01", "ends", "2027-04-01"))
                .then()
                .statusCode(422)
                .body(
                        containsString("Give the cohort a name."),
                        containsString("The cohort would end before it begins. Choose 1 May 2027 or a later day."));
        people.post(ada, "/cohorts", SPRING).then().statusCode(403);
    }

    @Test
    void an_archived_cohort_lets_nobody_in_and_its_questions_rest() {
        String bank = "cohort:" + path.replaceAll(".*/", "");
        TeamFolder.write(folder, "questions/scs-c03/spring.yaml", LimitedFile.of(bank, "springly", 3));
        team.importFrom(folder);
        String link = link();
        join(ada);
        people.as(ada).get("/exams/scs-c03").then().body(containsString("practice?bank=" + bank));
        people.post(ina, path + "/archive", Map.of("on", "true")).then().statusCode(303);
        people.as(ada).get("/exams/scs-c03").then().body(not(containsString(bank)));
        people.as(people.learner("Bea")).get(link).then().statusCode(410).body(containsString("This cohort is over"));
        people.post(ina, path + "/invitations", Map.of("seats", "5", "days", "7"))
                .then()
                .statusCode(409);
        people.post(ina, path + "/archive", Map.of("on", "false")).then().statusCode(303);
        people.as(ada).get("/exams/scs-c03").then().body(containsString(bank));
        people.as(ina).get("/author/questions").then().body(containsString(bank));
    }

    @Test
    void an_author_names_no_audience_that_is_not_theirs() {
        Person ivo = people.instructor("Ivo");
        String bank = "cohort:" + path.replaceAll(".*/", "");
        String file = "questions/scs-c03/" + bank.replace(':', '-') + ".yaml";
        String prefix = bank.replace(':', '-');
        List<WrittenDocument> written = List.of(new WrittenDocument(file, LimitedFile.of(bank, prefix, 1), Map.of()));
        WebApplicationException refused = Assertions.assertThrows(
                WebApplicationException.class, () -> workbench.store(written, ivo.id(), "a file"));
        assertEquals(422, refused.getResponse().getStatus());
        assertTrue(refused.getMessage().contains("You can limit questions to yourself"), refused::getMessage);
        assertEquals(1, workbench.store(written, ina.id(), "a file"));
        long draft = workbench.find(file, ina.id()).orElseThrow();
        assertTrue(workbench.find(file, ivo.id()).isEmpty());
        Assertions.assertThrows(WebApplicationException.class, () -> workbench.read(draft, ivo.id()));
        String zip = new String(
                workbench.files(java.util.Set.of(draft), ina.id()).zip(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(zip.contains(prefix));
        assertTrue(workbench.read(draft, ina.id()).text().contains("audience: " + bank), "as it was written");
        workbench.drop(draft, ina.id());
    }

    @Test
    void its_pages_can_be_used_by_everyone() {
        String link = link();
        try (BrowserContext instructor = people.browser(ina);
                BrowserContext learner = people.browser(ada)) {
            Inspection.passes(learner, List.of(link, "/cohorts"));
            join(ada);
            Inspection.passes(instructor, List.of("/cohorts", "/cohorts/new", path, path + "/invitations"));
            Inspection.passes(learner, List.of("/cohorts", path));
        }
    }
}
