package dev.rampart.author;

import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A question with its key and rationales, as its author reads it. */
record KeyedQuestion(Question question, List<Part> parts) {
    /**
     * An option, step or prompt.
     *
     * @param mark what the key says of it, in a word
     * @param response what a prompt is to be given, else null
     */
    record Part(String mark, boolean right, String text, String response, String why) {}

    static KeyedQuestion of(Question question) {
        Interaction interaction = question.interaction();
        // A switch over the sealed type needs a newer Java than the one that we are built for.
        if (interaction instanceof Interaction.Choice choice) {
            return new KeyedQuestion(question, options(choice));
        }
        if (interaction instanceof Interaction.Ordering ordering) {
            return new KeyedQuestion(question, steps(ordering));
        }
        return new KeyedQuestion(question, prompts((Interaction.Matching) interaction));
    }

    private static List<Part> options(Interaction.Choice choice) {
        return choice.options().stream()
                .map(o -> new Part(o.correct() ? "Right" : "Wrong", o.correct(), o.text(), null, o.why()))
                .toList();
    }

    private static List<Part> steps(Interaction.Ordering ordering) {
        List<Part> parts = new ArrayList<>(IntStream.range(0, ordering.steps().size())
                .mapToObj(i -> part("Step " + (i + 1), true, ordering.steps().get(i)))
                .toList());
        ordering.distractors().forEach(step -> parts.add(part("Not used", false, step)));
        return parts;
    }

    private static Part part(String mark, boolean right, Interaction.Step step) {
        return new Part(mark, right, step.text(), null, step.why());
    }

    private static List<Part> prompts(Interaction.Matching matching) {
        List<Interaction.Prompt> prompts = matching.prompts();
        List<Part> parts = new ArrayList<>(IntStream.range(0, prompts.size())
                .mapToObj(i -> prompt("Prompt " + (i + 1), prompts.get(i), matching.responses()))
                .toList());
        IntStream.range(0, matching.responses().size())
                .filter(i -> matching.prompts().stream().noneMatch(p -> p.response() == i))
                .forEach(i -> parts.add(
                        new Part("Not used", false, matching.responses().get(i), null, "")));
        return parts;
    }

    private static Part prompt(String mark, Interaction.Prompt prompt, List<String> responses) {
        return new Part(mark, false, prompt.text(), responses.get(prompt.response()), prompt.why());
    }
}
