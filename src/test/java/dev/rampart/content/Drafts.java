package dev.rampart.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Documents for tests of what is said about them. */
public final class Drafts {
    private Drafts() {}

    /** @throws IllegalArgumentException when the text is no YAML */
    public static Draft of(String path, String text) {
        Inspection.Outcome outcome = Inspection.read(file(path, text));
        if (outcome.draft() == null) {
            throw new IllegalArgumentException(outcome.flaws().toString());
        }
        return outcome.draft();
    }

    /** A document with Markdown files beside it, of which those that it names have been read. */
    public static Draft of(String path, String text, DocumentKind kind, Map<String, String> beside) {
        Draft draft = of(path, text);
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        beside.forEach((name, body) -> bytes.put(name, body.getBytes(StandardCharsets.UTF_8)));
        Companions.read(kind, draft, bytes);
        return draft;
    }

    /** What keeps a text from being read at all, or nothing. */
    public static List<Flaw> unreadable(String text) {
        return Inspection.read(file("some.yaml", text)).flaws();
    }

    public static boolean schemaAccepts(String schema, Draft draft) {
        return DocumentSchema.named(schema).accepts(draft.json());
    }

    /** What has been found so far, and what the schema finds. */
    public static List<Flaw> flawsWithSchema(String schema, Draft draft) {
        DocumentSchema.named(schema).check(draft);
        return draft.flaws();
    }

    public static Batch alone(Draft draft) {
        return new Batch(List.of(draft), Set.of(new Batch.Location(draft.origin(), draft.path())));
    }

    static SourceFile file(String path, String text) {
        return SourceFile.of(Origin.FOLDER, path, text.getBytes(StandardCharsets.UTF_8));
    }
}
