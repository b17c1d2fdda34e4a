package dev.rampart.question.interchange;

import dev.rampart.content.Markdown;
import java.util.List;

/** What a format cannot hold, taken out of an item. */
final class Losses {
    private Losses() {}

    /** Responses as plain text. */
    static ForeignItem plainResponses(ForeignItem item) {
        if (item.task() instanceof ForeignTask.Matching matching) {
            return with(
                    item,
                    new ForeignTask.Matching(
                            matching.pairs().stream()
                                    .map(pair -> new ForeignTask.Pair(
                                            pair.prompt(), plain(pair.response()), pair.feedback()))
                                    .toList(),
                            matching.surplus().stream().map(Losses::plain).toList()));
        }
        return item;
    }

    private static String plain(String markdown) {
        return new Prose().auto(Prose.toText(markdown));
    }

    static ForeignItem without(ForeignItem item, boolean pairFeedback, boolean stepFeedback, boolean surplusSteps) {
        ForeignTask task = item.task();
        if (task instanceof ForeignTask.Matching matching && pairFeedback) {
            task = new ForeignTask.Matching(
                    matching.pairs().stream()
                            .map(pair -> new ForeignTask.Pair(pair.prompt(), pair.response(), ""))
                            .toList(),
                    matching.surplus());
        } else if (task instanceof ForeignTask.Ordering ordering) {
            task = new ForeignTask.Ordering(
                    ordering.steps().stream()
                            .map(step -> stepFeedback ? new ForeignTask.Step(step.text(), "") : step)
                            .toList(),
                    surplusSteps ? List.of() : ordering.surplus());
        }
        return with(item, task);
    }

    /** Of wrong options it is known that they are wrong, and no more. */
    static ForeignItem withoutPenalty(ForeignItem item) {
        if (item.task() instanceof ForeignTask.Choice choice) {
            return with(
                    item,
                    new ForeignTask.Choice(
                            choice.multiple(),
                            choice.options().stream()
                                    .map(option -> new ForeignTask.Option(
                                            option.text(), Math.max(0, option.percent()), option.feedback()))
                                    .toList()));
        }
        return item;
    }

    static ForeignItem with(ForeignItem item, ForeignTask task) {
        return new ForeignItem(
                item.place(),
                item.identifier(),
                item.title(),
                item.bank(),
                item.tags(),
                item.stem(),
                task,
                item.explanation(),
                item.references(),
                item.hints(),
                item.notes());
    }

    /** Without where it stood, and what was said of it. */
    static ForeignItem placeless(ForeignItem item) {
        return new ForeignItem(
                null,
                item.identifier(),
                item.title(),
                item.bank(),
                item.tags(),
                item.stem(),
                item.task(),
                item.explanation(),
                item.references(),
                item.hints(),
                List.of());
    }

    /** As learners are shown it. */
    static String shown(ForeignItem item) {
        StringBuilder shown = new StringBuilder(html(item.stem()));
        if (item.task() instanceof ForeignTask.Choice choice) {
            shown.append(choice.multiple());
            choice.options()
                    .forEach(option -> shown.append("\n* ")
                            .append(option.percent())
                            .append(html(option.text()))
                            .append(html(option.feedback())));
        } else if (item.task() instanceof ForeignTask.Ordering ordering) {
            ordering.steps()
                    .forEach(step ->
                            shown.append("\n+ ").append(html(step.text())).append(html(step.feedback())));
            ordering.surplus()
                    .forEach(step ->
                            shown.append("\n- ").append(html(step.text())).append(html(step.feedback())));
        } else if (item.task() instanceof ForeignTask.Matching matching) {
            matching.pairs()
                    .forEach(pair -> shown.append("\n= ")
                            .append(html(pair.prompt()))
                            .append("->")
                            .append(html(pair.response()))
                            .append(html(pair.feedback())));
            matching.surplus().forEach(response -> shown.append("\n- ").append(html(response)));
        } else {
            shown.append(item.task());
        }
        return shown + "\n" + html(item.explanation()) + item.references() + item.identifier() + item.title()
                + item.bank() + item.tags() + new java.util.TreeMap<>(item.hints());
    }

    private static String html(String markdown) {
        return Markdown.markdown(markdown).toString().replaceAll("\\s+", " ");
    }
}
