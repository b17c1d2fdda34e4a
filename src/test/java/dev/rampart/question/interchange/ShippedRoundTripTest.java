package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.ShippedBank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our own bank goes out and comes back: nothing is lost but what the format says it cannot hold. */
class ShippedRoundTripTest {
    private static final List<ForeignItem> BANK = ShippedBank.of("scs-c03").stream()
            .map(ShippedBank.Held::question)
            .map(Outgoing::of)
            .toList();

    @TestFactory
    List<DynamicTest> every_question_comes_back_from_every_format() {
        return List.of(
                DynamicTest.dynamicTest("GIFT", () -> there_and_back(new Gift(), GIFT)),
                DynamicTest.dynamicTest("Moodle XML", () -> there_and_back(new MoodleXml(), MOODLE)),
                DynamicTest.dynamicTest("CSV", () -> there_and_back(new Csv(), Losses::withoutPenalty)));
    }

    private static final UnaryOperator<ForeignItem> GIFT =
            item -> Losses.plainResponses(Losses.without(item, true, true, true));

    private static final UnaryOperator<ForeignItem> MOODLE =
            item -> Losses.plainResponses(Losses.without(item, true, false, true));

    private static void there_and_back(Interchange.Writable format, UnaryOperator<ForeignItem> expected)
            throws UnreadableFile {
        assertTrue(BANK.size() > 100, "The bank was not read");
        byte[] file = format.write(BANK, Map.of());
        Understood understood = format.read("bank." + format.extension(), file);
        assertEquals(List.of(), understood.troubles());
        assertEquals(BANK.size(), understood.items().size());
        int alike = 0;
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < BANK.size(); i++) {
            ForeignItem wanted = Losses.placeless(expected.apply(BANK.get(i)));
            ForeignItem was = Losses.placeless(understood.items().get(i));
            alike += wanted.equals(was) ? 1 : 0;
            if (!Losses.shown(wanted).equals(Losses.shown(was))) {
                differences.add(Losses.shown(wanted) + "\n" + Losses.shown(was));
            }
        }
        System.out.printf(
                "%s: %d questions out and back, %d alike to the letter, %d as shown%n",
                format.title(), BANK.size(), alike, BANK.size() - differences.size());
        assertEquals(BANK.size(), alike, () -> differences.isEmpty() ? "alike as shown" : differences.get(0));
        assertTrue(differences.isEmpty(), () -> differences.size() + ": " + differences.get(0));
    }
}
