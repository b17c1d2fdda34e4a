package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which order an attempt shows what can be chosen. What leaves the server counts by place on the screen; the author's
 * own order, which gives an ordering's key away, never does.
 *
 * @param authored for each place on the screen the index of the choice in the question as its author wrote it
 */
record OptionOrder(List<Integer> authored) {
    OptionOrder {
        authored = List.copyOf(authored);
    }

    /** @return at random, but never with an ordering's steps already as they should be */
    static OptionOrder shuffled(Interaction interaction, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, size(interaction)).boxed().toList());
        do {
            Collections.shuffle(order, random);
        } while (interaction instanceof Interaction.Ordering ordering && givesAway(ordering, order));
        return new OptionOrder(order);
    }

    private static int size(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            return choice.options().size();
        }
        return interaction instanceof Interaction.Ordering ordering
                ? ordering.choices().size()
                : ((Interaction.Matching) interaction).responses().size();
    }

    private static boolean givesAway(Interaction.Ordering ordering, List<Integer> order) {
        int steps = ordering.steps().size();
        List<Integer> shown = order.stream().filter(i -> i < steps).toList();
        return steps > 1 && shown.equals(IntStream.range(0, steps).boxed().toList());
    }

    static OptionOrder parse(String stored) {
        return new OptionOrder(numbers(stored));
    }

    /** As it is stored: "2,0,1". */
    String stored() {
        return joined(authored);
    }

    /**
     * @param picks by place on the screen, {@link Answer#BLANK} for a place left open
     * @return what was meant, as the author counts
     * @throws IndexOutOfBoundsException for a pick that is nowhere on the screen
     */
    Answer meant(Interaction interaction, List<Integer> picks) {
        List<Integer> meant = picks.stream()
                .map(place -> place == Answer.BLANK ? Answer.BLANK : authored.get(place))
                .toList();
        return new Answer(
                interaction instanceof Interaction.Choice
                        ? meant.stream().sorted().toList()
                        : meant);
    }

    /** The places on the screen that an answer takes. */
    List<Integer> shown(Answer answer) {
        return answer.picks().stream()
                .map(pick -> pick == Answer.BLANK ? Answer.BLANK : authored.indexOf(pick))
                .toList();
    }

    static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> numbers(String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Integer::valueOf).toList();
    }
}
