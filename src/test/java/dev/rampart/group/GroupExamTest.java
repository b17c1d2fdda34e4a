package dev.rampart.group;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.SharedForms;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Group exams from the proposal to the results. */
@QuarkusTest
class GroupExamTest {
    @Inject
    QuestionBank bank;

    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    ExamHall hall;

    @Inject
    GroupExams exams;

    @Inject
    GroupNews news;

    @Inject
    Attempts attempts;

    private Person ada;
    private Person bea;
    private Person cy;
    private String slug;

    @BeforeEach
    void people() {
        ada = people.learner("Ada");
        bea = people.learner("Bea");
        cy = people.learner("Cy");
        slug = circle.of(ada, bea, cy);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void mistakes_in_a_window_are_told_beside_their_fields_and_what_was_typed_stays() {
        propose("2020-01-01T10:00", "2020-01-02T10:00")
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"from-error\">This moment is past."),
                        containsString("value=\"2020-01-01T10:00\""),
                        containsString("value=\"2020-01-02T10:00\""));
        propose(inHours(2), inHours(4))
                .then()
                .statusCode(422)
                .body(containsString(
                        "The exam takes 170 minutes, so it has to close at least that long after it opens."));
        propose(inHours(2), inHours(2 + 15 * 24)).then().statusCode(422).body(containsString("14 days at most"));
        propose("tomorrow", "")
                .then()
                .statusCode(422)
                .body(containsString("Choose the day and time at which it opens."));
        propose(inHours(2), inHours(6)).then().statusCode(303);
        propose(inHours(2), inHours(6)).then().statusCode(409).body(containsString("one at a time"));
    }

    @Test
    void members_agree_until_it_opens_and_are_told_how_fresh_it_would_be() {
        GroupExam exam = circle.propose(slug, ada);
        people.as(bea)
                .get(page(exam))
                .then()
                .statusCode(200)
                .body(
                        containsString("Do you sit it too?"),
                        containsString("all 65 questions would be fresh to everyone who agreed."));
        people.post(bea, page(exam) + "/agreement", Map.of()).then().statusCode(303);
        people.as(cy).get(page(exam)).then().body(containsString("<p>Ada, Bea</p>"));
        people.post(bea, page(exam) + "/refusal", Map.of()).then().statusCode(303);
        people.as(cy).get(page(exam)).then().body(containsString("<p>Ada</p>"));
        people.post(bea, page(exam) + "/attempts", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("The window has not opened yet."));
        open();
        people.post(bea, page(exam) + "/agreement", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("who sits this exam is settled"));
    }

    @Test
    void one_alone_is_no_group_exam() {
        GroupExam exam = circle.propose(slug, ada);
        open();
        people.as(ada).get(page(exam)).then().body(containsString("It was not held: fewer than two members"));
        people.post(ada, page(exam) + "/attempts", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("This exam was not held."));
        people.as(bea)
                .get("/groups/" + slug)
                .then()
                .body(containsString("The group exam was not held."), containsString("Propose a group exam"));
    }

    @Test
    void a_proposal_can_be_taken_back_by_its_proposer_and_the_owner_alone() {
        GroupExam exam = circle.propose(slug, bea);
        people.post(cy, page(exam) + "/withdrawal", Map.of()).then().statusCode(403);
        people.post(ada, page(exam) + "/withdrawal", Map.of()).then().statusCode(303);
        people.as(bea).get(page(exam)).then().statusCode(404);
    }

    @RepeatedTest(3)
    void two_who_start_at_once_get_the_same_form_which_is_fixed_once() throws Exception {
        GroupExam exam = agreed(ada, bea);
        TestClock.get().advance(Duration.ofMinutes(61));
        List<SharedForms.Start> starts = GroupTest.atOnce(List.of(
                () -> exams.sit(slug, ada.id(), exam.id, null),
                () -> exams.sit(slug, bea.id(), exam.id, null),
                () -> exams.sit(slug, ada.id(), exam.id, null)));
        List<Long> attempts = starts.stream()
                .map(start -> ((SharedForms.Start.Seated) start).attempt())
                .toList();
        assertEquals(attempts.get(0), attempts.get(2), "a double click starts one attempt");
        assertFalse(attempts.get(0).equals(attempts.get(1)));
        assertEquals(hall.questions(attempts.get(0)), hall.questions(attempts.get(1)));
        assertEquals(65, hall.questions(attempts.get(0)).size());
        assertEquals(
                1,
                circle.events(slug).stream()
                        .filter("The group exam is open."::equals)
                        .count());
    }

    @Test
    void what_any_of_them_was_shown_is_left_out_as_far_as_the_bank_allows() {
        long adas = hall.openQuiz(ada);
        hall.finish(ada, adas, 10);
        long beas = hall.openQuiz(bea);
        hall.finish(bea, beas, 10);
        long cys = hall.openQuiz(cy);
        hall.finish(cy, cys, 10);
        GroupExam exam = agreed(ada, bea);
        open();
        long attempt = sit(ada, exam);
        Set<String> shown = new HashSet<>(hall.questions(adas));
        shown.addAll(hall.questions(beas));
        long fresh = hall.questions(attempt).stream()
                .filter(question -> !shown.contains(question))
                .count();
        GroupExam fixed = circle.exam(exam.id);
        assertEquals(fresh, fixed.fresh.longValue());
        assertEquals(65, fixed.questions);
        long unseen = hall.bankSize() - shown.size();
        assertTrue(fresh >= Math.min(unseen, 65) - 13, "of " + unseen + " fresh to both it took " + fresh);
        people.as(bea)
                .get(page(exam))
                .then()
                .body(containsString(
                        "65 questions, " + (fresh == 65 ? "all" : fresh) + " of them fresh to everyone who agreed"));
    }

    @Test
    void its_questions_are_kept_from_quizzes_and_other_exams_until_the_results_are_open() {
        GroupExam exam = agreed(ada, bea);
        open();
        long attempt = sit(ada, exam);
        List<String> form = hall.questions(attempt);
        long quiz = hall.openQuiz(bea);
        assertTrue(Collections.disjoint(form, hall.questions(quiz)), "before she sits it");
        long own = hall.sitFullExam(bea, 0);
        assertTrue(Collections.disjoint(form, hall.questions(own)), "nor does another exam of hers ask them");
        hall.finish(ada, attempt, 60);
        long after = hall.openQuiz(ada);
        assertTrue(Collections.disjoint(form, hall.questions(after)), "after she sat it, while others have not");
        long outside = hall.openQuiz(cy);
        assertEquals(10, hall.questions(outside).size());
        hall.finish(bea, sit(bea, exam), 50);
        people.post(bea, "/exams/scs-c03/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(303);
    }

    @Test
    void a_form_takes_nothing_that_is_kept_for_another_and_a_bank_that_is_spoken_for_says_so() {
        List<String> taken = new ArrayList<>();
        int forms = bank.entries("scs-c03", Question.Pool.BANK).size() / 65;
        for (int i = 0; i < forms; i++) {
            slug = circle.of(ada, bea);
            GroupExam exam = agreed(ada, bea);
            open();
            long attempt = sit(bea, exam);
            assertTrue(Collections.disjoint(taken, hall.questions(attempt)));
            taken.addAll(hall.questions(attempt));
            hall.finish(bea, attempt, 30);
        }
        people.as(ada)
                .get("/exams/scs-c03")
                .then()
                .body(containsString(taken.size() + " more are kept for your group exam"));
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(422)
                .body(containsString("Questions are kept for your group exam"));
        people.post(cy, "/exams/scs-c03/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(303);
    }

    @Test
    void nothing_tells_what_came_out_until_everyone_is_done() {
        circle.share(slug, ada, Circle.BOTH);
        circle.share(slug, bea, Circle.SCORES);
        GroupExam exam = agreed(ada, bea);
        open();
        long adas = sit(ada, exam);
        people.as(ada)
                .get("/attempts/" + adas + "/submission")
                .then()
                .body(containsString("The result is sealed until everyone who sits this form has handed in"));
        hall.finish(ada, adas, 47);
        assertSealed(exam, adas);

        long beas = sit(bea, exam);
        hall.begin(bea, beas, 3);
        assertSealed(exam, adas);
        hall.finish(bea, beas, 60);

        people.as(ada)
                .get("/attempts/" + adas + "/result")
                .then()
                .statusCode(200)
                .body(containsString("72.3 %"), containsString("rationales"));
        people.bearer(ada)
                .get("/api/v1/attempts/" + adas + "/result")
                .then()
                .statusCode(200)
                .body("percent", equalTo("72.3"));
        people.as(ada).get("/exams/scs-c03").then().body(containsString("72.3 %"));
        people.as(ada).get("/readiness/scs-c03").then().body(containsString("The last fresh exam was at 72.3 %"));
        people.as(ada).get("/account/export").then().body(containsString("\"correct\" : 47"));
        people.as(bea)
                .get(page(exam))
                .then()
                .body(containsString("72.3 %"), containsString("92.3 %"), containsString("at least three"));
        assertEquals(
                "The results of the group exam are open.",
                news.latest(bea.id(), 1).get(0).text());
    }

    private void assertSealed(GroupExam exam, long attempt) {
        for (Person viewer : List.of(ada, bea, cy)) {
            for (String page : List.of(
                    "/", "/exams/scs-c03", "/readiness/scs-c03", "/groups/" + slug, page(exam), "/account/export")) {
                String source = people.as(viewer).get(page).asString();
                assertFalse(source.contains("72.3"), viewer.name() + page);
                assertFalse(source.contains("47 of 65"), viewer.name() + page);
            }
            people.bearer(viewer).get("/api/v1/attempts").then().statusCode(200).body("past", empty());
            assertFalse(people.bearer(viewer)
                    .get("/api/v1/groups/" + slug)
                    .asString()
                    .contains("72.3"));
        }
        people.as(ada)
                .get("/attempts/" + attempt + "/result")
                .then()
                .statusCode(200)
                .body(
                        containsString("Handed in, and sealed"),
                        containsString("One of 2 have handed in."),
                        not(containsString("rationales")));
        people.as(ada)
                .get("/attempts/" + attempt + "/result?show=missed")
                .then()
                .body(not(containsString("rationales")));
        for (String file : List.of("csv", "json")) {
            people.as(ada)
                    .get("/attempts/" + attempt + "/result." + file)
                    .then()
                    .statusCode(409)
                    .body(containsString("This result is sealed"), not(containsString("explanation")));
        }
        people.as(ada).get("/attempts/" + attempt + "/questions/1").then().statusCode(303);
        people.post(ada, "/attempts/" + attempt + "/practice", Map.of())
                .then()
                .body(containsString("Handed in, and sealed"));
        people.bearer(ada).get("/api/v1/attempts/" + attempt + "/result").then().statusCode(409);
        people.bearer(ada)
                .contentType("application/json")
                .post("/api/v1/attempts/" + attempt + "/submission")
                .then()
                .statusCode(200)
                .body("correct", nullValue())
                .body("fresh", nullValue())
                .body("sealedUntil", notNullValue());
        assertEquals(List.of(), attempts.domains(ada.id(), "scs-c03"), "nor is the plan told what was weak");
        Response export = people.as(ada).get("/account/export");
        String path = "attempts.attempts.find { it.id == " + attempt + " }.";
        Object correct = export.jsonPath().get(path + "correct");
        Object sealedUntil = export.jsonPath().get(path + "sealedUntil");
        assertNull(correct);
        assertNotNull(sealedUntil);
        assertEquals(
                Collections.singleton(null), new HashSet<>(export.jsonPath().getList(path + "items.correct")));
        people.as(ada).get(page(exam)).then().body(containsString("1 of 2 have handed in."));
    }

    @Test
    void when_the_window_is_over_the_results_open_even_if_someone_did_not_sit_it() {
        GroupExam exam = agreed(ada, bea);
        open();
        long adas = sit(ada, exam);
        hall.finish(ada, adas, 47);
        people.as(ada).get("/attempts/" + adas + "/result").then().body(containsString("Handed in, and sealed"));
        TestClock.get().set(circle.exam(exam.id).closesAt);
        people.as(ada).get("/attempts/" + adas + "/result").then().body(containsString("72.3 %"));
        people.as(ada).get(page(exam)).then().body(containsString("72.3 %"));
        people.as(bea)
                .get(page(exam))
                .then()
                .body(not(containsString("72.3")), containsString("1 more sat it and shares no scores here."));
    }

    @Test
    void a_start_leaves_room_for_the_whole_time_before_the_window_closes() {
        GroupExam exam = agreed(ada, bea, cy);
        open();
        TestClock.get().set(circle.exam(exam.id).closesAt.minus(Duration.ofMinutes(180)));
        people.post(ada, page(exam) + "/attempts", Map.of("extra", "THIRTY_MINUTES"))
                .then()
                .statusCode(409)
                .body(containsString("The exam takes 200 min, which do not fit any more"));
        long adas = sit(ada, exam);
        TestClock.get().set(circle.exam(exam.id).closesAt.minus(Duration.ofMinutes(169)));
        people.as(bea).get(page(exam)).then().body(containsString("It could be started until"));
        people.post(bea, page(exam) + "/attempts", Map.of()).then().statusCode(409);
        TestClock.get()
                .set(circle.exam(exam.id).closesAt.minus(Duration.ofMinutes(10)).plusSeconds(5));
        people.as(ada).get("/attempts/" + adas).then().statusCode(303);
        people.as(ada).get("/attempts/" + adas + "/result").then().body(containsString("Handed in, and sealed"));
    }

    @Test
    void results_stand_side_by_side_for_those_who_share_and_each_sees_their_own() {
        GroupExam exam = agreed(ada, bea, cy);
        open();
        hall.finish(ada, sit(ada, exam), 47);
        hall.finish(bea, sit(bea, exam), 60);
        hall.finish(cy, sit(cy, exam), 30);
        circle.share(slug, bea, Circle.SCORES);
        circle.share(slug, cy, Circle.TOTALS);
        String adas = people.as(ada).get(page(exam)).asString();
        assertTrue(adas.contains("72.3 %") && adas.contains("92.3 %") && !adas.contains("46.1"), adas);
        String beas = people.as(bea).get(page(exam)).asString();
        assertTrue(!beas.contains("72.3") && beas.contains("92.3 %") && !beas.contains("46.1"), beas);
        assertTrue(beas.contains("2 more sat it and share no scores here."), beas);
        assertTrue(beas.contains("This is told when at least three"), beas);
        circle.share(slug, ada, Circle.SCORES);
        circle.share(slug, cy, Circle.SCORES);
        String all = people.as(bea).get(page(exam)).asString();
        assertTrue(all.contains("72.3 %") && all.contains("46.1 %"), all);
        assertTrue(all.contains("<span>3 of 3</span>") && all.contains("<span>0 of 3</span>"), all);
        circle.share(slug, cy, Sharing.NOTHING);
        String back = people.as(bea).get(page(exam)).asString();
        assertTrue(!back.contains("46.1") && back.contains("This is told when at least three"), back);
    }

    @Test
    void whoever_did_not_agree_has_no_seat_and_an_open_full_exam_comes_first() {
        GroupExam exam = agreed(ada, bea);
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(303);
        open();
        people.post(cy, page(exam) + "/attempts", Map.of())
                .then()
                .statusCode(404)
                .body(containsString("You had not agreed"));
        people.as(cy).get(page(exam)).then().body(containsString("You do not sit this one"));
        people.post(ada, page(exam) + "/attempts", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("You have another full exam open"));
    }

    @Test
    void whoever_leaves_before_beginning_is_not_waited_for_and_who_has_begun_is() {
        GroupExam exam = agreed(ada, bea, cy);
        open();
        long adas = sit(ada, exam);
        long cys = sit(cy, exam);
        hall.finish(ada, adas, 47);
        people.post(bea, "/groups/" + slug + "/departure", Map.of()).then().statusCode(303);
        people.post(cy, "/groups/" + slug + "/departure", Map.of()).then().statusCode(303);
        people.as(ada).get("/attempts/" + adas + "/result").then().body(containsString("One of 2 have handed in."));
        hall.finish(cy, cys, 60);
        people.as(ada).get("/attempts/" + adas + "/result").then().body(containsString("72.3 %"));
        people.as(cy).get("/attempts/" + cys + "/result").then().body(containsString("92.3 %"));
        people.as(ada).get(page(exam)).then().body(not(containsString("92.3")), not(containsString("Cy</th>")));
    }

    @Test
    void the_group_may_end_and_accounts_may_go_while_others_sit_it() {
        GroupExam exam = agreed(ada, bea, cy);
        open();
        long adas = sit(ada, exam);
        long beas = sit(bea, exam);
        hall.begin(ada, adas, 2);
        hall.finish(bea, beas, 60);
        people.post(cy, "/account/deletion", Map.of("current", cy.password()))
                .then()
                .statusCode(200);
        people.as(bea).get("/attempts/" + beas + "/result").then().body(containsString("One of 2 have handed in."));
        people.post(ada, "/groups/" + slug + "/settings/end", Map.of()).then().statusCode(303);
        people.as(bea)
                .get("/attempts/" + beas + "/result")
                .then()
                .body(containsString("Handed in, and sealed"), not(containsString("To the group exam")));
        people.as(ada).get("/attempts/" + adas + "/questions/3").then().statusCode(200);
        people.post(ada, "/account/deletion", Map.of("current", ada.password()))
                .then()
                .statusCode(200);
        people.as(bea).get("/attempts/" + beas + "/result").then().body(containsString("92.3 %"));
    }

    private GroupExam agreed(Person... all) {
        GroupExam exam = circle.propose(slug, all[0]);
        for (Person person : all) {
            exams.agree(slug, person.id(), exam.id, true);
        }
        return exam;
    }

    private void open() {
        TestClock.get().advance(Duration.ofMinutes(61));
        exams.keepUp();
    }

    private long sit(Person person, GroupExam exam) {
        String attempt = people.post(person, page(exam) + "/attempts", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(attempt.replaceAll(".*/", ""));
    }

    private String page(GroupExam exam) {
        return "/groups/" + slug + "/exams/" + exam.id;
    }

    private Response propose(String from, String to) {
        return people.post(ada, "/groups/" + slug + "/exams", Map.of("from", from, "to", to));
    }

    private static String inHours(long hours) {
        return LocalDateTime.ofInstant(TestClock.get().instant(), ZoneOffset.UTC)
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
