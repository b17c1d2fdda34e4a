package dev.rampart.statistics;

import dev.rampart.question.Interaction;
import java.util.ArrayList;
import java.util.List;

/**
 * What was chosen of a question, place by place: a choice is one place.
 *
 * @param places with a heading each, which is null for a choice
 * @param split whether the upper and the lower part are large enough to stand side by side
 */
record Options(List<Place> places, boolean split) {
    /** What can be put into a place. */
    record Place(String heading, List<Line> lines) {}

    /**
     * An option, step or response.
     *
     * @param label by which it is called, as its author ordered them
     * @param text Markdown
     * @param all the share of all whose answer counts, 0 to 1; null where there are too few; so of the two parts
     */
    record Line(String label, String text, boolean key, Double all, Double upper, Double lower) {
        public String allWords() {
            return Figures.percent(all);
        }

        public String upperWords() {
            return Figures.percent(upper);
        }

        public String lowerWords() {
            return Figures.percent(lower);
        }

        /** Whether there is a share to draw. */
        public boolean known() {
            return all != null;
        }

        /** For a bar, in percent. */
        public long width() {
            return all == null ? 0 : Math.round(all * 100);
        }
    }

    static Options of(Interaction interaction, QuestionSums sums) {
        Sums counted = sums == null ? new Sums() : sums.sums;
        Choices choices = Choices.parse(sums == null ? "" : sums.choices);
        List<Place> places = new ArrayList<>();
        if (interaction instanceof Interaction.Choice choice) {
            List<String> texts =
                    choice.options().stream().map(Interaction.Option::text).toList();
            places.add(new Place(null, lines(texts, 0, choice.key().picks(), choices, counted)));
        } else if (interaction instanceof Interaction.Ordering ordering) {
            List<String> texts =
                    ordering.choices().stream().map(Interaction.Step::text).toList();
            for (int place = 0; place < ordering.steps().size(); place++) {
                places.add(new Place("Step " + (place + 1), lines(texts, place, List.of(place), choices, counted)));
            }
        } else if (interaction instanceof Interaction.Matching matching) {
            for (int place = 0; place < matching.prompts().size(); place++) {
                Interaction.Prompt prompt = matching.prompts().get(place);
                places.add(new Place(
                        prompt.text(),
                        lines(matching.responses(), place, List.of(prompt.response()), choices, counted)));
            }
        }
        return new Options(places, counted.upper >= Figures.FEW && counted.lower() >= Figures.FEW);
    }

    private static List<Line> lines(List<String> texts, int place, List<Integer> key, Choices choices, Sums sums) {
        List<Line> lines = new ArrayList<>();
        for (int option = 0; option < texts.size(); option++) {
            Choices.Chosen chosen = choices.of(place, option);
            lines.add(new Line(
                    Weakness.letter(option),
                    texts.get(option),
                    key.contains(option),
                    Figures.share(chosen.all(), sums.answers),
                    Figures.share(chosen.upper(), sums.upper),
                    Figures.share(chosen.lower(), sums.lower())));
        }
        return lines;
    }
}
