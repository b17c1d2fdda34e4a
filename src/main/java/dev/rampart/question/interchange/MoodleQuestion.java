package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question element of a Moodle XML file. */
final class MoodleQuestion {
    private static final Pattern FILE = Pattern.compile("@@PLUGINFILE@@/[^\\s)\"'<>]{1,500}");

    private final XmlElement question;
    private final List<String> bank;
    private final MoodleMedia media;
    private final Prose prose;

    MoodleQuestion(XmlElement question, List<String> bank, MoodleMedia media) {
        this.question = question;
        this.bank = bank;
        this.media = media;
        this.prose = new Prose(media::name);
    }

    ForeignItem item() throws BrokenQuestion {
        String stem = markdown(question.child("questiontext")
                .orElseThrow(() -> new BrokenQuestion("The question has no element `questiontext`.")));
        ForeignTask task = task();
        References.Explained explained = References.taken(
                question.child("generalfeedback").map(this::markdown).orElse(""));
        Hints.Tagged tagged = Hints.taken(question.children("tags")
                .flatMap(tags -> tags.children("tag"))
                .map(tag -> line(tag.child("text").map(XmlElement::text).orElse("")))
                .toList());
        List<String> notes = new ArrayList<>(prose.notes());
        media.left().forEach(name -> notes.add("The file `%s` is no image, and is left out.".formatted(line(name))));
        notes.addAll(MoodleNotes.of(question));
        return new ForeignItem(
                new ForeignItem.Place(null, question.line()),
                nullable(question.text("idnumber")),
                nullable(question.child("name").map(name -> name.text("text")).orElse("")),
                bank,
                tagged.tags(),
                stem,
                task,
                explained.explanation(),
                explained.references(),
                tagged.hints(),
                notes);
    }

    private ForeignTask task() throws BrokenQuestion {
        String type = question.attribute("type").strip();
        return switch (type) {
            case "multichoice" -> new ForeignTask.Choice(!MoodleNotes.yes(question, "single", true), options());
            case "truefalse" -> trueFalse();
            case "matching", "match" -> matching();
            case "ordering" -> ordering();
            default -> Kinds.unknown(type);
        };
    }

    private List<ForeignTask.Option> options() throws BrokenQuestion {
        List<ForeignTask.Option> options = new ArrayList<>();
        for (XmlElement answer : question.children("answer").toList()) {
            options.add(new ForeignTask.Option(markdown(answer), percent(answer), feedback(answer)));
        }
        return options;
    }

    private ForeignTask trueFalse() throws BrokenQuestion {
        List<ForeignTask.Option> options = new ArrayList<>();
        for (XmlElement answer : question.children("answer").toList()) {
            String said = answer.text("text").toLowerCase(Locale.ROOT);
            String text = said.equals("true") ? "True" : said.equals("false") ? "False" : markdown(answer);
            options.add(new ForeignTask.Option(text, percent(answer), feedback(answer)));
        }
        return new ForeignTask.Choice(false, options);
    }

    private ForeignTask matching() {
        List<ForeignTask.Pair> pairs = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        question.children("subquestion").forEach(sub -> {
            String prompt = markdown(sub);
            // Moodle shows responses in a list to choose from, as plain text.
            String response = prose.auto(
                    sub.child("answer").map(answer -> answer.text("text")).orElse(""));
            if (prompt.isEmpty()) {
                surplus.add(response);
            } else {
                pairs.add(new ForeignTask.Pair(prompt, response, ""));
            }
        });
        return new ForeignTask.Matching(pairs, surplus);
    }

    /** The fraction of a step is its place. */
    private ForeignTask ordering() throws BrokenQuestion {
        record Placed(double place, ForeignTask.Step step) {}
        List<Placed> placed = new ArrayList<>();
        for (XmlElement answer : question.children("answer").toList()) {
            placed.add(new Placed(percent(answer), new ForeignTask.Step(markdown(answer), feedback(answer))));
        }
        return new ForeignTask.Ordering(
                placed.stream()
                        .sorted(Comparator.comparingDouble(Placed::place))
                        .map(Placed::step)
                        .toList(),
                List.of());
    }

    private static double percent(XmlElement answer) throws BrokenQuestion {
        String fraction = answer.attribute("fraction").strip().replace(',', '.');
        if (!fraction.matches("-?[0-9]{1,9}(\\.[0-9]{0,20})?")) {
            throw new BrokenQuestion("Line %d: the fraction `%s` of an answer is no number."
                    .formatted(answer.line(), fraction.length() > 40 ? fraction.substring(0, 39) + "…" : fraction));
        }
        return Double.parseDouble(fraction);
    }

    private String feedback(XmlElement answer) {
        return answer.child("feedback").map(this::markdown).orElse("");
    }

    /** An element with a format, a text and files. */
    private String markdown(XmlElement element) {
        media.open(element);
        String text = element.child("text")
                .map(XmlElement::text)
                .orElseGet(() -> element.children().findAny().isEmpty() ? element.text() : "");
        return switch (element.attribute("format")) {
            case "html" -> prose.html(text);
            case "markdown" -> withImages(Prose.clean(text).strip());
            case "plain_text", "plain" -> prose.plain(text);
            default -> prose.auto(text);
        };
    }

    private String withImages(String markdown) {
        return FILE.matcher(markdown).replaceAll(found -> {
            String name = media.name(found.group());
            return Matcher.quoteReplacement(name == null ? found.group() : name);
        });
    }

    private static String line(String text) {
        return Prose.clean(text).replaceAll("\\s+", " ").strip();
    }

    private static String nullable(String text) {
        return line(text).isEmpty() ? null : line(text);
    }
}
