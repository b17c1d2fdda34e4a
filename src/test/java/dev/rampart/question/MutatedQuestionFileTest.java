package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import dev.rampart.content.Flaw;
import dev.rampart.content.UniqueIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever slip of the hand befalls a file: it is told of with a sentence, or the file can be used. */
class MutatedQuestionFileTest {
    private static final List<Blueprint> EXAMS = List.of(Blueprints.shipped("scs-c03"));
    private static final List<String> LINES = QuestionFiles.good().lines().toList();

    @Property(tries = 1000)
    void it_is_told_of_or_every_question_can_be_answered(@ForAll("mutated") String text) {
        List<Flaw> broken = Drafts.unreadable(text);
        if (!broken.isEmpty()) {
            assertTrue(told(broken, text), broken + "\n" + text);
            return;
        }
        Draft draft = Drafts.of("questions/x.yaml", text);
        QuestionCheck.of(draft, EXAMS);
        UniqueIds.check(draft, Drafts.alone(draft), "questions", (origin, ids) -> Map.of());
        List<Flaw> flaws = Drafts.flawsWithSchema("questions.json", draft);
        assertTrue(told(flaws, text), flaws + "\n" + text);
        if (flaws.isEmpty()) {
            QuestionJson.each(draft.json()).forEach(json -> {
                Question question = QuestionJson.read(QuestionJson.canonical(json));
                Interaction interaction = question.interaction();
                assertTrue(interaction.accepts(interaction.key()), text);
                assertTrue(interaction.complete(interaction.key()), text);
                assertTrue(!question.domain().isEmpty(), text);
            });
        }
    }

    /** Each flaw has a place within the text, and ends like a sentence that is meant for people. */
    private static boolean told(List<Flaw> flaws, String text) {
        long lines = text.lines().count() + 1;
        return flaws.stream()
                .allMatch(flaw -> flaw.line() >= 1
                        && flaw.line() <= lines
                        && flaw.column() >= 1
                        && flaw.sentence().matches("(?s)[A-Z0-9`].*[.?]")
                        && !flaw.sentence().contains("cannot be used like this")
                        && !flaw.sentence().contains("null"));
    }

    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, LINES.size() - 1);
        Arbitrary<Integer> other = Arbitraries.integers().between(0, LINES.size() - 1);
        Arbitrary<String> piece = Arbitraries.of(
                "",
                "x",
                "4.2",
                "[a, b]",
                "{a: b}",
                "- a",
                "true",
                "~",
                "\"",
                "'",
                "|",
                "2026-13-01",
                ": b",
                "&a b",
                "*a",
                "\t",
                "[",
                "}",
                "%",
                "ordering",
                "multiple-response",
                "(Select FIVE.)",
                "é",
                "\uD83D\uDD11",
                "#",
                "---",
                "draft");
        return Combinators.combine(line, other, piece, Arbitraries.integers().between(0, 6))
                .as(MutatedQuestionFileTest::mutate);
    }

    private static String mutate(int line, int other, String piece, int how) {
        List<String> lines = new ArrayList<>(LINES);
        String old = lines.get(line);
        switch (how) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(other));
            case 2 -> lines.set(line, " ".repeat(other % 5) + old);
            case 3 -> lines.set(line, old.replaceFirst(": .*", ": " + piece));
            case 4 -> lines.set(line, old.replaceFirst("[a-z]+:", "x" + piece + ":"));
            case 5 -> lines.set(line, old.substring(0, Math.min(old.length(), other)));
            default -> lines.set(line, old + piece);
        }
        return String.join("\n", lines) + "\n";
    }
}
