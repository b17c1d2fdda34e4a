package dev.rampart.question.interchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Questions as GIFT: plain where all of a question is plain, else HTML, since Moodle's Markdown is another one. */
final class GiftWriter {
    private final StringBuilder out = new StringBuilder();

    private GiftWriter() {}

    static byte[] write(List<ForeignItem> items) {
        GiftWriter writer = new GiftWriter();
        List<String> bank = List.of();
        for (ForeignItem item : items) {
            if (!item.bank().equals(bank)) {
                bank = item.bank();
                writer.out
                        .append("$CATEGORY: ")
                        .append(GiftText.escaped(Categories.path(bank)))
                        .append("\n\n");
            }
            writer.item(item);
        }
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void item(ForeignItem item) {
        comment(item);
        String explanation = References.appended(item.explanation(), item.references());
        boolean plain = texts(item, explanation).allMatch(GiftWriter::plain);
        if (item.title() != null) {
            out.append("::").append(GiftText.escaped(oneLine(item.title()))).append("::");
        }
        out.append(plain ? "" : "[html]").append(text(item.stem(), plain));
        if (item.task() instanceof ForeignTask.Unknown unknown && unknown.type().equals("description")) {
            out.append("\n\n");
            return;
        }
        out.append("{");
        answers(item.task(), plain);
        if (!explanation.isBlank()) {
            out.append("\n\t####").append(text(explanation, plain));
        }
        out.append("\n}\n\n");
    }

    private void comment(ForeignItem item) {
        List<String> said = new ArrayList<>();
        if (item.identifier() != null) {
            said.add("[id:" + bracketed(item.identifier()) + "]");
        }
        Stream.concat(Hints.tags(item.hints()).stream(), item.tags().stream())
                .forEach(tag -> said.add("[tag:" + bracketed(tag) + "]"));
        if (!said.isEmpty()) {
            out.append("// ").append(String.join(" ", said)).append("\n");
        }
    }

    private static String bracketed(String text) {
        return oneLine(text).replace("]", "\\]");
    }

    private void answers(ForeignTask task, boolean plain) {
        if (task instanceof ForeignTask.Choice choice) {
            choice.options().forEach(option -> option(option, choice.multiple(), plain));
        } else if (task instanceof ForeignTask.Matching matching) {
            matching.pairs().forEach(pair -> pair(text(pair.prompt(), plain), pair.response()));
            matching.surplus().forEach(response -> pair("", response));
        } else if (task instanceof ForeignTask.Ordering ordering) {
            out.append(">").append(ordering.steps().size()).append(" ALL VERTICAL ALL_OR_NOTHING HIDE");
            ordering.steps().forEach(step -> out.append("\n\t").append(text(step.text(), plain)));
        }
    }

    private void option(ForeignTask.Option option, boolean multiple, boolean plain) {
        boolean full = !multiple && option.percent() == 100;
        out.append("\n\t").append(full ? "=" : "~");
        if (!full && option.percent() != 0) {
            out.append('%').append(Percents.written(option.percent())).append('%');
        }
        out.append(text(option.text(), plain));
        if (!option.feedback().isBlank()) {
            out.append('#').append(text(option.feedback(), plain));
        }
    }

    private void pair(String prompt, String response) {
        out.append("\n\t=").append(prompt).append(" -> ").append(GiftText.escaped(Prose.toText(response)));
    }

    /** A line that begins with two slashes would be a comment, and what begins with a bracket or a percent sign a format or marks. */
    private static String text(String markdown, boolean plain) {
        if (plain) {
            return GiftText.escaped(markdown);
        }
        String html = Prose.toHtmlLine(Prose.withoutImages(markdown), name -> name);
        boolean mistaken = html.startsWith("//") || html.startsWith("[") || html.startsWith("%");
        return GiftText.escaped(mistaken ? "&#" + (int) html.charAt(0) + ";" + html.substring(1) : html);
    }

    private static String oneLine(String text) {
        return Prose.clean(text).replaceAll("\\s+", " ").strip();
    }

    private static Stream<String> texts(ForeignItem item, String explanation) {
        Stream<String> parts = Stream.of();
        if (item.task() instanceof ForeignTask.Choice choice) {
            parts = choice.options().stream().flatMap(o -> Stream.of(o.text(), o.feedback()));
        } else if (item.task() instanceof ForeignTask.Matching matching) {
            parts = matching.pairs().stream().map(ForeignTask.Pair::prompt);
        } else if (item.task() instanceof ForeignTask.Ordering ordering) {
            parts = ordering.steps().stream().map(ForeignTask.Step::text);
        }
        return Stream.concat(Stream.of(item.stem(), explanation), parts);
    }

    /** Whether a text is the same without any marks, and reads as such. */
    private static boolean plain(String markdown) {
        return markdown.indexOf('\n') < 0
                && !markdown.startsWith("[")
                && !markdown.startsWith("%")
                && !markdown.startsWith("//")
                && !markdown.contains("->")
                && markdown.equals(markdown.strip())
                && Prose.toText(markdown).equals(markdown)
                && new Prose().auto(markdown).equals(markdown);
    }
}
