package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;

/**
 * A question as a file of another system has it, before it is one of ours. Texts are Markdown: a reader converts what its
 * format has.
 *
 * @param place where it begins in the file
 * @param identifier the file's own name for it, or null
 * @param title what its author calls it, or null
 * @param bank the category or bank that it lies in, from the outermost inward; empty when the file has none
 * @param tags in the file's order, without those that {@code hints} has
 * @param explanation feedback that goes with whatever was answered, or ""
 * @param references what the file gives as sources; empty but for files of our own making
 * @param hints what the file says of our own fields, by the names in {@link Hints}; empty for most
 * @param notes what was converted or could not be kept, and why, a sentence each
 */
public record ForeignItem(
        Place place,
        String identifier,
        String title,
        List<String> bank,
        List<String> tags,
        String stem,
        ForeignTask task,
        String explanation,
        List<Source> references,
        Map<String, String> hints,
        List<String> notes) {

    public ForeignItem {
        bank = List.copyOf(bank);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        hints = Map.copyOf(hints);
        notes = List.copyOf(notes);
    }

    /**
     * @param entry the file within a package, or null when the file stands alone
     * @param line from 1; 0 when the format has no lines
     */
    public record Place(String entry, int line) {}

    public record Source(String title, String url) {}
}
