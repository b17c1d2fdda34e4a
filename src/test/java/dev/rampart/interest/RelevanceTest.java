package dev.rampart.interest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.ExamTasks.Touched;
import dev.rampart.news.NewsItem;
import dev.rampart.news.feed.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelevanceTest {
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final Interest NOBODY =
            new Interest(Set.of(), Map.of(), List.of(), Set.of(), null, null, Map.of(), Map.of());
    private static final Interest.Exam EXAM = new Interest.Exam("scs-c03", "SCS-C03", LocalDate.of(2027, 1, 14));
    private static final Touched TASK = new Touched("scs-c03", "SCS-C03", "4.2", "Authorization");

    static NewsItem blog(Integer level, String... products) {
        return item(SourceKind.BLOG, level, null, products);
    }

    static NewsItem bulletin(String importance, String... products) {
        return item(SourceKind.BULLETIN, null, importance, products);
    }

    private static NewsItem item(SourceKind kind, Integer level, String importance, String... products) {
        return new NewsItem(
                1,
                "T",
                "https://example.test/",
                "",
                kind,
                "s",
                "S",
                level,
                importance,
                null,
                NOW,
                NOW,
                NOW,
                List.of(products));
    }

    static Interest follows(String... products) {
        return new Interest(Set.of(products), Map.of(), List.of(), Set.of(), null, null, Map.of(), Map.of());
    }

    static Interest inGroup(String... products) {
        return new Interest(
                Set.of(),
                Map.of(),
                List.of(),
                Set.of(),
                null,
                null,
                Map.of("thursday", Set.of(products)),
                Map.of("thursday", "Thursday circle"));
    }

    static Interest covered(String product) {
        return new Interest(
                Set.of(), Map.of(product, "your exam SCS-C03"), List.of(), Set.of(), null, null, Map.of(), Map.of());
    }

    private static Interest chose(TaskKey task, Interest.Exam exam) {
        return new Interest(
                Set.of(), Map.of(), task == null ? List.of() : List.of(task), Set.of(), null, exam, Map.of(), Map.of());
    }

    private static Interest levels(Set<Integer> levels, String... products) {
        return new Interest(Set.of(products), Map.of(), List.of(), levels, null, null, Map.of(), Map.of());
    }

    @Test
    void what_one_uses_weighs_more_than_the_groups_that_more_than_a_task_and_that_more_than_what_an_exam_covers() {
        NewsItem kms = blog(null, "AWS KMS");
        List<Match> matches = List.of(
                Relevance.of(follows("AWS KMS"), kms, List.of()),
                Relevance.of(inGroup("AWS KMS"), kms, List.of()),
                Relevance.of(chose(new TaskKey("scs-c03", "4.2"), null), kms, List.of(TASK)),
                Relevance.of(chose(null, EXAM), kms, List.of(TASK)),
                Relevance.of(covered("AWS KMS"), kms, List.of()));
        assertEquals(
                matches.stream()
                        .sorted(Comparator.comparingInt(Match::score).reversed())
                        .toList(),
                matches);
        assertEquals(5, matches.stream().map(Match::score).distinct().count());
        assertEquals(
                List.of(
                        "Because you follow AWS KMS",
                        "Your group Thursday circle uses AWS KMS",
                        "Touches task 4.2 of SCS-C03, which you follow",
                        "Touches task 4.2 of your exam SCS-C03, on 14 January 2027",
                        "AWS KMS is covered by your exam SCS-C03"),
                matches.stream().flatMap(match -> match.reasons().stream()).toList());
    }

    @Test
    void an_exam_that_is_over_has_no_day_and_another_exams_task_is_not_of_it() {
        NewsItem kms = blog(null, "AWS KMS");
        Interest past = chose(null, new Interest.Exam("scs-c03", "SCS-C03", null));
        assertEquals(
                List.of("Touches task 4.2 of your exam SCS-C03"),
                Relevance.of(past, kms, List.of(TASK)).reasons());
        Touched other = new Touched("saa-c03", "SAA-C03", "4.2", "Other");
        assertFalse(Relevance.of(past, kms, List.of(other)).found());
    }

    @Test
    void a_task_that_was_chosen_and_is_of_the_planned_exam_is_told_once() {
        assertEquals(
                List.of("Touches task 4.2 of SCS-C03, which you follow"),
                Relevance.of(chose(new TaskKey("scs-c03", "4.2"), EXAM), blog(null, "AWS KMS"), List.of(TASK))
                        .reasons());
    }

    @Test
    void a_level_that_was_chosen_adds_and_another_takes_away_but_hides_nothing() {
        int plain = Relevance.of(follows("AWS WAF"), blog(300, "AWS WAF"), List.of())
                .score();
        Match fits = Relevance.of(levels(Set.of(300), "AWS WAF"), blog(300, "AWS WAF"), List.of());
        Match other = Relevance.of(levels(Set.of(300), "AWS WAF"), blog(100, "AWS WAF"), List.of());
        Match none = Relevance.of(levels(Set.of(300), "AWS WAF"), blog(null, "AWS WAF"), List.of());
        assertEquals(List.of("Because you follow AWS WAF", "Level 300, as you chose"), fits.reasons());
        assertTrue(fits.score() > plain && plain == none.score() && other.score() < plain && other.score() > 0);
        assertEquals(List.of("Because you follow AWS WAF"), other.reasons());
        assertEquals(
                List.of("Level 300, as you chose"),
                Relevance.of(levels(Set.of(300)), blog(300, "Amazon S3"), List.of())
                        .reasons());
    }

    @Test
    void a_bulletin_weighs_more_when_it_names_what_is_used_and_nothing_otherwise() {
        int blog = Relevance.of(follows("AWS KMS"), blog(null, "AWS KMS"), List.of())
                .score();
        int quiet = Relevance.of(follows("AWS KMS"), bulletin("Informational", "AWS KMS"), List.of())
                .score();
        Match important =
                Relevance.of(follows("AWS KMS"), bulletin("Important (requires attention)", "AWS KMS"), List.of());
        assertTrue(blog < quiet && quiet < important.score());
        assertEquals(
                List.of("Because you follow AWS KMS", "AWS marks this bulletin as important"), important.reasons());
        assertFalse(Relevance.of(follows("AWS KMS"), bulletin("Important", "Amazon S3"), List.of())
                .found());
    }

    @Test
    void what_nothing_speaks_for_scores_nothing() {
        assertEquals(Match.NONE, Relevance.of(NOBODY, blog(300, "AWS KMS"), List.of(TASK)));
        assertEquals(Match.NONE, Relevance.of(levels(Set.of(400)), blog(300, "AWS KMS"), List.of()));
        assertEquals(Match.NONE, Relevance.of(follows("AWS KMS"), blog(null), List.of()));
    }

    @Test
    void more_products_are_worth_a_little_more_up_to_a_bound_and_are_named_up_to_three() {
        String[] many = Stream.of("A", "B", "C", "D", "E", "F", "G")
                .map(name -> "Amazon " + name)
                .toArray(String[]::new);
        Interest all = follows(many);
        Match two = Relevance.of(all, blog(null, "Amazon A", "Amazon B"), List.of());
        Match seven = Relevance.of(all, blog(null, many), List.of());
        assertEquals(List.of("Because you follow Amazon A and Amazon B"), two.reasons());
        assertEquals(List.of("Because you follow Amazon A, Amazon B, Amazon C and 4 more"), seven.reasons());
        assertEquals(Relevance.OWN * 6 / 5, two.score());
        assertEquals(Relevance.OWN * 8 / 5, seven.score());
    }

    @Test
    void what_is_said_of_a_product_is_not_said_again_of_the_exam() {
        Interest both = new Interest(
                Set.of("AWS KMS"),
                Map.of("AWS KMS", "your exam SCS-C03", "AWS WAF", "your exam SCS-C03"),
                List.of(),
                Set.of(),
                null,
                EXAM,
                Map.of(),
                Map.of());
        assertEquals(
                List.of("Because you follow AWS KMS", "AWS WAF is covered by your exam SCS-C03"),
                Relevance.of(both, blog(null, "AWS KMS", "AWS WAF"), List.of()).reasons());
    }

    @Test
    void a_match_is_worth_half_each_week_and_not_more_for_what_comes_from_the_future() {
        Match match = new Match(40, List.of("x"));
        assertEquals(40, Relevance.worth(match, NOW, NOW), .01);
        assertEquals(20, Relevance.worth(match, NOW.minus(Duration.ofDays(7)), NOW), .01);
        assertEquals(10, Relevance.worth(match, NOW.minus(Duration.ofDays(14)), NOW), .01);
        assertEquals(40, Relevance.worth(match, NOW.plus(Duration.ofDays(1)), NOW), .01);
    }
}
