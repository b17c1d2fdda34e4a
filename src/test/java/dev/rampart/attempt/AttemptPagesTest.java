package dev.rampart.attempt;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import dev.rampart.web.SafeHtml;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptPagesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_saved_answer_is_there_after_a_reload() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        answer(ada, quiz, 1, hall.key(quiz, 1), 0, "next")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/attempts/" + quiz + "/questions/2"));
        assertEquals(sorted(quiz, hall.key(quiz, 1)), chosen(page(ada, quiz, 1)));
    }

    @Test
    void the_form_leads_where_its_button_says() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 10);
        Map.of(
                        "next", "/review",
                        "previous", "/questions/9",
                        "review", "/review",
                        "end", "/submission",
                        "save", "/questions/10",
                        "4", "/questions/4")
                .forEach((then, path) -> answer(ada, quiz, 10, List.of(), 0, then)
                        .then()
                        .statusCode(303)
                        .header("Location", endsWith("/attempts/" + quiz + path)));
    }

    @Test
    void a_second_tab_that_is_older_is_told_and_keeps_what_was_chosen() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        answer(ada, quiz, 1, hall.key(quiz, 1), 0, "next").then().statusCode(303);
        Response older = answer(ada, quiz, 1, hall.wrong(quiz, 1), 0, "next");
        older.then()
                .statusCode(409)
                .body(containsString("Another tab changed this answer"))
                .body(containsString("name=\"revision\" value=\"1\""));
        assertEquals(sorted(quiz, hall.wrong(quiz, 1)), chosen(older.asString()), "nothing typed is lost");
        assertEquals(hall.key(quiz, 1), hall.show(ada, quiz, 1).picks(), "nothing stored is lost");
        answer(ada, quiz, 1, hall.wrong(quiz, 1), 1, "next").then().statusCode(303);
        assertEquals(hall.wrong(quiz, 1), hall.show(ada, quiz, 1).picks());
    }

    @Test
    void a_late_answer_is_refused_with_a_sentence_and_the_attempt_is_submitted() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        List<Integer> key = hall.key(quiz, 1);
        TestClock.get().advance(Duration.ofMinutes(27));
        answer(ada, quiz, 1, key, 0, "next")
                .then()
                .statusCode(409)
                .body(containsString("Time ran out at"))
                .body(containsString("it was not stored"))
                .body(containsString("/attempts/" + quiz + "/result"));
        assertFalse(hall.attempt(quiz).open());
        assertEquals(0, hall.submission(quiz).correct);
        people.as(ada)
                .get("/attempts/" + quiz + "/questions/2")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/result"));
    }

    @Test
    void the_script_is_told_the_same() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        byScript(ada, quiz, 1, hall.key(quiz, 1), 0)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("complete", equalTo(true));
        byScript(ada, quiz, 1, hall.wrong(quiz, 1), 0)
                .then()
                .statusCode(409)
                .body("reason", equalTo("overtaken"))
                .body("sentence", containsString("Another tab changed this answer; reload"));
        TestClock.get().advance(Duration.ofMinutes(27));
        byScript(ada, quiz, 1, hall.wrong(quiz, 1), 1)
                .then()
                .statusCode(409)
                .body("reason", equalTo("over"))
                .body("sentence", containsString("Time ran out"));
    }

    @Test
    void more_options_than_asked_for_are_refused_with_a_sentence_and_stay_chosen() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "multiple-response");
        hall.answer(ada, full, position, true);
        Response refused = answer(ada, full, position, List.of(0, 1, 2, 3), 1, "next");
        String asked = Given.number(hall.key(full, position).size());
        refused.then().statusCode(422).body(containsString("Select " + asked + ": four are selected."));
        assertEquals(List.of(0, 1, 2, 3), chosen(refused.asString()));
        assertEquals(hall.key(full, position), hall.show(ada, full, position).picks());
    }

    @Test
    void a_step_in_two_places_is_refused_and_half_an_ordering_is_kept() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "ordering");
        int places = hall.show(ada, full, position).places().size();
        List<String> twice = new ArrayList<>(java.util.Collections.nCopies(places, ""));
        twice.set(0, "1");
        twice.set(1, "1");
        answer(ada, full, position, twice, 0, "next")
                .then()
                .statusCode(422)
                .body(containsString("A step can stand in one place only"));
        twice.set(1, "");
        answer(ada, full, position, twice, 0, "next").then().statusCode(303);
        assertEquals(1, hall.show(ada, full, position).picks().get(0));
        page(ada, full, 1);
        people.as(ada).get("/attempts/" + full + "/review").then().body(containsString("1 unfinished"));
    }

    @Test
    void what_no_question_offers_is_a_mistake_that_changes_nothing() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        answer(ada, quiz, 1, List.of("zero"), 1, "next").then().statusCode(400);
        answer(ada, quiz, 1, List.of(99), 1, "next").then().statusCode(422);
        assertEquals(hall.key(quiz, 1), hall.show(ada, quiz, 1).picks());
        people.as(ada).get("/attempts/" + quiz + "/questions/11").then().statusCode(404);
    }

    @Test
    void a_second_submission_leads_to_the_same_result() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        for (int i = 0; i < 2; i++) {
            people.post(ada, "/attempts/" + quiz + "/submission", Map.of())
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/attempts/" + quiz + "/result"));
        }
        people.as(ada)
                .get("/attempts/" + quiz + "/result")
                .then()
                .statusCode(200)
                .body(containsString("SCS-C03 quiz: 10 %"));
    }

    @Test
    void before_the_end_the_blanks_are_counted() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        people.as(ada)
                .get("/attempts/" + quiz + "/submission")
                .then()
                .body(containsString("9 questions are blank."))
                .body(containsString("A blank is wrong and a guess costs nothing."));
        people.as(ada)
                .get("/attempts/" + quiz + "/result")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/attempts/" + quiz));
    }

    @Test
    void someone_elses_attempt_is_not_found() {
        Person ada = people.learner("Ada");
        Person eve = people.learner("Eve");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        for (String path : List.of("", "/questions/1", "/review", "/submission", "/result", "/pace")) {
            people.as(eve).get("/attempts/" + quiz + path).then().statusCode(404);
            people.as(ada).get("/attempts/" + quiz + path).then().statusCode(not(404));
        }
        answer(eve, quiz, 1, hall.key(quiz, 1), 0, "next").then().statusCode(404);
        people.post(eve, "/attempts/" + quiz + "/submission", Map.of()).then().statusCode(404);
        people.post(eve, "/attempts/" + quiz + "/practice", Map.of()).then().statusCode(404);
        assertTrue(hall.attempt(quiz).open());
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_comes_back() {
        long quiz = hall.start(people.learner("Ada"), ExamHall.quiz());
        people.visitor()
                .get("/attempts/" + quiz + "/questions/1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next="));
    }

    @Test
    void no_page_of_an_open_attempt_gives_the_key_away() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        StringBuilder pages = new StringBuilder();
        for (int position = 1; position <= 65; position++) {
            pages.append(page(ada, full, position));
        }
        for (String path : List.of("/review", "/submission", "/pace")) {
            pages.append(people.as(ada).get("/attempts/" + full + path).asString());
        }
        String text = SafeHtml.text(pages.toString());
        for (int position = 1; position <= 65; position++) {
            Question question = hall.question(full, position);
            assertFalse(pages.toString().contains(question.id()), question.id());
            for (String secret : secrets(question)) {
                assertFalse(text.contains(secret), secret);
            }
        }
    }

    @Test
    void an_ordering_does_not_come_in_its_right_order() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "ordering");
        List<Integer> key = hall.key(full, position);
        assertFalse(key.equals(key.stream().sorted().toList()), key::toString);
        page(ada, full, position);
    }

    @Test
    void a_result_shows_every_question_with_its_reasons() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        for (int position = 1; position <= 60; position++) {
            hall.answer(ada, full, position, position <= 53);
        }
        proctor.submit(ExamHall.candidate(ada), full);
        String page = people.as(ada).get("/attempts/" + full + "/result").asString();
        assertTrue(page.contains("SCS-C03 full exam: 81.5 %"));
        String text = SafeHtml.text(page);
        assertTrue(text.contains("53 of 65 right, above the 80 %"), text.substring(0, 600));
        assertTrue(text.contains("All of its questions were fresh to you."));
        for (int position = 1; position <= 65; position++) {
            for (String reason : secrets(hall.question(full, position))) {
                assertTrue(text.contains(reason), reason);
            }
        }
        String missed =
                people.as(ada).get("/attempts/" + full + "/result?show=missed").asString();
        assertFalse(missed.contains("id=\"q53\""));
        assertTrue(missed.contains("id=\"q54\""));
        assertEquals(12, missed.split("class=\"result-item\"").length - 1);
    }

    @Test
    void what_was_missed_can_be_practised() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        proctor.submit(ExamHall.candidate(ada), quiz);
        String location = people.post(ada, "/attempts/" + quiz + "/practice", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String first =
                people.as(ada).get(location).then().statusCode(303).extract().header("Location");
        people.as(ada).get(first).then().statusCode(200).body(containsString("Question 1 of 9"));
    }

    @Test
    void how_the_screen_looks_is_remembered_without_script() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        String cookie = answer(ada, quiz, 1, List.of(), 0, "scheme-navy")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/questions/1"))
                .extract()
                .cookie(Display.COOKIE);
        for (String path : List.of("/questions/1", "/review", "/submission")) {
            people.as(ada)
                    .cookie(Display.COOKIE, cookie + ".clock")
                    .get("/attempts/" + quiz + path)
                    .then()
                    .body(containsString("class=\"exam exam-size-100 exam-scheme-navy\""))
                    .body(containsString("class=\"exam-clock off\""))
                    .body(not(containsString("exam-pace off")));
        }
    }

    @Test
    void the_pace_is_told_by_milestones() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        for (int position = 1; position <= 26; position++) {
            hall.answer(ada, full, position, true);
        }
        TestClock.get().set(hall.attempt(full).startedAt.plus(Duration.ofMinutes(72)));
        people.as(ada)
                .get("/attempts/" + full + "/pace")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("26 of 65 answered"),
                        containsString("2 questions behind"),
                        containsString("2 min 37 s a question"),
                        containsString("24 by 1:00"),
                        containsString("36 by 1:30"),
                        containsString("60 by 2:30")))
                .body(containsString(
                        "26 answered after 72 minutes; the last milestone was 24 by 1:00; the next is 36 by 1:30"));
        TestClock.get().advance(Duration.ofHours(2));
        people.as(ada)
                .get("/attempts/" + full + "/pace")
                .then()
                .statusCode(204)
                .header("HX-Redirect", "/attempts/" + full + "/result");
    }

    private Response answer(Person who, long attempt, int position, List<?> picks, int revision, String then) {
        Map<String, Object> form = new HashMap<>(Map.of("revision", revision, "then", then));
        if (!picks.isEmpty()) {
            form.put("pick", picks);
        }
        return people.post(who, "/attempts/" + attempt + "/questions/" + position + "/answer", form);
    }

    private Response byScript(Person who, long attempt, int position, List<?> picks, int revision) {
        String csrf = People.csrf(people.as(who).get("/"));
        return people.as(who)
                .accept("application/json")
                .cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .formParam("pick", picks)
                .formParam("revision", revision)
                .post("/attempts/" + attempt + "/questions/" + position + "/answer");
    }

    private String page(Person who, long attempt, int position) {
        return people.as(who)
                .get("/attempts/" + attempt + "/questions/" + position)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** What a page shows as chosen, by place on the screen. */
    private static List<Integer> chosen(String page) {
        List<Integer> chosen = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile(
                        "name=\"pick\" value=\"(\\d+)\" checked|<option value=\"(\\d+)\" selected")
                .matcher(page);
        while (matcher.find()) {
            chosen.add(Integer.valueOf(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
        }
        return chosen;
    }

    /** Options stand on the page from top to bottom, in whatever order they were chosen. */
    private List<Integer> sorted(long attempt, List<Integer> picks) {
        boolean choice = hall.question(attempt, 1).interaction() instanceof Interaction.Choice;
        return choice ? picks.stream().sorted().toList() : picks;
    }

    private int position(long attempt, String type) {
        for (int position = 1; ; position++) {
            if (hall.question(attempt, position).interaction().type().equals(type)) {
                return position;
            }
        }
    }

    /** What is told after the end only, as text. */
    private static List<String> secrets(Question question) {
        List<String> secrets = new ArrayList<>();
        secrets.add(question.explanation());
        Interaction interaction = question.interaction();
        if (interaction instanceof Interaction.Choice choice) {
            choice.options().forEach(option -> secrets.add(option.why()));
        } else if (interaction instanceof Interaction.Ordering ordering) {
            ordering.choices().forEach(step -> secrets.add(step.why()));
        } else {
            ((Interaction.Matching) interaction).prompts().forEach(prompt -> secrets.add(prompt.why()));
        }
        return secrets.stream()
                .map(markdown -> SafeHtml.text(
                        dev.rampart.content.Markdown.markdown(markdown).toString()))
                .toList();
    }
}
