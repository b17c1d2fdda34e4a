package dev.rampart.readiness;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomePagesTest {
    static final String PRACTICE = "/readiness/scs-c03/practice-exams";
    static final String RESULT = "/readiness/scs-c03/result";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    OutcomeData data;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(Instant.parse("2026-12-10T08:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    static Map<String, Object> practice() {
        Map<String, Object> form = new HashMap<>();
        form.put("date", "2026-12-05");
        form.put("provider", "Dojo <of> others");
        form.put("right", "50");
        form.put("questions", "65");
        form.put("percent", "");
        form.put("timed", "yes");
        form.put("note", "On the train");
        return form;
    }

    static Map<String, Object> failed() {
        Map<String, Object> form = new HashMap<>();
        form.put("outcome", "failed");
        form.put("date", "2026-12-08");
        form.put("score", "702");
        form.put("domains", List.of("1:meets", "", "4:needs", "5:needs"));
        return form;
    }

    private long id(Class<?> of) {
        return QuarkusTransaction.requiringNew()
                .call(() -> of == PracticeExam.class
                        ? PracticeExam.of(ada.id(), "scs-c03").get(0).id
                        : ExamResult.of(ada.id(), "scs-c03").get(0).id);
    }

    @Test
    void a_practice_exam_taken_elsewhere_stands_beside_the_rule_and_does_not_count() {
        people.post(ada, PRACTICE, practice()).then().statusCode(303).header("Location", endsWith("?done=added"));
        people.as(ada)
                .get(PRACTICE + "?done=added")
                .then()
                .body(
                        containsString("Added."),
                        containsString("76.9 %"),
                        containsString("(50 of 65) · Dojo &lt;of&gt; others"),
                        containsString("5 December 2026"),
                        containsString("On the train"));
        people.as(ada)
                .get("/readiness/scs-c03")
                .then()
                .body(
                        containsString("No full exam yet."),
                        containsString("76.9 %"),
                        containsString("They count neither for the rule nor for the estimate."));
    }

    @Test
    void a_practice_exam_is_changed_and_removed_and_someone_elses_is_not_found() {
        people.post(ada, PRACTICE, practice()).then().statusCode(303);
        String path = PRACTICE + "/" + id(PracticeExam.class);
        people.as(ada).get(path).then().statusCode(200).body(containsString("value=\"Dojo &lt;of&gt; others\""));
        Map<String, Object> other = practice();
        other.put("right", "");
        other.put("questions", "");
        other.put("percent", "81.5");
        other.put("seen", "yes");
        people.post(ada, path, other).then().statusCode(303).header("Location", endsWith("?done=changed"));
        people.as(ada).get(PRACTICE).then().body(containsString("81.5 %"), containsString("questions seen before"));

        Person bo = people.learner("Bo");
        people.as(bo).get(path).then().statusCode(404);
        people.post(bo, path, practice()).then().statusCode(404);
        people.post(bo, path + "/removal", Map.of()).then().statusCode(404);
        people.as(ada).get(path.replace("scs-c03", "saa-c03")).then().statusCode(404);

        people.post(ada, path + "/removal", Map.of()).then().statusCode(303).header("Location", endsWith("removed"));
        people.as(ada).get(PRACTICE).then().body(containsString("None yet."));
    }

    @Test
    void mistakes_get_a_sentence_and_what_was_typed_stays() {
        refused(PRACTICE, practice(), "date", "2026-12-11", "11 December 2026 is still to come.");
        refused(PRACTICE, practice(), "right", "66", "66 right of 65 cannot be");
        refused(PRACTICE, practice(), "provider", "", "Say whose practice exam it was");
        refused(PRACTICE, practice(), "note", "n".repeat(501), "A note has room for 500 characters");
        refused(RESULT, failed(), "outcome", "perhaps", "Say whether you passed.");
        refused(RESULT, failed(), "date", "2025-11-30", "SCS-C03 can be sat from 2 December 2025 on");
        refused(RESULT, failed(), "score", "1001", "A scaled score is a whole number from 100 to 1000.");
        refused(RESULT, failed(), "score", "750", "so 750 does not fit with not passed");
        refused(RESULT, failed(), "domains", List.of("5:needs", "9:meets"), "SCS-C03 has no domain &quot;9&quot;");
        refused(RESULT, failed(), "domains", List.of("5:needs", "4:needs", "4:meets"), "Domain 4 is told twice");
        people.as(ada).get(PRACTICE).then().body(containsString("None yet."));
        people.as(ada).get("/readiness/abc-c01/result").then().statusCode(404);
    }

    private void refused(String path, Map<String, Object> form, String field, Object typed, String sentence) {
        form.put(field, typed);
        String kept = path.equals(PRACTICE) ? "value=\"On the train\"" : "value=\"5:needs\" selected";
        people.post(ada, path, form)
                .then()
                .statusCode(422)
                .body(
                        containsString(sentence),
                        containsString(field.equals("note") ? "value=\"" + typed + "\"" : kept),
                        containsString("Everything that you typed is still there."));
    }

    @Test
    void a_failed_exam_leads_to_the_wait_what_to_work_on_and_a_plan_that_stresses_it() {
        people.post(ada, RESULT, failed()).then().statusCode(303);
        people.as(ada)
                .get(RESULT)
                .then()
                .body(
                        containsString("It did not work out on 8 December 2026."),
                        containsString("Your scaled score was 702; SCS-C03 is passed from 750 on."),
                        containsString("the first possible day is 22 December 2026, in 12 days."),
                        containsString("/exams/scs-c03/practice?part=4"),
                        not(containsString("/exams/scs-c03/practice?part=1\"")),
                        containsString("/plan/settings?exam=scs-c03&amp;date=2027-01-07"),
                        containsString("There were not enough answers for a number."));
        people.as(ada)
                .get("/plan/settings?exam=scs-c03&date=2027-01-07")
                .then()
                .statusCode(200)
                .body(containsString("value=\"2027-01-07\""), containsString("value=\"target\" checked"));
        Map<String, Object> plan = Map.of(
                "goal", "security-professional",
                "exam", "scs-c03",
                "date", "2027-01-07",
                "state", "target",
                "hours", "8",
                "weekdays", List.of("MONDAY", "SATURDAY"),
                "kinds", List.of("PRACTICE", "READING"));
        people.post(ada, "/plan", plan).then().statusCode(303);
        people.as(ada)
                .get("/plan")
                .then()
                .body(containsString("Identity and Access Management (needs improvement by your score report)"));
        people.as(ada)
                .get("/plan/settings?exam=scs-c03&date=2027-02-01")
                .then()
                .body(containsString("value=\"2027-02-01\""), containsString("Save and plan anew"));
    }

    @Test
    void a_passed_exam_says_until_when_it_is_valid_and_a_wrong_entry_is_corrected() {
        people.post(ada, RESULT, failed()).then().statusCode(303);
        String path = RESULT + "/" + id(ExamResult.class);
        people.as(ada)
                .get(path)
                .then()
                .body(containsString("value=\"5:needs\" selected"), containsString("value=\"702\""));
        people.post(ada, RESULT, failed()).then().statusCode(422).body(containsString("result of that day already"));
        Map<String, Object> passed = failed();
        passed.put("outcome", "passed");
        people.post(ada, path, passed).then().statusCode(422).body(containsString("so 702 does not fit with passed"));
        passed.put("score", "802");
        people.post(ada, path, passed).then().statusCode(303);
        people.as(ada)
                .get(RESULT)
                .then()
                .body(
                        containsString("You passed on 8 December 2026. Congratulations."),
                        containsString("yours until 8 December 2029."),
                        containsString("not let you sit this same one again before 8 December 2028"));
        people.as(ada).get("/readiness/scs-c03").then().body(containsString("valid until 8 December 2029."));
        Person bo = people.learner("Bo");
        people.as(bo).get(path).then().statusCode(404);
        people.post(bo, path + "/removal", Map.of()).then().statusCode(404);
        people.post(ada, path + "/removal", Map.of()).then().statusCode(303);
        people.as(ada).get(RESULT).then().body(containsString("tell what came of it"));
    }

    @Test
    void what_is_stored_is_what_was_known_on_the_morning_of_that_day() {
        for (int i = 0; i < 2; i++) {
            TestClock.get().advance(Duration.ofMinutes(5));
            hall.sitFullExam(ada, 58);
        }
        TestClock.get().advance(Duration.ofDays(1));
        Person later = people.inAnotherBrowser(ada);
        people.post(later, RESULT, Map.of("outcome", "passed", "date", "2026-12-10"))
                .then()
                .statusCode(303);
        people.bearer(ada)
                .get("/api/v1/readiness/scs-c03/results")
                .then()
                .statusCode(200)
                .body("predicted.inARow", equalTo(List.of(0)), "[0].predicted.chance", nullValue());
        String path = RESULT + "/" + id(ExamResult.class);
        people.post(later, path, Map.of("outcome", "passed", "date", "2026-12-11"))
                .then()
                .statusCode(303);
        people.bearer(ada)
                .get("/api/v1/readiness/scs-c03/results")
                .then()
                .body(
                        "[0].predicted.inARow", equalTo(2),
                        "[0].predicted.ready", equalTo(false),
                        "[0].predicted.answers", equalTo(130),
                        "[0].predicted.chance", greaterThan(0.5f));
        people.as(later)
                .get(RESULT)
                .then()
                .body(containsString("of a fresh Rampart form above the line was estimated at"));
    }

    @Test
    void who_leaves_leaves_nothing_behind_and_others_keep_theirs() {
        Person bo = people.learner("Bo");
        for (Person person : List.of(ada, bo)) {
            people.post(person, PRACTICE, practice()).then().statusCode(303);
            people.post(person, RESULT, failed()).then().statusCode(303);
        }
        people.as(ada)
                .get("/account/export")
                .then()
                .statusCode(200)
                .body(containsString("\"outcomes\""), containsString("On the train"), containsString("702"));
        people.post(ada, "/account/deletion", Map.of("current", People.PASSWORD))
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            OutcomeData.Kept kept = (OutcomeData.Kept) data.export(ada.id());
            assertTrue(kept.practiceExams().isEmpty() && kept.results().isEmpty());
            OutcomeData.Kept others = (OutcomeData.Kept) data.export(bo.id());
            assertEquals(1, others.practiceExams().size());
            assertEquals(List.of("4", "5"), others.results().get(0).needsImprovement());
        });
    }
}
