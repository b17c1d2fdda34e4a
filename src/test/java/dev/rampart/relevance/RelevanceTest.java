package dev.rampart.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import dev.rampart.news.ExamTasks.Touched;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.relevance.Relevance.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The guide of SCS-C03 was published on 26 March 2026. */
class RelevanceTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate EXAM = LocalDate.of(2027, 1, 14);
    private static final LocalDate OLD = LocalDate.of(2026, 2, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 11, 20);
    private static final Map<String, List<Touched>> TASKS = Map.of(
            "AWS KMS", List.of(task("5.2")),
            "Amazon S3", List.of(task("5.1"), task("5.3")),
            "AWS IAM", List.of(task("4.2")),
            "AWS WAF", List.of(task("3.1")));

    private static Touched task(String id) {
        return new Touched("scs-c03", "SCS-C03", id, "A task");
    }

    private static Relevance of(SourceKind kind, LocalDate published, LocalDate examDay, String... products) {
        return of(SCS, kind, published, examDay, products);
    }

    private static Relevance of(
            Blueprint exam, SourceKind kind, LocalDate published, LocalDate examDay, String... products) {
        return Relevance.of(new Relevance.Case(
                exam, examDay, TODAY, kind, published, List.of(products), TASKS, Set.of("Amazon Athena")));
    }

    private static String words(Relevance relevance) {
        return String.join(" ", relevance.reasons());
    }

    @Test
    void a_launch_from_before_the_guide_may_be_asked() {
        Relevance kms = of(SourceKind.ANNOUNCEMENT, OLD, EXAM, "AWS KMS");
        assertEquals(Answer.YES, kms.answer());
        assertEquals(
                "It is about AWS KMS (task 5.2) of SCS-C03. It was announced before: the guide of SCS-C03 dates from"
                        + " 26 March 2026, so the exam may ask about it. Your exam is on 14 January 2027, in 50 days.",
                words(kms));
    }

    @Test
    void a_newer_launch_waits_for_an_update_of_the_guide_and_the_day_to_look_is_told() {
        Relevance kms = of(SourceKind.ANNOUNCEMENT, NEW, EXAM, "AWS KMS");
        assertEquals(Answer.PERHAPS, kms.answer());
        assertTrue(words(kms).contains("Look at the guide again on 14 December 2026."), words(kms));
    }

    @Test
    void a_launch_less_than_a_month_before_the_exam_is_too_late_and_a_day_more_is_not() {
        Relevance close = of(SourceKind.ANNOUNCEMENT, TODAY, TODAY.plusMonths(1).minusDays(1), "AWS KMS");
        assertEquals(Answer.HARDLY, close.answer());
        assertTrue(words(close).contains("Your exam comes too soon for an update of the guide"), words(close));
        assertEquals(
                Answer.PERHAPS,
                of(SourceKind.ANNOUNCEMENT, TODAY, TODAY.plusMonths(1), "AWS KMS")
                        .answer());
    }

    @Test
    void what_the_guide_had_not_taken_in_when_it_was_checked_is_too_late_for_an_exam_within_a_month() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        LocalDate month = SCS.verified().plusMonths(1);
        Relevance launch = of(SourceKind.ANNOUNCEMENT, may, month.minusDays(1), "AWS KMS");
        assertEquals(Answer.HARDLY, launch.answer());
        assertTrue(words(launch).contains("it was last checked on 24 November 2026"), words(launch));
        assertEquals(
                Answer.HARDLY,
                of(SourceKind.BULLETIN, may, TODAY.plusDays(6), "AWS KMS").answer());
        assertEquals(
                Answer.PERHAPS,
                of(SourceKind.ANNOUNCEMENT, may, month, "AWS KMS").answer());
    }

    @Test
    void a_guide_that_was_checked_long_ago_is_due_for_a_look_today() {
        Relevance launch = of(
                checked(LocalDate.of(2026, 6, 1)),
                SourceKind.ANNOUNCEMENT,
                LocalDate.of(2026, 5, 1),
                TODAY.plusDays(6),
                "AWS KMS");
        assertEquals(Answer.PERHAPS, launch.answer());
        assertTrue(words(launch).contains("Look at the guide again on 25 November 2026."), words(launch));
    }

    @Test
    void an_entry_on_the_very_day_of_the_guide_is_not_newer() {
        assertEquals(
                Answer.YES,
                of(SourceKind.ANNOUNCEMENT, LocalDate.of(2026, 3, 26), EXAM, "AWS KMS")
                        .answer());
        assertEquals(
                Answer.PERHAPS,
                of(SourceKind.ANNOUNCEMENT, LocalDate.of(2026, 3, 27), EXAM, "AWS KMS")
                        .answer());
    }

    @Test
    void a_bulletin_is_an_example_and_a_late_one_hardly_matters_for_the_exam() {
        assertEquals(
                Answer.PERHAPS, of(SourceKind.BULLETIN, NEW, EXAM, "AWS KMS").answer());
        assertEquals(
                Answer.HARDLY,
                of(SourceKind.BULLETIN, NEW, TODAY.plusDays(3), "AWS KMS").answer());
    }

    @Test
    void a_blog_post_is_worth_reading_and_what_is_newer_in_it_is_told() {
        Relevance post = of(SourceKind.BLOG, NEW, EXAM, "Amazon S3");
        assertEquals(Answer.YES, post.answer());
        assertTrue(words(post).contains("Amazon S3 (tasks 5.1 and 5.3)"), words(post));
        assertTrue(words(post).contains("newer things is not asked"), words(post));
        assertFalse(words(of(SourceKind.BLOG, OLD, EXAM, "Amazon S3")).contains("newer things"));
    }

    @Test
    void a_release_of_a_tool_hardly_matters() {
        assertEquals(Answer.HARDLY, of(SourceKind.RELEASE, OLD, EXAM, "AWS KMS").answer());
    }

    @Test
    void what_no_task_is_about_does_not_matter() {
        Relevance games = of(SourceKind.ANNOUNCEMENT, OLD, EXAM, "Amazon GameLift");
        assertEquals(Answer.NO, games.answer());
        assertEquals(
                "None of the tasks of SCS-C03 is about Amazon GameLift.",
                games.reasons().get(0));
    }

    @Test
    void a_service_in_scope_that_no_task_is_about_hardly_matters() {
        assertEquals(
                Answer.HARDLY,
                of(SourceKind.BLOG, OLD, EXAM, "Amazon Athena", "Amazon GameLift")
                        .answer());
    }

    @Test
    void without_a_service_nothing_can_be_told() {
        assertEquals(Answer.UNKNOWN, of(SourceKind.BLOG, OLD, EXAM).answer());
    }

    @Test
    void three_services_are_named_and_others_counted() {
        assertTrue(
                words(of(SourceKind.BLOG, OLD, EXAM, "AWS IAM", "AWS KMS", "AWS WAF", "Amazon GameLift", "Amazon S3"))
                        .contains("AWS IAM (task 4.2), AWS KMS (task 5.2), AWS WAF (task 3.1) and one more service"));
    }

    @Test
    void an_exam_that_retires_before_the_day_is_told() {
        Blueprint retiring = with(new Blueprint.Version(
                LocalDate.of(2025, 12, 2), LocalDate.of(2026, 12, 31), "", LocalDate.of(2026, 3, 26), null, null));
        Relevance relevance = of(retiring, SourceKind.BLOG, OLD, EXAM, "AWS KMS");
        assertTrue(words(relevance).contains("SCS-C03 can be sat until 31 December 2026 only"), words(relevance));
        assertFalse(words(of(retiring, SourceKind.BLOG, OLD, LocalDate.of(2026, 12, 31), "AWS KMS"))
                .contains("can be sat until"));
    }

    @Test
    void where_the_guides_day_is_not_known_the_exams_first_day_stands_for_it_and_that_is_said() {
        Blueprint exam = with(new Blueprint.Version(LocalDate.of(2025, 12, 2), null, "", null, null, null));
        Relevance relevance = of(exam, SourceKind.ANNOUNCEMENT, OLD, EXAM, "AWS KMS");
        assertEquals(Answer.PERHAPS, relevance.answer());
        assertTrue(
                words(relevance)
                        .contains(
                                "SCS-C03 has been offered since 2 December 2025 (the day of its guide is not known here)"),
                words(relevance));
    }

    @Test
    void an_exam_tomorrow_and_today_is_told_so() {
        assertTrue(words(of(SourceKind.BLOG, OLD, TODAY, "AWS KMS")).endsWith(", today."));
        assertTrue(words(of(SourceKind.BLOG, OLD, TODAY.plusDays(1), "AWS KMS")).endsWith(", tomorrow."));
    }

    static Blueprint with(Blueprint.Version version) {
        return with(version, SCS.verified());
    }

    private static Blueprint checked(LocalDate verified) {
        return with(SCS.version(), verified);
    }

    private static Blueprint with(Blueprint.Version version, LocalDate verified) {
        return new Blueprint(
                SCS.id(),
                SCS.code(),
                SCS.name(),
                SCS.level(),
                version,
                SCS.minutes(),
                SCS.questions(),
                SCS.scored(),
                SCS.pass(),
                SCS.priceUsd(),
                SCS.itemTypes(),
                SCS.readiness(),
                SCS.guide(),
                verified,
                SCS.sources(),
                SCS.domains(),
                SCS.services());
    }
}
