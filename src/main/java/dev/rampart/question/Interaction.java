package dev.rampart.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a learner does to answer: the four item types of AWS exams. Marked all or nothing, a blank is wrong. */
public sealed interface Interaction {
    /**
     * Reads what an item is made of.
     *
     * @param item as documents write it and {@link QuestionCheck#ofItem} finds nothing against it
     */
    static Interaction of(JsonNode item) {
        return QuestionJson.interaction(item);
    }

    /** The item type as documents write it. */
    String type();

    /** The one right answer. */
    Answer key();

    /** Whether an answer could be given here at all: the right number of picks, each in range, none twice where once is meant. */
    boolean accepts(Answer answer);

    /** Whether nothing is left open: a choice is made, as many as asked for, or every place is filled. */
    boolean complete(Answer answer);

    default boolean correct(Answer answer) {
        return key().equals(answer);
    }

    /** A text with the reason why it is right or wrong; both Markdown. */
    record Option(String text, boolean correct, String why) {}

    record Step(String text, String why) {}

    /** @param response index into the responses */
    record Prompt(String text, int response, String why) {}

    /** Multiple choice (one of four is right) or multiple response (two or more of five or more). */
    record Choice(boolean multiple, List<Option> options) implements Interaction {
        @Override
        public String type() {
            return multiple ? "multiple-response" : "multiple-choice";
        }

        /** How many options are to be selected. */
        public int count() {
            return key().picks().size();
        }

        @Override
        public Answer key() {
            return new Answer(IntStream.range(0, options.size())
                    .filter(i -> options.get(i).correct())
                    .boxed()
                    .toList());
        }

        @Override
        public boolean accepts(Answer answer) {
            List<Integer> picks = answer.picks();
            return picks.size() <= count()
                    && picks.stream().allMatch(pick -> pick >= 0 && pick < options.size())
                    && picks.equals(picks.stream().distinct().sorted().toList());
        }

        @Override
        public boolean complete(Answer answer) {
            return answer.picks().size() == count();
        }
    }

    /** Put the steps into their order; distractors, if any, stay out. */
    record Ordering(List<Step> steps, List<Step> distractors) implements Interaction {
        @Override
        public String type() {
            return "ordering";
        }

        /** All that can be placed: the steps in their right order, then the distractors. */
        public List<Step> choices() {
            List<Step> all = new ArrayList<>(steps);
            all.addAll(distractors);
            return all;
        }

        @Override
        public Answer key() {
            return new Answer(IntStream.range(0, steps.size()).boxed().toList());
        }

        @Override
        public boolean accepts(Answer answer) {
            List<Integer> placed =
                    answer.picks().stream().filter(pick -> pick != Answer.BLANK).toList();
            return (answer.picks().isEmpty() || answer.picks().size() == steps.size())
                    && placed.stream()
                            .allMatch(pick -> pick >= 0 && pick < choices().size())
                    && placed.stream().distinct().count() == placed.size();
        }

        @Override
        public boolean complete(Answer answer) {
            return answer.picks().size() == steps.size() && !answer.picks().contains(Answer.BLANK);
        }
    }

    /** Give each prompt its response; there may be more responses than prompts, and one may serve twice. */
    record Matching(List<String> responses, List<Prompt> prompts) implements Interaction {
        @Override
        public String type() {
            return "matching";
        }

        @Override
        public Answer key() {
            return new Answer(prompts.stream().map(Prompt::response).toList());
        }

        @Override
        public boolean accepts(Answer answer) {
            return (answer.picks().isEmpty() || answer.picks().size() == prompts.size())
                    && answer.picks().stream().allMatch(pick -> pick >= Answer.BLANK && pick < responses.size());
        }

        @Override
        public boolean complete(Answer answer) {
            return answer.picks().size() == prompts.size() && !answer.picks().contains(Answer.BLANK);
        }
    }
}
