package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.web.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The form of a question, as a browser sends it with or without script. */
class AnswerForm {
    /** Chosen options, or what stands in each place, by place on the screen; "" for a place left open. */
    @RestForm
    List<String> pick;

    @RestForm
    List<String> struck;

    @RestForm
    String sure;

    @RestForm
    String flag;

    @RestForm
    String revision;

    /** Where to go next: next, previous, review, end, save, a number, clear, or a word that {@link Display} knows. */
    @RestForm
    String then;

    Given given() {
        try {
            boolean clear = "clear".equals(then);
            return new Given(
                    clear || pick == null
                            ? List.of()
                            : pick.stream().map(AnswerForm::place).toList(),
                    struck == null
                            ? List.of()
                            : struck.stream().map(Integer::valueOf).toList(),
                    sure == null || sure.isBlank() ? null : Confidence.valueOf(sure),
                    flag != null,
                    Integer.parseInt(revision));
        } catch (IllegalArgumentException e) {
            throw Problem.exception(
                    400, "The answer could not be read, so nothing was changed. Reload the question and choose again.");
        }
    }

    private static int place(String text) {
        return text.isBlank() ? Answer.BLANK : Integer.parseInt(text);
    }

    /** The place to go to after question n of an attempt. */
    String target(long attempt, int n, int questions) {
        String base = "/attempts/" + attempt;
        String to = then == null ? "next" : then;
        return switch (to) {
            case "review" -> base + "/review";
            case "end" -> base + "/submission";
            case "next" -> n < questions ? base + "/questions/" + (n + 1) : base + "/review";
            case "previous" -> base + "/questions/" + Math.max(1, n - 1);
            default -> base + "/questions/" + (to.matches("[1-9][0-9]{0,3}") ? to : n);
        };
    }
}
