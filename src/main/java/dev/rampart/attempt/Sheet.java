package dev.rampart.attempt;

import dev.rampart.content.Markdown;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import dev.rampart.web.SafeHtml;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A question as an open attempt shows it: nothing here tells what is right.
 *
 * @param position from 1
 * @param type as documents write it
 * @param instruction what to do, "Select TWO."
 * @param stem Markdown
 * @param choices what can be chosen, in the order of this attempt
 * @param places what is to be filled in: the prompts of a matching, the places of an ordering; empty for a choice
 * @param picks places on the screen that are chosen, in the sense of {@link dev.rampart.question.Answer}
 */
record Sheet(
        Running running,
        int position,
        String type,
        String instruction,
        String stem,
        List<Choice> choices,
        List<Place> places,
        List<Integer> picks,
        int select,
        Confidence confidence,
        boolean flagged,
        int revision) {
    /** So many characters of a choice are read in a closed drop-down on a narrow screen. */
    private static final int NARROW_DROP_DOWN = 30;

    /**
     * @param place on the screen, from 0
     * @param text Markdown
     */
    record Choice(int place, String text, boolean picked, boolean struck) {
        /** "A" for the first. */
        public String letter() {
            return String.valueOf((char) ('A' + place));
        }

        /** Without marks, for a drop-down. */
        public String plain() {
            return SafeHtml.text(Markdown.markdownLine(text).toString());
        }
    }

    /**
     * @param text Markdown, or null for a place in an ordering
     * @param pick the place on the screen of what stands there, or -1
     */
    record Place(int number, String text, int pick) {}

    static Sheet of(Running running, AttemptItem item, Question question) {
        Interaction interaction = question.interaction();
        OptionOrder order = item.order();
        List<String> texts = texts(interaction);
        List<String> shown = order.authored().stream().map(texts::get).toList();
        List<Integer> picks = order.shown(item.answer());
        List<Integer> struck = OptionOrder.numbers(item.struck);
        return new Sheet(
                running,
                item.position,
                interaction.type(),
                instruction(interaction),
                question.stem(),
                choices(shown, picks, struck),
                places(interaction, picks),
                picks,
                interaction instanceof Interaction.Choice choice ? choice.count() : 0,
                item.confidence,
                item.flaggedAt != null,
                item.revision);
    }

    /** The same with what was typed instead of what is stored, for a page that says why it was not stored. */
    Sheet typed(Given given) {
        List<String> shown = choices.stream().map(Choice::text).toList();
        List<Place> filled = places.stream()
                .map(place -> new Place(place.number(), place.text(), pick(given.picks(), place.number())))
                .toList();
        return new Sheet(
                running,
                position,
                type,
                instruction,
                stem,
                choices(shown, given.picks(), given.struck()),
                filled,
                given.picks(),
                select,
                given.confidence(),
                given.flagged() == null ? flagged : given.flagged(),
                revision);
    }

    private static List<String> texts(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            return choice.options().stream().map(Interaction.Option::text).toList();
        }
        return interaction instanceof Interaction.Ordering ordering
                ? ordering.choices().stream().map(Interaction.Step::text).toList()
                : ((Interaction.Matching) interaction).responses();
    }

    private static List<Choice> choices(List<String> shown, List<Integer> picks, List<Integer> struck) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Choice(i, shown.get(i), picks.contains(i), struck.contains(i)))
                .toList();
    }

    private static List<Place> places(Interaction interaction, List<Integer> picks) {
        if (interaction instanceof Interaction.Ordering ordering) {
            return IntStream.rangeClosed(1, ordering.steps().size())
                    .mapToObj(n -> new Place(n, null, pick(picks, n)))
                    .toList();
        }
        return interaction instanceof Interaction.Matching matching
                ? IntStream.rangeClosed(1, matching.prompts().size())
                        .mapToObj(
                                n -> new Place(n, matching.prompts().get(n - 1).text(), pick(picks, n)))
                        .toList()
                : List.of();
    }

    private static int pick(List<Integer> picks, int number) {
        return number <= picks.size() ? picks.get(number - 1) : Answer.BLANK;
    }

    private static String instruction(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            return choice.multiple()
                    ? "Select " + Given.number(choice.count()).toUpperCase(Locale.ROOT) + "."
                    : "Select one.";
        }
        if (interaction instanceof Interaction.Ordering ordering) {
            return ordering.distractors().isEmpty()
                    ? "Put the steps into their order."
                    : "Choose " + Given.number(ordering.steps().size()) + " of the "
                            + Given.number(ordering.choices().size()) + " steps and put them into their order.";
        }
        return "Give each prompt its response.";
    }

    public boolean single() {
        return type.equals("multiple-choice");
    }

    /** Whether choices are long enough to be listed with letters, for the drop-downs to refer to. */
    public boolean lettered() {
        return ordered()
                || !places.isEmpty()
                        && choices.stream().anyMatch(choice -> choice.plain().length() > NARROW_DROP_DOWN);
    }

    public boolean ordered() {
        return type.equals("ordering");
    }

    public List<Confidence> confidences() {
        return List.of(Confidence.values());
    }

    public boolean first() {
        return position == 1;
    }

    public boolean last() {
        return position == running.questions();
    }
}
