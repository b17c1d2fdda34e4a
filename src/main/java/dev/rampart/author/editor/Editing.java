package dev.rampart.author.editor;

import dev.rampart.content.WorkingCopy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document in somebody's hands: what they typed, saved or not.
 *
 * @param draft its id
 * @param revision the one that the text was written from
 * @param kind the name of its kind
 * @param files the Markdown files beside it, by name
 * @param form whether it is written by the form rather than as text
 * @param part which question or step the form shows
 */
record Editing(
        long draft,
        int revision,
        String kind,
        String path,
        String text,
        SortedMap<String, String> files,
        boolean form,
        int part) {
    private static final String FILE = "file:";

    static Editing of(WorkingCopy copy) {
        return new Editing(
                copy.id(),
                copy.revision(),
                copy.kind(),
                copy.path(),
                copy.text(),
                new TreeMap<>(copy.texts()),
                false,
                0);
    }

    /** What a form sent; what its fields say is put into the text that it began with. */
    static Editing of(WorkingCopy copy, Fields fields) {
        SortedMap<String, String> files = new TreeMap<>(copy.texts());
        for (String name : fields.names()) {
            if (name.startsWith(FILE)) {
                files.put(name.substring(FILE.length()), fields.text(name));
            }
        }
        boolean form = fields.text("mode").equals("form");
        int part = fields.number("part");
        String text = fields.text("text");
        return new Editing(
                copy.id(),
                fields.number("revision"),
                copy.kind(),
                copy.path(),
                form ? DocumentForm.of(copy.kind()).typed(text, part, fields) : text,
                files,
                form,
                part);
    }

    Editing with(String changed) {
        return new Editing(draft, revision, kind, path, changed, files, form, part);
    }

    Editing with(SortedMap<String, String> changed) {
        return new Editing(draft, revision, kind, path, text, changed, form, part);
    }

    Editing asForm(int shown) {
        return new Editing(draft, revision, kind, path, text, files, true, shown);
    }

    Editing asText() {
        return new Editing(draft, revision, kind, path, text, files, false, part);
    }

    /** As if it had been written from a later revision, so that it can be saved over that. */
    Editing from(int later) {
        return new Editing(draft, later, kind, path, text, files, form, part);
    }

    Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, body) -> bytes.put(name, body.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Whether anything of it is not saved. */
    boolean differs(WorkingCopy copy) {
        return !text.equals(copy.text())
                || files.entrySet().stream()
                        .anyMatch(file -> !file.getValue().equals(copy.texts().getOrDefault(file.getKey(), "")));
    }

    /** Of a file beside it, "" when it is still to be written. */
    public String body(String file) {
        return files.getOrDefault(file, "");
    }

    public boolean hasForm() {
        return DocumentForm.of(kind) != null;
    }

    public boolean workshop() {
        return kind.equals(DocumentForm.WORKSHOP);
    }

    /** Whether its items are those of a bank. */
    public boolean questions() {
        return kind.equals(DocumentForm.QUESTIONS);
    }
}
