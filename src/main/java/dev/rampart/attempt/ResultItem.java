package dev.rampart.attempt;

import dev.rampart.content.Markdown;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import dev.rampart.web.SafeHtml;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question after the attempt: what was answered, what is right, and why. Texts are Markdown.
 *
 * @param onScreen how long, or null where it was not measured
 * @param options of a choice, in the order of the attempt; else empty
 * @param places of an ordering or the prompts of a matching; else empty
 * @param distractors of an ordering, that belong nowhere; else empty
 */
record ResultItem(
        int position,
        Question question,
        boolean correct,
        boolean blank,
        boolean fresh,
        boolean flagged,
        Confidence confidence,
        Duration onScreen,
        List<Option> options,
        List<Place> places,
        List<Interaction.Step> distractors) {

    record Option(String letter, String text, boolean picked, boolean key, String why) {}

    /**
     * @param prompt of a matching, or null
     * @param yours what was put here, or null
     */
    record Place(int number, String prompt, String yours, String key, boolean right, String why) {}

    static ResultItem of(AttemptItem item, Question question) {
        Interaction interaction = question.interaction();
        Answer answer = item.answer();
        return new ResultItem(
                item.position,
                question,
                item.correct,
                answer.blank(),
                item.fresh,
                item.flaggedAt != null,
                item.confidence,
                item.onScreen(),
                interaction instanceof Interaction.Choice choice ? options(choice, item.order(), answer) : List.of(),
                places(interaction, answer),
                interaction instanceof Interaction.Ordering ordering ? ordering.distractors() : List.of());
    }

    private static List<Option> options(Interaction.Choice choice, OptionOrder order, Answer answer) {
        return IntStream.range(0, order.authored().size())
                .mapToObj(place -> {
                    int authored = order.authored().get(place);
                    Interaction.Option option = choice.options().get(authored);
                    String letter = String.valueOf((char) ('A' + place));
                    boolean picked = answer.picks().contains(authored);
                    return new Option(letter, option.text(), picked, option.correct(), option.why());
                })
                .toList();
    }

    private static List<Place> places(Interaction interaction, Answer answer) {
        if (interaction instanceof Interaction.Ordering ordering) {
            return IntStream.range(0, ordering.steps().size())
                    .mapToObj(i -> {
                        Interaction.Step step = ordering.steps().get(i);
                        int pick = pick(answer, i);
                        String yours =
                                pick < 0 ? null : ordering.choices().get(pick).text();
                        return new Place(i + 1, null, yours, step.text(), pick == i, step.why());
                    })
                    .toList();
        }
        if (interaction instanceof Interaction.Matching matching) {
            return IntStream.range(0, matching.prompts().size())
                    .mapToObj(i -> {
                        Interaction.Prompt prompt = matching.prompts().get(i);
                        int pick = pick(answer, i);
                        String yours = pick < 0 ? null : matching.responses().get(pick);
                        String key = matching.responses().get(prompt.response());
                        return new Place(i + 1, prompt.text(), yours, key, pick == prompt.response(), prompt.why());
                    })
                    .toList();
        }
        return List.of();
    }

    private static int pick(Answer answer, int place) {
        return place < answer.picks().size() ? answer.picks().get(place) : Answer.BLANK;
    }

    /** The beginning of the stem, to know the question by. */
    public String heading() {
        return question.heading();
    }

    public String verified() {
        return Times.day(question.verified());
    }

    /** "4 min 10 s", or null where it was not measured. */
    public String time() {
        return onScreen == null ? null : Times.words(onScreen);
    }

    /** What was answered, by letter or, in an ordering or a matching, by text; "" for a blank. */
    String yours() {
        return options.isEmpty()
                ? blank
                        ? ""
                        : joined(places.stream().map(place -> place.yours() == null ? "(open)" : plain(place.yours())))
                : letters(Option::picked);
    }

    /** The right answer in the same way. */
    String key() {
        return options.isEmpty() ? joined(places.stream().map(place -> plain(place.key()))) : letters(Option::key);
    }

    private String letters(Predicate<Option> chosen) {
        return options.stream().filter(chosen).map(Option::letter).collect(Collectors.joining(" "));
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("; "));
    }

    /** Without marks, on one line. */
    static String plain(String markdown) {
        return SafeHtml.text(Markdown.markdown(markdown).toString());
    }

    public String outcome() {
        return correct ? "right" : blank ? "blank" : "wrong";
    }
}
