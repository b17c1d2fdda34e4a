package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the braces of a GIFT question. */
final class GiftAnswers {
    private static final Pattern WEIGHT = Pattern.compile("^%\\s*(-?[0-9]{1,3}(?:\\.[0-9]{0,20})?)\\s*%");
    private static final Pattern ORDER = Pattern.compile("^>\\s*[0-9]*(?:[ \\t]+[A-Z_0-9]{1,40}){0,4}[ \\t]*(?=\n|$)");

    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");
    private static final String ARROW = "->";

    private final String answers;
    private final String format;
    private final Prose prose;
    private final List<String> notes = new ArrayList<>();

    /** @param answers null when there are no braces */
    GiftAnswers(String answers, String format, Prose prose) {
        this.answers = answers;
        this.format = format;
        this.prose = prose;
    }

    List<String> notes() {
        return notes;
    }

    ForeignTask task() throws BrokenQuestion {
        if (answers == null) {
            return Kinds.unknown("description");
        }
        if (answers.isEmpty()) {
            return Kinds.unknown("essay");
        }
        if (answers.startsWith("#")) {
            return Kinds.unknown("numerical");
        }
        Matcher order = ORDER.matcher(answers);
        if (order.find()) {
            return ordering(answers.substring(order.end()));
        }
        if (answers.indexOf('~') >= 0) {
            return choice();
        }
        if (answers.indexOf('=') >= 0 && answers.contains(ARROW)) {
            return matching();
        }
        String[] parts = answers.split("#", 3);
        String word = parts[0].strip().toUpperCase(Locale.ROOT);
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return trueFalse(TRUE.contains(word), parts);
        }
        return Kinds.unknown("shortanswer");
    }

    /** The first feedback is for those who were wrong, the second for those who were right. */
    private ForeignTask trueFalse(boolean isTrue, String[] parts) {
        String wrong = parts.length > 1 ? markdown(parts[1]) : "";
        String right = parts.length > 2 ? markdown(parts[2]) : "";
        return new ForeignTask.Choice(
                false,
                List.of(
                        new ForeignTask.Option("True", isTrue ? 100 : 0, isTrue ? right : wrong),
                        new ForeignTask.Option("False", isTrue ? 0 : 100, isTrue ? wrong : right)));
    }

    private ForeignTask choice() {
        List<ForeignTask.Option> options = new ArrayList<>();
        boolean multiple = answers.indexOf('=') < 0;
        for (String answer : split("=~")) {
            boolean right = answer.charAt(0) == '=';
            String rest = answer.substring(1).strip();
            double percent = right ? 100 : 0;
            Matcher weight = WEIGHT.matcher(rest);
            if (weight.find()) {
                percent = Double.parseDouble(weight.group(1));
                rest = rest.substring(weight.end());
            }
            int feedback = rest.indexOf('#');
            options.add(new ForeignTask.Option(
                    markdown(feedback < 0 ? rest : rest.substring(0, feedback)),
                    percent,
                    feedback < 0 ? "" : markdown(rest.substring(feedback + 1))));
        }
        return new ForeignTask.Choice(multiple, options);
    }

    private ForeignTask matching() throws BrokenQuestion {
        List<ForeignTask.Pair> pairs = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        for (String answer : split("=")) {
            int arrow = answer.indexOf(ARROW);
            if (arrow < 0) {
                throw new BrokenQuestion("The pair `%s` has no `->` between its two sides."
                        .formatted(GiftText.shown(answer).strip()));
            }
            String prompt = markdown(answer.substring(1, arrow));
            // Moodle shows responses in a list to choose from, as plain text.
            String response = prose.auto(new GiftText("plain", answer.substring(arrow + ARROW.length())).content());
            if (prompt.isEmpty()) {
                surplus.add(response);
            } else {
                pairs.add(new ForeignTask.Pair(prompt, response, ""));
            }
        }
        return new ForeignTask.Matching(pairs, surplus);
    }

    private ForeignTask ordering(String lines) {
        return new ForeignTask.Ordering(
                lines.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new ForeignTask.Step(markdown(line), ""))
                        .toList(),
                List.of());
    }

    /** What begins with one of the marks, each with its mark; what stands before the first is a wrong answer, as in Moodle. */
    private List<String> split(String marks) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= answers.length(); i++) {
            if (i == answers.length() || marks.indexOf(answers.charAt(i)) >= 0) {
                String part = answers.substring(from, i);
                if (!part.isBlank()) {
                    parts.add(from == 0 && marks.indexOf(part.charAt(0)) < 0 ? "~" + part : part);
                }
                from = i;
            }
        }
        return parts;
    }

    private String markdown(String written) {
        return GiftText.of(written, format).markdown(prose);
    }
}
