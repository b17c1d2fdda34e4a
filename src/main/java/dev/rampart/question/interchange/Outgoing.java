package dev.rampart.question.interchange;

import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Our questions as other systems may have them. */
public final class Outgoing {
    private Outgoing() {}

    /**
     * Rationales become feedback; the id is the identifier; exam, task, skill, level, services and day of verification are
     * hints. Marks are shared among the right options, to five places as Moodle writes them, and a wrong one takes all away,
     * which comes nearest to all or nothing. What no other system knows stays behind: status, pool, audience, and what is kept
     * apart.
     */
    public static ForeignItem of(Question question) {
        return new ForeignItem(
                new ForeignItem.Place(null, 0),
                question.id(),
                question.heading().replaceAll("\\s+", " "),
                List.of(question.exam(), question.task()),
                List.of(),
                question.stem(),
                task(question.interaction()),
                question.explanation(),
                question.references().stream()
                        .map(reference -> new ForeignItem.Source(reference.title(), reference.url()))
                        .toList(),
                hints(question),
                List.of());
    }

    private static Map<String, String> hints(Question question) {
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put(Hints.EXAM, question.exam());
        hints.put(Hints.TASK, question.task());
        if (question.skill() != null) {
            hints.put(Hints.SKILL, question.skill());
        }
        hints.put(Hints.LEVEL, String.valueOf(question.level()));
        if (!question.services().isEmpty()) {
            hints.put(Hints.SERVICES, Hints.together(question.services()));
        }
        if (question.verified() != null) {
            hints.put(Hints.VERIFIED, question.verified().toString());
        }
        return hints;
    }

    private static ForeignTask task(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            double right = Math.round(100_00000.0 / choice.count()) / 1_00000.0;
            double wrong = choice.multiple() ? -100 : 0;
            return new ForeignTask.Choice(
                    choice.multiple(),
                    choice.options().stream()
                            .map(option -> new ForeignTask.Option(
                                    option.text(), option.correct() ? right : wrong, option.why()))
                            .toList());
        }
        if (interaction instanceof Interaction.Ordering ordering) {
            return new ForeignTask.Ordering(steps(ordering.steps()), steps(ordering.distractors()));
        }
        return matching((Interaction.Matching) interaction);
    }

    private static List<ForeignTask.Step> steps(List<Interaction.Step> steps) {
        return steps.stream()
                .map(step -> new ForeignTask.Step(step.text(), step.why()))
                .toList();
    }

    private static ForeignTask.Matching matching(Interaction.Matching matching) {
        List<ForeignTask.Pair> pairs = new ArrayList<>();
        TreeSet<Integer> used = new TreeSet<>();
        for (Interaction.Prompt prompt : matching.prompts()) {
            pairs.add(new ForeignTask.Pair(prompt.text(), matching.responses().get(prompt.response()), prompt.why()));
            used.add(prompt.response());
        }
        List<String> surplus = new ArrayList<>();
        for (int i = 0; i < matching.responses().size(); i++) {
            if (!used.contains(i)) {
                surplus.add(matching.responses().get(i));
            }
        }
        return new ForeignTask.Matching(pairs, surplus);
    }
}
