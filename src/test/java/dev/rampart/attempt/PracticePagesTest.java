package dev.rampart.attempt;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Practice of one's own, from the choice to the reasons, without scripts. */
@QuarkusTest
class PracticePagesTest {
    private static final String BUILDER = "/exams/scs-c03/practice";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    private Person ada;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
    }

    @Test
    void a_choice_can_be_linked_to_and_says_what_it_draws() {
        people.as(ada).get("/exams/scs-c03").then().body(containsString(BUILDER));
        people.post(
                        ada,
                        BUILDER,
                        Map.of(
                                "then",
                                "show",
                                "questions",
                                "5",
                                "part",
                                List.of("4", "5.3"),
                                "how",
                                "timed",
                                "spend",
                                true))
                .then()
                .statusCode(303)
                .header("Location", endsWith(BUILDER + "?questions=5&part=4&part=5.3&which=ANY&how=timed&spend=true"));
        people.as(ada)
                .get(BUILDER + "?questions=5&part=4&part=5.3&how=timed&spend=true")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("questions match, all of them fresh to you."),
                        containsString(
                                "It takes 5: all of them fresh. The clock gives 13 min 5 s, 2 min 37 s a question."),
                        containsString("Your unseen questions make "),
                        containsString("value=\"5.3\" checked"),
                        containsString("name=\"spend\" value=\"true\" checked")));
        people.visitor().get(BUILDER).then().statusCode(303).header("Location", containsString("/sign-in"));
        people.as(ada).get("/exams/none/practice").then().statusCode(404);
    }

    @Test
    void a_mistake_is_told_and_everything_else_is_kept() {
        String query = "?questions=99&part=4&service=AWS KMS&level=400&how=timed";
        people.as(ada)
                .get(BUILDER + query)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Ask for 1 to 65 questions; SCS-C03 itself has no more."),
                        containsString("value=\"99\""),
                        containsString("value=\"4\" checked"),
                        containsString("<option selected>AWS KMS</option>"),
                        containsString("<option selected>400</option>")));
        people.as(ada)
                .header("HX-Request", "true")
                .get(BUILDER + query)
                .then()
                .statusCode(200)
                .body(containsString("Ask for 1 to 65 questions"));
        people.post(ada, BUILDER, Map.of("questions", "ten", "part", "4", "then", "start"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("Nothing was started."), containsString("value=\"ten\"")));
        people.post(ada, BUILDER, Map.of("questions", "5", "which", "MISSED", "then", "start"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("No question matches."),
                        containsString("Nothing that may be asked fits this choice, so nothing was started.")));
    }

    @Test
    void practice_goes_question_by_question_with_reasons_to_its_result() {
        String attempt = start(2);
        long id = Long.parseLong(attempt.replaceAll(".*/", ""));
        people.as(ada).get(attempt).then().statusCode(303).header("Location", endsWith(attempt + "/lessons"));
        people.as(ada).get(attempt + "/lessons").then().header("Location", endsWith("/lessons/1"));
        people.as(ada).get(attempt + "/questions/1").then().statusCode(303).header("Location", endsWith("/lessons/1"));
        people.as(ada)
                .get(attempt + "/lessons/1")
                .then()
                .statusCode(200)
                .body(containsString("0 of 2 checked, 0 right. No clock runs"))
                .body(not(containsString("class=\"rationales\"")));
        people.post(ada, attempt + "/lessons/1/feedback", Map.of("revision", "0"))
                .then()
                .statusCode(422)
                .body(containsString("Choose an answer first, and leave nothing open."));
        check(attempt, id, 1, hall.key(id, 1));
        people.as(ada)
                .get(attempt + "/lessons/1")
                .then()
                .body(allOf(
                        containsString("✓ Right."),
                        containsString("class=\"rationales\""),
                        containsString("1 of 2 checked, 1 right"),
                        containsString("/lessons/2\">Next question")));
        people.post(ada, attempt + "/lessons/1/flag", Map.of("on", "true"))
                .then()
                .statusCode(303);
        people.as(ada).get(attempt + "/lessons/1").then().body(containsString("aria-pressed=\"true\""));
        people.as(ada).get("/exams/scs-c03").then().body(containsString("1 of 2 answered. No clock runs."));
        people.post(ada, BUILDER, Map.of("questions", "2", "spend", "true", "then", "start"))
                .then()
                .statusCode(409)
                .body(containsString("Nothing new was started."));
        people.as(ada).get(attempt + "/lessons/2");
        check(attempt, id, 2, hall.wrong(id, 2));
        people.as(ada)
                .get(attempt + "/lessons/2")
                .then()
                .body(allOf(containsString("✗ Not right."), containsString("See the result")));
        people.as(ada)
                .get(attempt + "/result")
                .then()
                .statusCode(200)
                .body(allOf(containsString("SCS-C03 practice with feedback: 50 %"), containsString("no clock ran")))
                .body(not(containsString("By its weight")));
        people.as(people.learner("Eve")).get(attempt + "/lessons/1").then().statusCode(404);
    }

    @Test
    void untimed_exams_say_so_and_count_no_milestones() {
        Person bea = people.learner("Bea");
        people.post(bea, "/accommodation", Map.of("extra", "WEEK")).then().statusCode(422);
        people.post(bea, "/accommodation", Map.of("extra", "UNTIMED")).then().statusCode(303);
        people.as(bea).get("/accommodation?saved=true").then().body(containsString("Saved: untimed, without a clock."));
        String exam = people.as(bea).get("/exams/scs-c03").asString();
        assertEquals(2, exam.split("value=\"UNTIMED\" selected").length - 1);
        String attempt = people.post(bea, "/exams/scs-c03/attempts", Map.of("kind", "FULL", "extra", "UNTIMED"))
                .getHeader("Location");
        people.as(bea)
                .get(attempt + "/questions/1")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Untimed"), containsString("0 of 65 answered")))
                .body(not(containsString("pace-strip")))
                .body(not(containsString("data-remaining")));
        people.post(bea, attempt + "/submission", Map.of());
        people.as(bea)
                .get(attempt + "/result")
                .then()
                .body(containsString("No clock ran, so this is no exam for the rule of readiness"));
        people.as(bea)
                .get("/readiness/scs-c03")
                .then()
                .body(allOf(
                        containsString("no: without a clock"),
                        containsString("No full exam under time yet; without a clock none counts.")));
        people.as(bea).get("/").then().statusCode(200);
    }

    private String start(int questions) {
        return people.post(
                        ada,
                        BUILDER,
                        Map.of("questions", questions, "spend", "true", "how", "feedback", "then", "start"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private void check(String attempt, long id, int position, List<Integer> picks) {
        people.post(ada, attempt + "/lessons/" + position + "/feedback", Map.of("revision", "0", "pick", picks))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/lessons/" + position));
    }
}
