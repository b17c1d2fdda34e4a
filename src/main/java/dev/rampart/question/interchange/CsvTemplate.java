package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;

/** The questions that the template for CSV files shows. */
final class CsvTemplate {
    private static final ForeignItem.Source KEYS = new ForeignItem.Source(
            "AWS KMS keys", "https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html");

    private CsvTemplate() {}

    static List<ForeignItem> items() {
        return List.of(
                item(
                        "example-choice",
                        "Describe a situation here, in Markdown.\n\nWhich one is right?",
                        new ForeignTask.Choice(
                                false,
                                List.of(
                                        option("The right one", 100, "Say why it is right."),
                                        option("A wrong one", 0, "Say why it is wrong."),
                                        option("Another wrong one", 0, "Say why it is wrong."),
                                        option("A third wrong one", 0, "Say why it is wrong.")))),
                item(
                        "example-response",
                        "Which two are right? (Select TWO.)",
                        new ForeignTask.Choice(
                                true,
                                List.of(
                                        option("A right one", 50, "Say why it is right."),
                                        option("A wrong one", 0, "Say why it is wrong."),
                                        option("Another right one", 50, "Say why it is right."),
                                        option("Another wrong one", 0, "Say why it is wrong."),
                                        option("A third wrong one", 0, "Say why it is wrong.")))),
                item(
                        "example-ordering",
                        "Put the steps into their order. Not every step is used.",
                        new ForeignTask.Ordering(
                                List.of(
                                        new ForeignTask.Step("First", "Say why it comes first."),
                                        new ForeignTask.Step("Second", "Say why it comes here."),
                                        new ForeignTask.Step("Third", "Say why it comes last.")),
                                List.of(new ForeignTask.Step("Not a step", "Say why it has no place.")))),
                item(
                        "example-matching",
                        "Match each one. Each response is used at most once.",
                        new ForeignTask.Matching(
                                List.of(
                                        new ForeignTask.Pair("First", "What goes with the first", "Say why it fits."),
                                        new ForeignTask.Pair("Second", "What goes with the second", "Say why it fits."),
                                        new ForeignTask.Pair("Third", "What goes with the third", "Say why it fits.")),
                                List.of("What goes with none"))));
    }

    private static ForeignTask.Option option(String text, double percent, String why) {
        return new ForeignTask.Option(text, percent, why);
    }

    private static ForeignItem item(String id, String stem, ForeignTask task) {
        return new ForeignItem(
                new ForeignItem.Place(null, 0),
                id,
                null,
                List.of(),
                List.of(),
                stem,
                task,
                "Say what to take away.",
                List.of(KEYS),
                Map.of(
                        Hints.EXAM,
                        "scs-c03",
                        Hints.TASK,
                        "5.1",
                        Hints.LEVEL,
                        "300",
                        Hints.SERVICES,
                        "AWS KMS",
                        Hints.VERIFIED,
                        "2026-11-24"),
                List.of());
    }
}
