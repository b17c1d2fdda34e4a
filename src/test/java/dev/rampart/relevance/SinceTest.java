package dev.rampart.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import dev.rampart.news.ExamTasks.Touched;
import dev.rampart.news.ProductNews;
import dev.rampart.news.feed.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SinceTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final LocalDate PASSED = LocalDate.of(2026, 1, 10);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static Touched task(String id) {
        return new Touched("scs-c03", "SCS-C03", id, "A task");
    }

    private static ProductNews news(long id, String product, SourceKind kind, String importance) {
        return new ProductNews(id, product, kind, importance, Instant.parse("2026-06-01T00:00:00Z"));
    }

    private final Since since = Since.of(
            List.of(
                    news(4, "AWS KMS", SourceKind.BLOG, null),
                    news(4, "AWS IAM", SourceKind.BLOG, null),
                    news(3, "AWS KMS", SourceKind.BULLETIN, "Informational"),
                    news(2, "Amazon GameLift", SourceKind.BLOG, null),
                    news(1, "AWS IAM", SourceKind.BLOG, null)),
            Map.of("AWS KMS", List.of(task("5.2"), task("5.3")), "AWS IAM", List.of(task("4.2"))));

    @Test
    void bulletins_come_first_and_what_touches_no_task_is_left_out() {
        assertEquals(
                List.of(3L, 4L, 1L),
                since.entries().stream().map(Since.Entry::id).toList());
        assertEquals(Set.of("4.2", "5.2", "5.3"), since.entries().get(1).tasks());
        assertEquals(1, since.first());
    }

    @Test
    void an_entry_counts_once_in_each_task_and_once_in_a_domain() {
        List<Since.DomainCount> counts = since.counts(SCS);
        Since.DomainCount data = counts.stream()
                .filter(one -> one.whole().id().equals("5"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, data.whole().all());
        assertEquals(1, data.whole().first());
        assertEquals(
                List.of(2, 2),
                data.tasks().stream()
                        .filter(one -> Set.of("5.2", "5.3").contains(one.id()))
                        .map(Since.Count::all)
                        .toList());
        assertEquals(2, since.in("4.2").size());
        assertEquals(SCS.domains().size(), counts.size());
    }

    @Test
    void a_guide_that_was_published_since_is_told_and_an_older_one_is_not() {
        assertEquals(
                List.of("AWS published the guide of SCS-C03 that is in force on 26 March 2026."),
                Versions.since(SCS, PASSED, TODAY, List.of(SCS)));
        assertEquals(
                List.of("No newer version of SCS-C03 and of its guide is known here, as of 24 November 2026."),
                Versions.since(SCS, LocalDate.of(2026, 3, 26), TODAY, List.of(SCS)));
    }

    @Test
    void a_version_that_follows_and_the_last_day_of_this_one_are_told() {
        Blueprint retired = RelevanceTest.with(
                new Blueprint.Version(LocalDate.of(2023, 7, 11), LocalDate.of(2025, 12, 1), "", null, null, null));
        Blueprint next = new Blueprint(
                "scs-c04",
                "SCS-C04",
                "Another name",
                "",
                new Blueprint.Version(LocalDate.of(2025, 12, 2), null, "", null, null, "scs-c03"),
                1,
                1,
                1,
                1,
                1,
                null,
                null,
                "",
                null,
                "",
                List.of(),
                Map.of());
        List<String> told = Versions.since(retired, LocalDate.of(2025, 1, 1), TODAY, List.of(retired, next));
        assertTrue(told.get(0).startsWith("SCS-C04 came on 2 December 2025."), told.toString());
        assertEquals("SCS-C03 could be sat until 1 December 2025.", told.get(1));
        List<String> before =
                Versions.since(retired, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 1), List.of(retired, next));
        assertTrue(before.get(0).startsWith("SCS-C04 comes on 2 December 2025."), before.toString());
        assertEquals("SCS-C03 can be sat until 1 December 2025.", before.get(1));
        List<String> alone = Versions.since(retired, LocalDate.of(2025, 1, 1), TODAY, List.of(retired));
        assertTrue(alone.get(0).startsWith("No newer version of SCS-C03"), alone.toString());
        assertEquals(2, alone.size());
    }

    @Test
    void renewal_is_due_before_the_certification_ends() {
        LocalDate until = PASSED.plusYears(3);
        assertTrue(Versions.renewal(until, PASSED.plusYears(2), until)
                .startsWith("The certification is valid until 10 January 2029"));
        assertTrue(Versions.renewal(until, PASSED.plusYears(2), until.plusDays(1))
                .startsWith("The certification was valid"));
    }
}
