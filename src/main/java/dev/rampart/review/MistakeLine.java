package dev.rampart.review;

import dev.rampart.attempt.Miss;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A miss in the log.
 *
 * @param exam its code, for example "SCS-C03"
 * @param form what the learner said about it, or has just typed
 * @param explained whether a reason is kept
 * @param error what is wrong with what was typed, or null
 */
record MistakeLine(Miss miss, Question question, String exam, MistakeForm form, boolean explained, String error) {
    public String heading() {
        return question.heading();
    }

    /** Where the question stands with its reasons. */
    public String place() {
        return miss.over()
                ? "/attempts/" + miss.attempt() + "/result#q" + miss.position()
                : "/attempts/" + miss.attempt() + "/lessons/" + miss.position();
    }

    /** What the attempt itself says about the reason, or null. */
    public String hint() {
        if (miss.blank() && miss.byDeadline()) {
            return "It was blank when the clock ran out: perhaps “ran out of time”.";
        }
        return !miss.correct() && miss.gaveUpRight()
                ? "You gave up the right answer for another one: perhaps “torn between two”."
                : null;
    }

    /** What was answered, in Markdown; empty for a blank. */
    public List<String> yours() {
        return miss.blank() ? List.of() : texts(question.interaction(), miss.answer());
    }

    public List<String> key() {
        return texts(question.interaction(), question.interaction().key());
    }

    private static List<String> texts(Interaction interaction, Answer answer) {
        List<Integer> picks = answer.picks();
        if (interaction instanceof Interaction.Choice choice) {
            return picks.stream().map(pick -> choice.options().get(pick).text()).toList();
        }
        if (interaction instanceof Interaction.Ordering ordering) {
            return IntStream.range(0, picks.size())
                    .mapToObj(i -> (i + 1) + ": "
                            + (picks.get(i) == Answer.BLANK
                                    ? "(open)"
                                    : ordering.choices().get(picks.get(i)).text()))
                    .toList();
        }
        Interaction.Matching matching = (Interaction.Matching) interaction;
        return IntStream.range(0, picks.size())
                .mapToObj(i -> matching.prompts().get(i).text() + " → "
                        + (picks.get(i) == Answer.BLANK
                                ? "(open)"
                                : matching.responses().get(picks.get(i))))
                .toList();
    }
}
