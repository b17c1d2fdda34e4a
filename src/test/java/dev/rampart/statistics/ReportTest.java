package dev.rampart.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.SharedForms;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Reader;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may report what, what becomes of it, and what is left when someone leaves. */
@QuarkusTest
class ReportTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    SharedForms forms;

    @Inject
    Catalog catalog;

    @Inject
    Reports reports;

    @Inject
    ReportDesk desk;

    @Inject
    StatisticsData data;

    @AfterEach
    void afterwards() {
        TestClock.get().reset();
        QuarkusTransaction.requiringNew().run(() -> {
            ReportAnswer.deleteAll();
            Report.deleteAll();
        });
    }

    @Test
    void a_question_can_be_reported_once_the_learner_was_told_what_is_right() {
        Person ada = people.learner("Ada");
        long quiz = hall.openQuiz(ada);
        String question = hall.questions(quiz).get(0);
        hall.begin(ada, quiz, 1);
        assertEquals(404, report(ada, question).status(), "the quiz is still open");
        hall.finish(ada, quiz, 3);
        assertEquals(201, report(ada, question).status());
        assertEquals(404, report(people.learner("Bea"), question).status(), "Bea never saw it");
        assertEquals(404, report(ada, "no-such-question").status());
        assertEquals(
                List.of(question),
                reports.of(ada.id(), 1).items().stream()
                        .map(Reports.Line::question)
                        .toList());
    }

    private Reports.Outcome report(Person who, String question) {
        return reports.file(who.id(), question, Fault.OUTDATED, "AWS renamed it.");
    }

    @Test
    void nothing_of_a_sealed_exam_can_be_reported_before_its_seal_is_lifted() {
        Person ada = people.learner("Ada");
        Person bea = people.learner("Bea");
        SharedForms.Fixed fixed = forms.fix(
                        catalog.exam("scs-c03").orElseThrow(),
                        List.of(ada.id(), bea.id()),
                        TestClock.get().instant().plus(Duration.ofDays(1)),
                        "/groups/none")
                .orElseThrow();
        long hers = ((SharedForms.Start.Seated) forms.sit(fixed.form(), ada.id(), null)).attempt();
        hall.finish(ada, hers, 40);
        String question = hall.questions(hers).get(0);
        assertEquals(404, report(ada, question).status());
        TestClock.get().advance(Duration.ofDays(2));
        assertEquals(201, report(ada, question).status());
    }

    @Test
    void one_report_of_a_question_is_open_at_a_time_however_often_one_clicks() throws Exception {
        Person ada = people.learner("Ada");
        String question = reportable(ada, 1).get(0);
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> click = () -> report(ada, question).status();
            List<Integer> statuses = clicks.invokeAll(List.of(click, click, click)).stream()
                    .map(ReportTest::get)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409), statuses);
        } finally {
            clicks.shutdownNow();
        }
        answer(people.instructor("Ina"), question, Verdict.DECLINED);
        assertEquals(201, report(ada, question).status(), "the first one is closed");
    }

    private static int get(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Questions of an exam that the person handed in. */
    private List<String> reportable(Person person, int most) {
        return hall.questions(hall.sitFullExam(person, 30)).subList(0, most);
    }

    private int answer(Person instructor, String question, Verdict verdict) {
        List<Long> open =
                desk.of(question, 1).open().stream().map(Reports.Line::id).toList();
        return desk.answer(question, open, verdict, "Thank you, we looked.", null, instructor.id());
    }

    @Test
    void twenty_reports_a_day_are_taken() {
        Person ada = people.learner("Ada");
        List<String> questions = reportable(ada, 21);
        questions
                .subList(0, 20)
                .forEach(question -> assertEquals(201, report(ada, question).status()));
        Reports.Outcome refused = report(ada, questions.get(20));
        assertEquals(429, refused.status());
        assertTrue(refused.sentence().startsWith("You have reported 20 questions within a day"), refused.sentence());
        TestClock.get().advance(Duration.ofHours(25));
        assertEquals(201, report(ada, questions.get(20)).status());
    }

    @Test
    void an_answer_is_unread_until_its_learner_opens_the_list_and_an_accepted_report_stays_open() {
        Person ada = people.learner("Ada");
        Person ina = people.instructor("Ina");
        String question = reportable(ada, 1).get(0);
        report(ada, question);
        assertEquals(1, answer(ina, question, Verdict.ACCEPTED));
        assertEquals(1, reports.unread(ada.id()));
        people.as(ada).get("/questions/reports").then().statusCode(200);
        assertEquals(0, reports.unread(ada.id()));
        Reports.Line line = reports.of(ada.id(), 1).items().get(0);
        assertTrue(line.open());
        assertEquals(1, answer(ina, question, Verdict.MENDED));
        assertEquals(0, answer(ina, question, Verdict.MENDED), "none is open any more");
        assertEquals(1, reports.unread(ada.id()));
        assertFalse(reports.of(ada.id(), 1).items().get(0).open());
        assertEquals(
                List.of(Verdict.ACCEPTED, Verdict.MENDED),
                reports.of(ada.id(), 1).items().get(0).answers().stream()
                        .map(answer -> answer.verdict)
                        .toList());
    }

    @Test
    void the_same_answer_by_a_second_click_is_given_once() {
        Person ada = people.learner("Ada");
        Person ina = people.instructor("Ina");
        String question = reportable(ada, 1).get(0);
        report(ada, question);
        List<Long> all =
                desk.of(question, 1).open().stream().map(Reports.Line::id).toList();
        for (Verdict verdict : List.of(Verdict.ACCEPTED, Verdict.MENDED)) {
            assertEquals(1, desk.answer(question, all, verdict, "We looked.", null, ina.id()));
            assertEquals(1, desk.answer(question, all, verdict, "We looked.", null, ina.id()), "it is said, once");
        }
        assertEquals(2, reports.of(ada.id(), 1).items().get(0).answers().size());
        assertEquals(0, desk.answer(question, all, Verdict.DECLINED, "No.", null, ina.id()), "it is closed");
        assertEquals(0, desk.answer(question, all, Verdict.MENDED, "We looked.", null, ada.id()), "by someone else");
        assertEquals(2, reports.of(ada.id(), 1).items().get(0).answers().size());
    }

    @Test
    void of_hundreds_of_reports_as_many_stand_on_a_page_as_can_be_answered_and_the_others_follow() {
        Person ada = people.learner("Ada");
        Person ina = people.instructor("Ina");
        String question = reportable(ada, 1).get(0);
        report(ada, question);
        QuarkusTransaction.requiringNew().run(() -> {
            Report first = Report.find("question", question).firstResult();
            for (int i = 0; i < 229; i++) {
                Report report = new Report();
                report.accountId = ada.id();
                report.question = question;
                report.versionId = first.versionId;
                report.fault = Fault.UNCLEAR;
                report.remark = "Again, number " + i;
                report.reportedAt = first.reportedAt;
                report.openKey = "another learner's, number " + i;
                report.persist();
            }
        });
        ReportDesk.Pile pile = desk.of(question, 1);
        assertEquals(List.of(200, 30), List.of(pile.open().size(), pile.waiting()));
        String page = people.as(ina).get("/author/reports/" + question).asString();
        assertTrue(page.contains("30 more are open"), page);
        assertEquals(200, answer(ina, question, Verdict.ACCEPTED));
        assertEquals(
                30,
                desk.of(question, 1).open().stream()
                        .takeWhile(report -> !report.answered())
                        .count(),
                "what has no answer yet comes first");
        assertEquals(200, answer(ina, question, Verdict.DECLINED));
        pile = desk.of(question, 2);
        assertEquals(List.of(30, 0), List.of(pile.open().size(), pile.waiting()));
        assertEquals(
                List.of(25, 2, 200),
                List.of(
                        pile.closed().items().size(),
                        pile.closed().page(),
                        pile.closed().found()));
        people.as(ina)
                .get("/author/reports/" + question + "?page=2")
                .then()
                .body(org.hamcrest.Matchers.containsString("/author/reports/" + question + "?page=3"));
    }

    @Test
    void the_inbox_counts_reports_and_learners_by_question() {
        Person ada = people.learner("Ada");
        Person bea = people.learner("Bea");
        String question = reportable(ada, 1).get(0);
        report(ada, question);
        ReportDesk.Counted counted = counted(false, question);
        assertEquals(1, counted.learners());
        answer(people.instructor("Ina"), question, Verdict.DECLINED);
        report(ada, question);
        counted = counted(false, question);
        assertEquals(List.of(2L, 1L, 1L), List.of(counted.reports(), counted.learners(), counted.open()));
        answer(people.instructor("Ina"), question, Verdict.DECLINED);
        assertNull(counted(false, question));
        assertEquals(2, counted(true, question).reports());
        assertEquals(0, reports.unread(bea.id()));
    }

    private ReportDesk.Counted counted(boolean closed, String question) {
        for (int page = 1; page > 0; page = desk.inbox(Reader.ALL, closed, page).next()) {
            for (ReportDesk.Line line : desk.inbox(Reader.ALL, closed, page).items()) {
                if (line.counted().question().equals(question)) {
                    return line.counted();
                }
            }
        }
        return null;
    }

    @Test
    void who_leaves_takes_their_reports_and_leaves_their_answers_without_a_name() {
        Person ada = people.learner("Ada");
        Person bea = people.learner("Bea");
        Person ina = people.instructor("Ina");
        String hers = reportable(ada, 1).get(0);
        report(ada, hers);
        String other = reportable(bea, 1).get(0);
        report(bea, other);
        answer(ina, hers, Verdict.ACCEPTED);
        answer(ina, other, Verdict.DECLINED);
        String export = people.as(ada).get("/account/export").asString();
        assertTrue(export.contains("AWS renamed it.") && export.contains("Thank you, we looked."), export);
        assertEquals(2, kept(ina).given().size());
        leave(ada);
        leave(ina);
        assertEquals(0, kept(ada).reports().size());
        assertEquals(0, kept(ina).given().size());
        assertEquals(1, reports.of(bea.id(), 1).items().get(0).answers().size());
    }

    private StatisticsData.Kept kept(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> data.export(person.id()));
    }

    private void leave(Person person) {
        people.post(person, "/account/deletion", Map.of("current", People.PASSWORD))
                .then()
                .statusCode(200);
    }
}
