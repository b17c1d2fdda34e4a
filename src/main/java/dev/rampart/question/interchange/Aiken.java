package dev.rampart.question.interchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Aiken, as <a href="https://docs.moodle.org/en/Aiken_format">Moodle's documentation</a> describes it: a question, options with
 * letters, and the letter of the one that is right. Plain text, and nothing else.
 */
final class Aiken implements Interchange.Writable {
    private static final Pattern ANSWER = Pattern.compile(
            "^[ \\t]{0,20}ANSWER[ \\t]{0,20}:[ \\t]{0,20}([A-Z])[ \\t]{0,20}$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final int MOST = 26;

    @Override
    public String title() {
        return "Aiken";
    }

    @Override
    public boolean claims(String name, byte[] file) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".aiken")
                || (lower.endsWith(".txt") || !lower.contains("."))
                        && ANSWER.matcher(FileText.start(file)).find();
    }

    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        String text = FileText.of(file);
        Bounds.lines(text);
        AikenReading reading = new AikenReading(text.split("\n", -1));
        if (reading.items().isEmpty() && reading.troubles().isEmpty()) {
            throw new UnreadableFile("There is no question in this file.");
        }
        return new Understood(title(), reading.items(), reading.troubles(), Map.of());
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=UTF-8";
    }

    /** A line of its own is what begins an option or ends a question, so each text is put on one. */
    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        StringBuilder out = new StringBuilder();
        for (ForeignItem item : items) {
            if (!(item.task() instanceof ForeignTask.Choice choice) || !holds(choice)) {
                continue;
            }
            out.append(Prose.toText(item.stem())).append('\n');
            for (int i = 0; i < choice.options().size(); i++) {
                out.append((char) ('A' + i)).append(") ");
                out.append(Prose.toText(choice.options().get(i).text())).append('\n');
            }
            out.append("ANSWER: ").append((char) ('A' + right(choice).get(0))).append("\n\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean holds(ForeignTask.Choice choice) {
        return right(choice).size() == 1 && choice.options().size() <= MOST;
    }

    private static List<Integer> right(ForeignTask.Choice choice) {
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            if (choice.options().get(i).percent() > 0) {
                right.add(i);
            }
        }
        return right;
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Questions with several right answers, ordering and matching are left out.",
                "Markup, images, rationales, explanations and references are left out.",
                "Ids, exam, task, skill, level, services and days of verification are left out.");
    }
}
