package dev.rampart.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents of one kind as files, read without a server or a database, for an author who checks them while writing. */
public final class LooseFiles {
    private static final long LARGEST = 1_000_000;

    private final DocumentSchema schema;

    /** @param schema a file of {@code content/schema/} */
    public LooseFiles(String schema) {
        this.schema = DocumentSchema.named(schema);
    }

    /**
     * A file.
     *
     * @param path as it can be opened
     * @param draft has the same path; empty when the file could not be read at all, which its one flaw tells
     */
    public record Loose(String path, Optional<Draft> draft, List<Flaw> flaws) {}

    /**
     * Every YAML file of a folder and of those below it, by path, or the one file that is named.
     *
     * @throws IOException when there is no such file, or it may not be read
     */
    public static List<Loose> at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(loose(path.toString(), SourceFile.of(Origin.FOLDER, "", Files.readAllBytes(path))));
        }
        List<Loose> files = new ArrayList<>();
        for (SourceFile file : Folder.read(Origin.FOLDER, path, LARGEST)) {
            files.add(loose(path.resolve(file.path()).toString(), file));
        }
        return files;
    }

    private static Loose loose(String path, SourceFile file) {
        Inspection.Outcome outcome = Inspection.read(
                new SourceFile(file.origin(), path, file.bytes(), file.beside(), file.hash(), file.pictures()));
        return new Loose(path, Optional.ofNullable(outcome.draft()), outcome.flaws());
    }

    /** What has been reported of a document, and what its schema has against it. */
    public List<Flaw> flaws(Draft draft) {
        schema.check(draft);
        return draft.flaws();
    }
}
