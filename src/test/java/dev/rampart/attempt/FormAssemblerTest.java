package dev.rampart.attempt;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.QuestionBank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormAssemblerTest {
    private static final List<String> TYPES = List.of("multiple-choice", "multiple-response", "ordering", "matching");
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "scs-c03, 65, '{1=10, 2=9, 3=12, 4=13, 5=12, 6=9}'",
        "scs-c03, 10, '{1=2, 2=1, 3=2, 4=2, 5=2, 6=1}'",
        "clf-c02, 65, '{1=16, 2=19, 3=22, 4=8}'",
        "saa-c03, 65, '{1=19, 2=17, 3=16, 4=13}'",
        "soa-c03, 65, '{1=14, 2=14, 3=14, 4=11, 5=12}'",
        "aif-c01, 65, '{1=13, 2=16, 3=18, 4=9, 5=9}'",
    })
    void weights_are_shared_out_by_the_largest_remainder(String exam, int size, String quota) {
        assertEquals(quota, FormAssembler.quota(Blueprints.shipped(exam), size).toString());
    }

    @Test
    void an_ample_bank_gives_every_domain_and_type_its_share() {
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank(20), new Random(1));
        assertEquals(Map.of("1", 10L, "2", 9L, "3", 12L, "4", 13L, "5", 12L, "6", 9L), domains(form));
        assertEquals(
                Map.of("multiple-choice", 39L, "multiple-response", 16L, "ordering", 5L, "matching", 5L), types(form));
        assertEquals(Map.of(), form.missing());
    }

    @Test
    void a_seed_makes_the_form_whatever_the_order_of_the_bank() {
        List<BankItem> reversed = new ArrayList<>(bank(20));
        java.util.Collections.reverse(reversed);
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank(20), new Random(7));
        assertEquals(form, FormAssembler.assemble(SCS, 65, reversed, new Random(7)));
        assertNotEquals(form, FormAssembler.assemble(SCS, 65, bank(20), new Random(8)));
    }

    @Test
    void fresh_questions_come_first() {
        List<BankItem> bank = bank(20).stream()
                .map(item -> item.entry().version() % 4 == 0 ? item : seen(item, MONDAY))
                .toList();
        Set<Long> fresh = new HashSet<>();
        bank.stream()
                .filter(BankItem::fresh)
                .forEach(item -> fresh.add(item.entry().version()));
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank, new Random(1));
        assertTrue(form.entries().stream().allMatch(entry -> fresh.contains(entry.version())));
    }

    @Test
    void then_come_those_unseen_the_longest() {
        List<BankItem> bank = bank(20).stream()
                .map(item -> seen(item, MONDAY.plusSeconds(item.entry().version() % 20)))
                .toList();
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank, new Random(1));
        assertTrue(form.entries().stream()
                .filter(entry -> entry.type().equals("ordering"))
                .allMatch(entry -> entry.version() % 20 < 5));
    }

    @Test
    void freshness_goes_before_the_proportion_of_types_and_weights_before_freshness() {
        List<BankItem> bank = bank(20).stream()
                .filter(item -> !item.domain().equals("4"))
                .map(item -> item.entry().type().equals("ordering") ? seen(item, MONDAY) : item)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        bank(20).stream()
                .filter(item -> item.domain().equals("4"))
                .map(item -> seen(item, MONDAY))
                .forEach(bank::add);
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank, new Random(1));
        assertEquals(13L, domains(form).get("4"));
        assertTrue(form.entries().stream()
                .filter(entry -> entry.type().equals("ordering"))
                .allMatch(entry -> entry.domain().equals("4")));
        assertEquals(5L, types(form).get("ordering"), "a domain that must repeat anyway still fills the type's share");
    }

    @Test
    void a_domain_that_has_too_few_is_helped_by_the_others_and_named() {
        List<BankItem> bank = bank(20).stream()
                .filter(item -> !item.domain().equals("3") || item.entry().version() % 20 == 0)
                .toList();
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank, new Random(1));
        assertEquals(65, form.entries().size());
        assertEquals(4L, domains(form).get("3"));
        assertEquals(Map.of("3", 8), form.missing());
        assertTrue(domains(form).get("4") > domains(form).get("2"), "by their weights");
    }

    @Test
    void a_bank_that_is_too_small_gives_what_it_has() {
        FormAssembler.Form form = FormAssembler.assemble(SCS, 65, bank(1), new Random(1));
        assertEquals(24, form.entries().size());
        assertEquals(Map.of("1", 6, "2", 5, "3", 8, "4", 9, "5", 8, "6", 5), form.missing());
        assertEquals(
                0,
                FormAssembler.assemble(SCS, 65, List.of(), new Random(1))
                        .entries()
                        .size());
    }

    @Property(tries = 200)
    void any_bank_gives_as_many_different_questions_as_it_can(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int items) {
        Random random = new Random(seed);
        List<BankItem> bank = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            BankItem item = item(i, "" + (1 + random.nextInt(6)), TYPES.get(random.nextInt(4)));
            bank.add(random.nextBoolean() ? item : seen(item, MONDAY.plusSeconds(random.nextInt(1000))));
        }
        List<QuestionBank.Entry> form =
                FormAssembler.assemble(SCS, 65, bank, new Random(seed)).entries();
        assertEquals(Math.min(65, items), form.size());
        assertEquals(form.size(), new HashSet<>(form).size());
    }

    /** So many questions for each domain and type. */
    private static List<BankItem> bank(int each) {
        List<BankItem> bank = new ArrayList<>();
        for (Blueprint.Domain domain : SCS.domains()) {
            for (String type : TYPES) {
                for (int i = 0; i < each; i++) {
                    bank.add(item(bank.size(), domain.id(), type));
                }
            }
        }
        return bank;
    }

    private static BankItem item(long version, String domain, String type) {
        return new BankItem(
                new QuestionBank.Entry(version, "question-" + version, domain, domain + ".1", type, 300, true), null);
    }

    private static BankItem seen(BankItem item, Instant when) {
        return new BankItem(item.entry(), when);
    }

    private static Map<String, Long> domains(FormAssembler.Form form) {
        return form.entries().stream().collect(groupingBy(QuestionBank.Entry::domain, counting()));
    }

    private static Map<String, Long> types(FormAssembler.Form form) {
        return form.entries().stream().collect(groupingBy(QuestionBank.Entry::type, counting()));
    }
}
