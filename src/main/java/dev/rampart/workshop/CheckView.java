package dev.rampart.workshop;

import dev.rampart.question.Answer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A knowledge check as a page shows it: open with its options, or answered with the reason for each of them.
 *
 * @param number from 1, within its step
 * @param step the address of its step
 * @param options in the order in which they are shown
 * @param answered whether the reasons are shown
 * @param right whether the answer shown was right; false while it is open
 * @param problem why an answer was not taken, or null
 * @param touched whether this is what the learner just did, so that the page leads there
 * @param reworded whether the learner had answered an earlier wording of it
 */
record CheckView(
        Check check,
        int number,
        String step,
        List<Option> options,
        boolean answered,
        boolean right,
        String problem,
        boolean touched,
        boolean reworded) {

    /** @param place on the screen, from 0 */
    record Option(int place, String text, boolean key, boolean picked, String why) {
        /** "A" for the first. */
        public String letter() {
            return String.valueOf((char) ('A' + place));
        }
    }

    static CheckView open(Workshop workshop, Workshop.Step step, Check check) {
        return of(workshop, step, check, Answer.NONE, false);
    }

    static CheckView answered(Workshop workshop, Workshop.Step step, Check check, Answer answer) {
        return of(workshop, step, check, answer, true);
    }

    private static CheckView of(Workshop workshop, Workshop.Step step, Check check, Answer answer, boolean answered) {
        List<Integer> order = check.order();
        List<Option> options = IntStream.range(0, order.size())
                .mapToObj(place -> {
                    int authored = order.get(place);
                    var option = check.choice().options().get(authored);
                    boolean picked = answer.picks().contains(authored);
                    return new Option(place, option.text(), option.correct(), picked, option.why());
                })
                .toList();
        return new CheckView(
                check,
                step.checks().indexOf(check) + 1,
                workshop.href(step),
                options,
                answered,
                answered && check.choice().correct(answer),
                null,
                false,
                false);
    }

    /** An answer that was not taken: still open, with what was chosen and why it was not taken. */
    static CheckView refused(Workshop workshop, Workshop.Step step, Check check, Answer typed, String problem) {
        CheckView open = of(workshop, step, check, typed, false);
        return new CheckView(check, open.number, open.step, open.options, false, false, problem, true, false);
    }

    CheckView justTouched() {
        return new CheckView(check, number, step, options, answered, right, problem, true, reworded);
    }

    CheckView ofAnotherWording() {
        return new CheckView(check, number, step, options, answered, right, problem, touched, true);
    }

    public boolean single() {
        return !check.choice().multiple();
    }

    /** "Select one.", "Select two." */
    public String instruction() {
        List<String> numbers = List.of("none", "one", "two", "three", "four", "five", "six");
        return "Select " + numbers.get(check.choice().count()) + ".";
    }
}
