package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.QuestionBank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReserveTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");

    @Test
    void it_holds_three_full_exams_by_domain() {
        Reserve reserve = Reserve.of(SCS, bank(39, 0));
        assertEquals(195, reserve.needed());
        assertEquals(3, reserve.freshExams());
        assertFalse(reserve.bankTooSmall());
        assertEquals(9, reserve.spare("1"), "39 less three times 10");
        assertEquals(0, reserve.spare("4"));
    }

    @Test
    void practice_leaves_it_alone() {
        Reserve reserve = Reserve.of(SCS, bank(39, 5));
        List<BankItem> usable = reserve.beyond(bank(39, 5), new Random(1));
        for (Reserve.Part part : reserve.domains()) {
            long fresh = usable.stream()
                    .filter(item -> item.fresh() && item.domain().equals(part.domain()))
                    .count();
            assertEquals(Math.max(0, 34 - 3 * part.form()), fresh);
        }
        assertEquals(30, usable.stream().filter(item -> !item.fresh()).count());
    }

    @Test
    void a_bank_too_small_for_it_says_so_and_spares_nothing() {
        Reserve reserve = Reserve.of(SCS, bank(15, 0));
        assertTrue(reserve.bankTooSmall());
        assertEquals(1, reserve.freshExams());
        assertEquals(0, reserve.spare());
        assertEquals(List.of(), reserve.beyond(bank(15, 0), new Random(1)));
    }

    @Test
    void one_domain_without_fresh_questions_leaves_no_fresh_exam() {
        List<BankItem> bank = new ArrayList<>(bank(39, 0));
        bank.removeIf(item -> item.domain().equals("6"));
        assertEquals(0, Reserve.of(SCS, bank).freshExams());
    }

    /** So many questions in each domain, the first ones seen. */
    private static List<BankItem> bank(int each, int seen) {
        List<BankItem> bank = new ArrayList<>();
        for (Blueprint.Domain domain : SCS.domains()) {
            for (int i = 0; i < each; i++) {
                String id = domain.id() + "-" + i;
                bank.add(new BankItem(
                        new QuestionBank.Entry(
                                bank.size(), id, domain.id(), domain.id() + ".1", "multiple-choice", 300, true),
                        i < seen ? Instant.EPOCH : null));
            }
        }
        return bank;
    }
}
