package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The two sides of a question's card, as HTML: what is asked, and what is right and why. */
final class AnkiCard {
    private final ForeignItem item;
    private final UnaryOperator<String> images;

    /** @param images the name that an image has in the package */
    AnkiCard(ForeignItem item, UnaryOperator<String> images) {
        this.item = item;
        this.images = images;
    }

    String front() {
        return html(item.stem()) + asked();
    }

    private String asked() {
        if (item.task() instanceof Choice choice) {
            return (choice.multiple() && !item.stem().contains("(Select ")
                            ? "<p><em>Select " + right(choice) + ".</em></p>"
                            : "")
                    + letters(choice.options().stream().map(Option::text));
        }
        if (item.task() instanceof Ordering ordering) {
            return "<p><em>Put into order:</em></p>"
                    + bullets(Stream.concat(ordering.steps().stream(), ordering.surplus().stream())
                            .map(Step::text)
                            .sorted());
        }
        Matching matching = (Matching) item.task();
        return "<p><em>Match:</em></p>" + bullets(matching.pairs().stream().map(Pair::prompt)) + "<p><em>with:</em></p>"
                + letters(responses(matching));
    }

    String back() {
        return answer() + html(References.appended(item.explanation(), item.references()));
    }

    private String answer() {
        if (item.task() instanceof Choice choice) {
            return "<p><b>" + key(choice) + "</b></p>" + reasons(choice);
        }
        if (item.task() instanceof Ordering ordering) {
            return "<ol>" + items(ordering.steps().stream().map(step -> explained(line(step.text()), step.feedback())))
                    + "</ol>";
        }
        return "<ul>"
                + items(((Matching) item.task())
                        .pairs().stream()
                                .map(pair -> explained(
                                        line(pair.prompt()) + " → <b>" + line(pair.response()) + "</b>",
                                        pair.feedback())))
                + "</ul>";
    }

    private String explained(String html, String why) {
        return why.isEmpty() ? html : html + "<br>" + line(why);
    }

    private String key(Choice choice) {
        return IntStream.range(0, choice.options().size())
                .filter(i -> isRight(choice, choice.options().get(i)))
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .collect(Collectors.joining(", "));
    }

    private String reasons(Choice choice) {
        return "<ol type=\"A\">"
                + items(choice.options().stream()
                        .map(option -> explained(
                                isRight(choice, option) ? "<b>" + line(option.text()) + "</b>" : line(option.text()),
                                option.feedback())))
                + "</ol>";
    }

    private static boolean isRight(Choice choice, Option option) {
        double best =
                choice.options().stream().mapToDouble(Option::percent).max().orElse(0);
        return option.percent() > 0 && (choice.multiple() || option.percent() == best);
    }

    private static long right(Choice choice) {
        return choice.options().stream()
                .filter(option -> isRight(choice, option))
                .count();
    }

    private static Stream<String> responses(Matching matching) {
        return Stream.concat(matching.pairs().stream().map(Pair::response), matching.surplus().stream())
                .distinct()
                .sorted();
    }

    private String letters(Stream<String> texts) {
        return "<ol type=\"A\">" + items(texts.map(this::line)) + "</ol>";
    }

    private String bullets(Stream<String> texts) {
        return "<ul>" + items(texts.map(this::line)) + "</ul>";
    }

    private static String items(Stream<String> html) {
        List<String> all = html.toList();
        return all.stream().map(one -> "<li>" + one + "</li>").collect(Collectors.joining());
    }

    private String html(String markdown) {
        return Xhtml.of(markdown, images);
    }

    private String line(String markdown) {
        return Xhtml.line(markdown, images);
    }
}
