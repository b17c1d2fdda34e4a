package dev.rampart.catalog;

import dev.rampart.content.Drafts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Blueprints for tests: those that ship with the product. */
public final class Blueprints {
    private Blueprints() {}

    /** @param id for example "scs-c03" */
    public static Blueprint shipped(String id) {
        return Blueprint.of(Drafts.of("exams/" + id + ".yaml", text(id)).json());
    }

    static String text(String id) {
        try {
            return Files.readString(Path.of("content/exams", id + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
