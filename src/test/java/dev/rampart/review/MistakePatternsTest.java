package dev.rampart.review;

import static dev.rampart.review.Reason.MISREAD;
import static dev.rampart.review.Reason.TIME;
import static dev.rampart.review.Reason.TORN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakePatternsTest {
    private static final MistakePatterns.Area AUTHORIZATION =
            new MistakePatterns.Area("SCS-C03", "Identity and Access Management", "4.2", "Authorization");
    private static final MistakePatterns.Area AUTHENTICATION =
            new MistakePatterns.Area("SCS-C03", "Identity and Access Management", "4.1", "Authentication");
    private static final MistakePatterns.Area LOGGING =
            new MistakePatterns.Area("SCS-C03", "Detection", "1.2", "Logging");

    private final List<MistakePatterns.Explained> explained = new ArrayList<>();

    @Test
    void the_leading_reason_is_told_with_its_base_and_the_task_where_it_was_most_often() {
        add(4, AUTHORIZATION, TORN);
        add(2, LOGGING, TORN);
        add(3, LOGGING, MISREAD);
        assertEquals(
                "Of 9 mistakes that you explained, 6 were torn between two, most often in task 4.2 of SCS-C03 (4 of 6). "
                        + TORN.advice(),
                patterns().advice());
    }

    @Test
    void no_task_is_named_where_two_are_equal_or_each_had_one() {
        add(2, AUTHORIZATION, TORN);
        add(2, LOGGING, TORN);
        add(1, LOGGING, MISREAD);
        assertEquals(
                "Of 5 mistakes that you explained, 4 were torn between two. " + TORN.advice(),
                patterns().advice());
    }

    @Test
    void two_equal_reasons_make_no_pattern() {
        add(3, AUTHORIZATION, TORN);
        add(3, LOGGING, TIME);
        assertEquals(
                "Of 6 mistakes that you explained, 3 each were torn between two and out of time: no reason stands out yet.",
                patterns().advice());
    }

    @Test
    void four_are_too_few() {
        add(4, LOGGING, TIME);
        assertFalse(patterns().enough());
        assertEquals(1, patterns().missing());
        add(1, LOGGING, TIME);
        assertTrue(patterns().enough());
        assertTrue(patterns().advice().startsWith("Of 5 mistakes that you explained, all were out of time"));
    }

    @Test
    void each_domain_sums_up_its_tasks_and_the_bars_all_of_it() {
        add(3, AUTHORIZATION, TORN);
        add(2, AUTHENTICATION, TIME);
        add(1, LOGGING, TIME);
        assertEquals(
                List.of(
                        "SCS-C03: Detection 1",
                        "1.2 Logging 1",
                        "SCS-C03: Identity and Access Management 5",
                        "4.1 Authentication 2",
                        "4.2 Authorization 3"),
                patterns().rows().stream()
                        .map(row -> row.name() + " " + row.total())
                        .toList());
        assertEquals(2, patterns().rows().get(2).of(TIME));
        assertEquals(
                List.of("MISREAD 0 0", "UNKNOWN 0 0", "TORN 3 50", "TIME 3 50", "OTHER 0 0"),
                patterns().bars().stream()
                        .map(bar -> bar.reason() + " " + bar.count() + " " + bar.share())
                        .toList());
    }

    private void add(int times, MistakePatterns.Area area, Reason reason) {
        for (int i = 0; i < times; i++) {
            explained.add(new MistakePatterns.Explained(area, reason));
        }
    }

    private MistakePatterns patterns() {
        return new MistakePatterns(explained.size() + 7, explained);
    }
}
