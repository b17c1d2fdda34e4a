package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the lines of an Aiken file. A blank line or the answer ends a question. */
final class AikenReading {
    private static final Pattern OPTION = Pattern.compile("^([A-Z])[.)]\\s(.*)$");
    private static final Pattern ANSWER = Pattern.compile("^ANSWER\\s{0,20}:\\s{0,20}(.*)$", Pattern.CASE_INSENSITIVE);

    private final List<ForeignItem> items = new ArrayList<>();
    private final List<Understood.Trouble> troubles = new ArrayList<>();
    private final List<String> stem = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int line;

    AikenReading(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            read(lines[i].strip(), i + 1);
        }
        unanswered();
    }

    List<ForeignItem> items() {
        return items;
    }

    List<Understood.Trouble> troubles() {
        return troubles;
    }

    private void read(String text, int number) {
        Matcher answer = ANSWER.matcher(text);
        Matcher option = OPTION.matcher(text);
        if (text.isEmpty()) {
            if (!options.isEmpty()) {
                unanswered();
            }
        } else if (answer.matches()) {
            answered(answer.group(1).strip(), number);
        } else if (option.matches() && !stem.isEmpty()) {
            letters.append(option.group(1));
            options.add(option.group(2).strip());
        } else if (!options.isEmpty()) {
            // What goes on after an option is the next question, and this one has no answer.
            unanswered();
            begin(text, number);
        } else {
            begin(text, number);
        }
    }

    private void begin(String text, int number) {
        if (stem.isEmpty()) {
            line = number;
        }
        stem.add(text);
    }

    private void answered(String letter, int number) {
        if (stem.isEmpty()) {
            trouble(number, "An answer stands here without a question before it.");
        } else if (options.size() < 2) {
            trouble(
                    line,
                    "The question has %s. Write each on a line of its own, as in `A) Text`."
                            .formatted(options.isEmpty() ? "no options" : "one option only"));
        } else if (letter.length() != 1 || letters.indexOf(letter.toUpperCase(java.util.Locale.ROOT)) < 0) {
            trouble(
                    number,
                    "The answer `%s` is none of the letters %s."
                            .formatted(
                                    letter, String.join(", ", letters.toString().split(""))));
        } else {
            items.add(item(letters.indexOf(letter.toUpperCase(java.util.Locale.ROOT))));
        }
        clear();
    }

    private ForeignItem item(int right) {
        Prose prose = new Prose();
        List<ForeignTask.Option> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            choices.add(new ForeignTask.Option(prose.plain(options.get(i)), i == right ? 100 : 0, ""));
        }
        return new ForeignItem(
                new ForeignItem.Place(null, line),
                null,
                null,
                List.of(),
                List.of(),
                prose.plain(String.join("\n", stem)),
                new ForeignTask.Choice(false, choices),
                "",
                List.of(),
                Map.of(),
                List.of());
    }

    private void unanswered() {
        if (!stem.isEmpty()) {
            trouble(line, "The question has no line `ANSWER:` with the letter of the right option.");
        }
        clear();
    }

    private void trouble(int at, String sentence) {
        troubles.add(new Understood.Trouble(new ForeignItem.Place(null, at), Prose.clean(sentence)));
    }

    private void clear() {
        stem.clear();
        options.clear();
        letters.setLength(0);
    }
}
