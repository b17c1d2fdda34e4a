package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import java.util.List;

/**
 * An answer as it comes from the screen.
 *
 * @param picks places on the screen, in the sense of {@link Answer}
 * @param struck places of options that the learner has ruled out, ascending; null to leave them as they are
 * @param confidence or null
 * @param flagged or null to leave the flag as it is
 * @param revision of the answer that the learner saw when changing it
 */
record Given(List<Integer> picks, List<Integer> struck, Confidence confidence, Boolean flagged, int revision) {
    private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "four", "five", "six", "seven");

    Given {
        picks = List.copyOf(picks);
        struck = struck == null ? null : struck.stream().distinct().sorted().toList();
    }

    /** @return why it cannot be an answer, as a sentence to the learner, or null */
    String refusal(Interaction interaction, OptionOrder order) {
        int places = order.authored().size();
        boolean onScreen = picks.stream().allMatch(pick -> pick >= Answer.BLANK && pick < places)
                && (struck == null || struck.stream().allMatch(place -> place >= 0 && place < places));
        if (!onScreen || (interaction instanceof Interaction.Choice && picks.contains(Answer.BLANK))) {
            return "Something was chosen that this question does not offer. Nothing was changed; reload and choose again.";
        }
        if (interaction.accepts(order.meant(interaction, picks))) {
            return null;
        }
        if (interaction instanceof Interaction.Choice choice) {
            return "Select " + number(choice.count()) + ": " + number(picks.size())
                    + " are selected. Take away as many as are too much; what was saved before is kept.";
        }
        return interaction instanceof Interaction.Ordering
                ? "A step can stand in one place only. Change one of the places; what was saved before is kept."
                : "Give each prompt one response or none; what was saved before is kept.";
    }

    static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : String.valueOf(n);
    }
}
