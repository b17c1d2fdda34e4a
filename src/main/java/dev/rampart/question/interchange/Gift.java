package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Moodle's GIFT, as <a href="https://docs.moodle.org/en/GIFT_format">its documentation</a> describes it, with the ids and tags
 * of Moodle 3.9 in comments, and the ordering of the plug-in that came with it. As text of no other kind looks like it, anything
 * with braces is taken for it.
 */
final class Gift implements Interchange.Writable {
    private static final Pattern QUESTION = Pattern.compile("::|\\{\\s*[=~#TF}>]|^\\$CATEGORY:", Pattern.MULTILINE);

    @Override
    public String title() {
        return "GIFT";
    }

    @Override
    public boolean claims(String name, byte[] file) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gift")
                || (lower.endsWith(".txt") || !lower.contains("."))
                        && QUESTION.matcher(FileText.start(file)).find();
    }

    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        List<ForeignItem> items = new ArrayList<>();
        List<Understood.Trouble> troubles = new ArrayList<>();
        List<String> bank = List.of();
        String text = FileText.of(file);
        Bounds.lines(text);
        for (GiftEntry entry : GiftEntry.all(text)) {
            if (entry.category() != null) {
                bank = Categories.bank(entry.category());
                continue;
            }
            try {
                items.add(new GiftQuestion(entry, bank).item());
            } catch (BrokenQuestion e) {
                troubles.add(new Understood.Trouble(new ForeignItem.Place(null, entry.line()), e.getMessage()));
            }
        }
        if (items.isEmpty() && troubles.isEmpty()) {
            throw new UnreadableFile("There is no question in this file.");
        }
        return new Understood(title(), items, troubles, Map.of());
    }

    @Override
    public String extension() {
        return "gift";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        return GiftWriter.write(items);
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Images are left out; their descriptions stay.",
                "Rationales of steps, and of the prompts of matching questions, are left out.",
                "Responses of matching questions lose their markup, such as that of code.",
                "Ordering questions need Moodle's ordering plug-in; steps that do not belong into the order are left"
                        + " out.",
                "Which questions are kept apart, and to whom a question is limited, is left out.");
    }
}
