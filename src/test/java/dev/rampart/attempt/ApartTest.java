package dev.rampart.attempt;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Questions that give each other away are never in one form. */
class ApartTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final List<String> TYPES = List.of("multiple-choice", "multiple-response", "ordering", "matching");

    @Test
    void it_goes_both_ways_whoever_says_it() {
        Apart apart =
                Apart.among(List.of(item(1, "1", 0, true, Set.of("question-2")), item(2, "1", 0, true, Set.of())));
        assertFalse(apart.allows("question-1", Set.of("question-2")));
        assertFalse(apart.allows("question-2", Set.of("question-1", "question-9")));
        assertTrue(apart.allows("question-2", Set.of("question-9")));
    }

    /** Pairs that have nothing to do with each other: whatever is taken first, as many as possible fit. */
    @Property(tries = 200)
    void both_of_a_pair_never_are_and_as_many_as_possible_still_are(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 250) int items,
            @ForAll @IntRange(max = 100) int share) {
        Random random = new Random(seed);
        List<BankItem> bank = new ArrayList<>();
        int pairs = 0;
        for (int i = 0; i < items; i++) {
            boolean paired = i % 2 == 1 && random.nextInt(100) < share;
            pairs += paired ? 1 : 0;
            Set<String> apart = paired ? Set.of("question-" + (i - 1)) : Set.of();
            bank.add(item(i, "" + (1 + random.nextInt(6)), random.nextInt(4), random.nextBoolean(), apart));
        }
        Set<String> form = questions(FormAssembler.assemble(SCS, 65, bank, new Random(seed)));
        assertEquals(Math.min(65, items - pairs), form.size());
        assertNoneTogether(bank, form);
    }

    @Property(tries = 100)
    void any_web_of_them_leaves_the_weights_as_they_are_where_the_bank_is_ample(@ForAll long seed) {
        Random random = new Random(seed);
        List<BankItem> bank = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Set<String> apart = random.nextInt(4) == 0
                    ? Set.of("question-" + random.nextInt(600), "question-" + random.nextInt(600, 700))
                    : Set.of();
            bank.add(item(i, "" + (1 + i % 6), (i / 6) % 4, true, apart));
        }
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank, new Random(seed));
        assertEquals(Map.of(), form.missing());
        assertEquals(
                Map.of("1", 10L, "2", 9L, "3", 12L, "4", 13L, "5", 12L, "6", 9L),
                form.entries().stream().collect(groupingBy(QuestionBank.Entry::domain, counting())));
        assertNoneTogether(bank, questions(form));
    }

    @Test
    void a_fresh_question_is_replaced_by_a_fresh_one_of_its_domain() {
        List<BankItem> bank = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            boolean first = i < 6;
            // In each domain one question gives away half of the others.
            Set<String> apart = i >= 6 && i < 120 ? Set.of("question-" + i % 6) : Set.of();
            bank.add(item(i, "" + (1 + i % 6), first ? 0 : (i / 6) % 4, i < 200, apart));
        }
        for (int seed = 0; seed < 50; seed++) {
            FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank, new Random(seed));
            assertEquals(Map.of(), form.missing());
            assertTrue(form.entries().stream().allMatch(entry -> entry.version() < 200), "all of it is fresh");
            assertNoneTogether(bank, questions(form));
        }
    }

    private static void assertNoneTogether(List<BankItem> bank, Set<String> form) {
        for (BankItem item : bank) {
            if (form.contains(item.entry().question())) {
                Set<String> both = new HashSet<>(item.entry().traits().apart());
                both.remove(item.entry().question());
                both.retainAll(form);
                assertEquals(Set.of(), both, item.entry().question());
            }
        }
    }

    private static Set<String> questions(FormAssembler.Form form) {
        return form.entries().stream().map(QuestionBank.Entry::question).collect(Collectors.toSet());
    }

    private static BankItem item(long version, String domain, int type, boolean fresh, Set<String> apart) {
        return new BankItem(
                new QuestionBank.Entry(
                                version, "question-" + version, domain, domain + ".1", TYPES.get(type), 300, true)
                        .with(new Traits(null, List.of(), apart)),
                fresh ? null : Instant.EPOCH);
    }
}
