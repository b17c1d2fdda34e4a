package dev.rampart.attempt;

import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.time.LocalDate;
import java.util.List;

/** Questions for tests, one of each type. */
final class Items {
    private Items() {}

    static Question choice(String id) {
        return question(
                id,
                new Interaction.Choice(
                        false, List.of(option("a", false), option("b", true), option("c", false), option("d", false))));
    }

    static Question response(String id) {
        return question(
                id,
                new Interaction.Choice(
                        true,
                        List.of(
                                option("a", true),
                                option("b", false),
                                option("c", true),
                                option("d", false),
                                option("e", false))));
    }

    static Question ordering(String id) {
        return question(
                id,
                new Interaction.Ordering(
                        List.of(step("first"), step("second"), step("third")), List.of(step("never"))));
    }

    static Question matching(String id) {
        return question(
                id,
                new Interaction.Matching(
                        List.of("red", "green", "blue", "grey"),
                        List.of(
                                new Interaction.Prompt("sky", 2, "because"),
                                new Interaction.Prompt("grass", 1, "because"),
                                new Interaction.Prompt("leaf", 1, "because"))));
    }

    private static Interaction.Option option(String text, boolean correct) {
        return new Interaction.Option(text, correct, "because");
    }

    private static Interaction.Step step(String text) {
        return new Interaction.Step(text, "because");
    }

    private static Question question(String id, Interaction interaction) {
        return new Question(
                id,
                "scs-c03",
                "4.2",
                null,
                300,
                List.of(),
                List.of(),
                "Which?",
                interaction,
                "The idea.",
                List.of(),
                LocalDate.of(2026, 11, 24),
                Question.Status.PUBLISHED,
                Question.Pool.BANK);
    }
}
