package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a learner can choose to be asked, and what is said of a choice that cannot be. */
class SelectionTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final QuestionBank.Entry KEYS = new QuestionBank.Entry(
            1,
            "keys",
            "5",
            "5.3",
            "multiple-choice",
            300,
            true,
            new Traits("5.3.1", List.of("AWS KMS", "AWS IAM"), Set.of()));

    @Test
    void each_part_adds_its_questions() {
        assertTrue(about(Set.of()).matches(KEYS));
        assertTrue(about(Set.of("5")).matches(KEYS));
        assertTrue(about(Set.of("1", "5.3")).matches(KEYS));
        assertTrue(about(Set.of("5.3.1")).matches(KEYS));
        assertFalse(about(Set.of("5.3.2", "5.2", "4")).matches(KEYS));
    }

    @Test
    void service_and_level_narrow_it() {
        assertTrue(new Selection(10, Set.of(), "AWS IAM", 300, Which.ANY).matches(KEYS));
        assertFalse(new Selection(10, Set.of(), "AWS WAF", 300, Which.ANY).matches(KEYS));
        assertFalse(new Selection(10, Set.of(), null, 400, Which.ANY).matches(KEYS));
        assertFalse(new Selection(10, Set.of("4"), "AWS IAM", null, Which.ANY).matches(KEYS));
    }

    @Test
    void what_came_before_decides_too() {
        BankItem fresh = new BankItem(KEYS, null);
        BankItem seen = new BankItem(KEYS, Instant.EPOCH);
        assertTrue(Which.UNSEEN.takes(fresh, null));
        assertFalse(Which.UNSEEN.takes(seen, null));
        assertTrue(Which.MISSED.takes(seen, new LastAnswer("keys", false, false)));
        assertFalse(Which.MISSED.takes(seen, new LastAnswer("keys", true, true)));
        assertFalse(Which.MISSED.takes(seen, null), "seen elsewhere is not missed");
        assertTrue(Which.FLAGGED.takes(seen, new LastAnswer("keys", true, true)));
        assertFalse(Which.FLAGGED.takes(seen, new LastAnswer("keys", false, false)));
    }

    @Test
    void a_form_that_says_nothing_asks_for_ten_of_any_with_feedback() {
        PracticeForm.Read read = read(new PracticeForm(null, null, null, null, null, null, false, null));
        assertEquals(Selection.whole(10), read.selection());
        assertEquals(Kind.PRACTICE, read.kind());
        assertEquals(ExtraTime.HALF, read.extra(), "the usual one");
    }

    @Test
    void a_whole_choice_is_read() {
        PracticeForm.Read read = read(
                new PracticeForm(" 65 ", List.of("4", "5.3.1"), "AWS KMS", "400", "missed", "timed", true, "DOUBLE"));
        assertEquals(new Selection(65, Set.of("4", "5.3.1"), "AWS KMS", 400, Which.MISSED), read.selection());
        assertEquals(Kind.DRAWN, read.kind());
        assertEquals(ExtraTime.DOUBLE, read.extra());
    }

    @Test
    void each_mistake_has_a_sentence() {
        PracticeForm.Read read =
                read(new PracticeForm("66", List.of("9.9"), "AWS Toaster", "150", "best", "asleep", false, "WEEK"));
        assertNull(read.selection());
        assertEquals(
                List.of("questions", "part", "service", "level", "which", "how", "extra"),
                List.copyOf(read.errors().keySet()));
        assertEquals(
                "Ask for 1 to 65 questions; SCS-C03 itself has no more.",
                read.errors().get("questions"));
        assertEquals(
                "SCS-C03 has no domain, task or skill “9.9”. Choose from the list.",
                read.errors().get("part"));
        for (String typed : List.of("", "0", "-1", "ten", "1e1", "99999999999")) {
            assertTrue(
                    read(new PracticeForm(typed, null, null, null, null, null, false, null))
                            .errors()
                            .containsKey("questions"),
                    typed);
        }
    }

    private static PracticeForm.Read read(PracticeForm form) {
        return form.read(SCS, List.of("AWS IAM", "AWS KMS"), List.of(), ExtraTime.HALF);
    }

    private static Selection about(Set<String> parts) {
        return new Selection(10, parts, null, null, Which.ANY);
    }
}
