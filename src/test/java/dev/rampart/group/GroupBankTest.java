package dev.rampart.group;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.content.TeamFolder;
import dev.rampart.question.LimitedFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of a study group's own: who meets them where, and what they leave as it is. */
@QuarkusTest
class GroupBankTest {
    private static final String FILE = "questions/scs-c03/circle.yaml";
    private static final int QUESTIONS = 12;

    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    Groups groups;

    @Inject
    ExamHall hall;

    @Inject
    TeamFolder team;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    private Person ada;
    private Person bea;
    private Person cy;
    private Person ines;
    private Person ivo;
    private Person root;
    private String slug;
    private String bank;

    @BeforeEach
    void aGroupWithABank() {
        ada = people.learner("Ada");
        bea = people.learner("Bea");
        cy = people.learner("Cy");
        ines = people.instructor("Ines");
        ivo = people.instructor("Ivo");
        root = people.administrator("Root");
        slug = circle.of(ada, bea, ivo);
        bank = "group:" + slug;
        TeamFolder.write(folder, FILE, LimitedFile.of(bank, "circlet", QUESTIONS));
        team.importFrom(folder);
    }

    @AfterEach
    void takeItAway() {
        team.takeAway();
    }

    private long document() {
        return ((Number) entities.createNativeQuery("select id from document where path = :path and origin = 'FOLDER'")
                        .setParameter("path", FILE)
                        .getSingleResult())
                .longValue();
    }

    /** Where something of the bank could be read, each by an address; what is a POST is tried on its own. */
    private List<String> places() {
        long document = document();
        return List.of(
                "/",
                "/exams",
                "/exams/scs-c03",
                "/exams/scs-c03/practice",
                "/exams/scs-c03/practice?bank=" + bank,
                "/plan",
                "/review",
                "/review/mistakes",
                "/readiness/scs-c03",
                "/library",
                "/groups",
                "/groups/" + slug,
                "/cohorts",
                "/sample",
                "/author",
                "/author/questions",
                "/author/findings",
                "/author/problems",
                "/author/documents/" + document,
                "/author/statistics/scs-c03",
                "/author/statistics/scs-c03?only=limited",
                "/author/statistics/scs-c03/circlet-1",
                "/author/reports",
                "/author/reports/circlet-1",
                "/account/export");
    }

    private static final List<String> API = List.of(
            "/api/v1/exams/scs-c03",
            "/api/v1/exams/scs-c03/banks",
            "/api/v1/statistics/scs-c03",
            "/api/v1/statistics/scs-c03?only=limited",
            "/api/v1/reviews",
            "/api/v1/attempts");

    /** Of these places those whose answer tells of the bank: by a question's id or stem, by the file, or by its audience. */
    private List<String> told(Person person) {
        List<String> told = new ArrayList<>();
        for (String place : places()) {
            boolean all = place.equals("/author");
            if (IntStream.rangeClosed(1, all ? 6 : 1)
                    .anyMatch(page -> tells(people.as(person).get(all ? place + "?page=" + page : place), place))) {
                told.add(place.replace(String.valueOf(document()), "{id}"));
            }
        }
        for (String place : API) {
            if (tells(people.bearer(person).get(place), place)) {
                told.add(place);
            }
        }
        return told;
    }

    private boolean tells(Response answer, String place) {
        // What one asked for by name may come back as an error of the form.
        String text = answer.asString().replace(place, "");
        return answer.statusCode() == 200
                && (text.contains("circlet")
                        || text.contains("circle.yaml")
                        || text.contains("value=\"" + bank)
                        || text.contains("bank=" + bank)
                        || text.contains("\"" + bank + "\"")
                        || text.contains(">" + bank + "<"));
    }

    @Test
    void each_person_meets_the_bank_where_they_may_and_nowhere_else() {
        List<String> member =
                List.of("/exams/scs-c03", "/exams/scs-c03/practice", "/exams/scs-c03/practice?bank=" + bank);
        List<String> desk = List.of(
                "/author",
                "/author/questions",
                "/author/findings",
                "/author/documents/{id}",
                "/author/statistics/scs-c03?only=limited",
                "/author/statistics/scs-c03/circlet-1",
                "/author/reports/circlet-1",
                // That they have seen the questions is theirs.
                "/account/export");
        List<String> deskApi = List.of("/api/v1/statistics/scs-c03?only=limited");
        List<String> memberApi = List.of("/api/v1/exams/scs-c03/banks");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        Map<String, List<String>> found = new LinkedHashMap<>();
        expected.put("owner of the group", concat(member, memberApi));
        found.put("owner of the group", told(ada));
        expected.put("member", concat(member, memberApi));
        found.put("member", told(bea));
        expected.put("someone else", List.of());
        found.put("someone else", told(cy));
        expected.put("instructor outside", List.of());
        found.put("instructor outside", told(ines));
        expected.put("instructor and member", concat(member, desk, memberApi, deskApi));
        found.put("instructor and member", told(ivo));
        expected.put("administrator", concat(desk, deskApi));
        found.put("administrator", told(root));
        assertEquals(expected, found);
        for (String place : List.of("/", "/exams", "/exams/scs-c03", "/sample", "/library")) {
            people.visitor().get(place).then().body(not(containsString("circlet")), not(containsString(bank)));
        }
        for (String gone : List.of(
                "/author/documents/" + document(),
                "/author/statistics/scs-c03/circlet-1",
                "/author/reports/circlet-1")) {
            people.as(ines).get(gone).then().statusCode(404);
        }
        practise(cy, "timed").then().statusCode(422).body(containsString("You have no such bank"));
        people.bearer(cy)
                .get("/api/v1/exams/scs-c03/practice?bank=" + bank)
                .then()
                .statusCode(422);
        hall.sitFullExam(bea, 40);
        hall.openQuiz(bea);
        assertTrue(hall.questions(hall.openQuiz(ada)).stream().noneMatch(q -> q.startsWith("circlet")));
        assertEquals(0, asked("FULL") + asked("QUIZ") + asked("SAMPLE") + asked("DAILY"));
    }

    @SafeVarargs
    private static List<String> concat(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    private long asked(String kind) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from attempt_item i join attempt a on a.id = i.attempt_id"
                                        + " where i.question like 'circlet%' and a.kind = :kind")
                        .setParameter("kind", kind)
                        .getSingleResult())
                .longValue();
    }

    private Response practise(Person person, String how) {
        return people.post(
                person, "/exams/scs-c03/practice", Map.of("questions", "10", "bank", bank, "how", how, "which", "ANY"));
    }

    private long begin(Person person, String how) {
        Response begun = practise(person, how).then().statusCode(303).extract().response();
        return Long.parseLong(begun.header("Location").replaceAll(".*/", ""));
    }

    @Test
    void what_is_answered_from_it_leaves_reserve_and_readiness_as_they_were() {
        hall.sitFullExam(bea, 50);
        String reserve = people.bearer(bea).get("/api/v1/exams/scs-c03").asString();
        String readiness = people.bearer(bea).get("/api/v1/readiness/scs-c03").asString();
        assertTrue(readiness.contains("scs-c03"), readiness);
        people.as(bea)
                .get("/exams/scs-c03/practice?bank=" + bank)
                .then()
                .statusCode(200)
                .body(containsString("12 questions match"), containsString("your reserve stays as it is"));
        long quiz = begin(bea, "timed");
        assertEquals(10, hall.questions(quiz).size());
        assertTrue(hall.questions(quiz).stream().allMatch(question -> question.startsWith("circlet")));
        hall.finish(bea, quiz, 3);
        assertEquals(reserve, people.bearer(bea).get("/api/v1/exams/scs-c03").asString());
        assertEquals(
                readiness, people.bearer(bea).get("/api/v1/readiness/scs-c03").asString());
    }

    @Test
    void whoever_leaves_keeps_results_and_is_given_the_questions_no_more() {
        long quiz = begin(bea, "timed");
        hall.finish(bea, quiz, 3);
        String asked = hall.questions(quiz).get(9);
        people.as(bea).get("/review").then().body(containsString("circlet"));
        people.as(bea).get("/review/mistakes").then().body(containsString("circlet"));
        long open = begin(bea, "timed");
        assertEquals(
                QUESTIONS - 10,
                hall.questions(open).stream()
                        .filter(question -> !hall.questions(quiz).contains(question))
                        .count());
        people.as(bea).get("/attempts/" + open + "/questions/1").then().body(containsString("circlet"));
        groups.leave(slug, bea.id());

        people.as(bea)
                .get("/attempts/" + quiz + "/result")
                .then()
                .statusCode(200)
                .body(containsString("30 %"), containsString("circlet number"));
        people.as(bea).get("/attempts/" + open + "/questions/2").then().statusCode(303);
        people.as(bea)
                .get("/attempts/" + open + "/result")
                .then()
                .statusCode(200)
                .body(containsString("#q1\""), not(containsString("id=\"q2\"")));
        people.as(bea)
                .get("/review")
                .then()
                .statusCode(200)
                .body(
                        containsString("limited to a group or cohort that you are not in"),
                        not(containsString("circlet")));
        people.as(bea).get("/review/mistakes").then().statusCode(200).body(not(containsString("circlet")));
        people.as(bea).get("/exams/scs-c03").then().body(not(containsString(bank)));
        practise(bea, "timed").then().statusCode(422);
        people.post(bea, "/review/cards", Map.of("question", asked)).then().statusCode(404);
        people.post(bea, "/attempts/" + quiz + "/practice", Map.of()).then().statusCode(not(303));

        circle.join(slug, ada, bea);
        people.as(bea).get("/review").then().body(containsString("circlet"), not(containsString("limited to a group")));
    }

    @Test
    void a_report_of_it_is_told_to_instructors_who_may_see_it() {
        long quiz = begin(bea, "timed");
        hall.finish(bea, quiz, 3);
        String asked = hall.questions(quiz).get(0);
        people.bearer(bea)
                .contentType("application/json")
                .body(Map.of("fault", "wrong", "text", "Delta is right too."))
                .post("/api/v1/questions/" + asked + "/reports")
                .then()
                .statusCode(201);
        people.as(ines).get("/author/reports").then().body(not(containsString("circlet")));
        people.post(ines, "/author/reports/" + asked + "/answers", Map.of("verdict", "ACCEPTED"))
                .then()
                .statusCode(404);
        people.as(ivo).get("/author/reports").then().body(containsString(asked));
        people.as(root).get("/author/reports").then().body(containsString(asked));
    }

    @Test
    void the_name_of_a_group_that_ended_is_given_to_no_other_while_it_has_questions() {
        groups.end(slug, ada.id());
        String next = circle.of(cy);
        assertNotEquals(slug, next);
        people.as(cy).get("/exams/scs-c03").then().body(not(containsString(bank)));
        assertFalse(told(ivo).contains("/author/documents/{id}"));
        assertTrue(told(root).contains("/author/documents/{id}"));
    }

    @Test
    void a_file_says_what_is_wrong_with_its_audience() {
        TeamFolder.write(folder, "questions/scs-c03/wrong.yaml", LimitedFile.of("group:nobody-there", "wrongly", 1));
        TeamFolder.write(folder, "questions/scs-c03/odd.yaml", LimitedFile.of("staff", "oddly", 1));
        TeamFolder.write(folder, "questions/scs-c03/theirs.yaml", LimitedFile.of("owner:" + cy.id(), "circlet", 1));
        TeamFolder.write(
                folder,
                "questions/scs-c03/sample.yaml",
                LimitedFile.of(bank, "sampled", 1).replace("task: \"4.2\"", "task: \"4.2\"\npool: sample"));
        team.importFrom(folder);
        people.as(root)
                .get("/author/problems")
                .then()
                .body(
                        containsString("There is no group"),
                        containsString("nobody-there"),
                        containsString("An audience is written"),
                        containsString("has a question <code>circlet-1</code> for other people"),
                        containsString("The sample is for everyone"));
        people.as(ines)
                .get("/author/problems")
                .then()
                .body(not(containsString("circlet")), not(containsString("sampled")));
    }
}
