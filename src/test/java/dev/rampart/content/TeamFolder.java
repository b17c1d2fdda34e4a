package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An operator's folder for tests of other features: what is written into it is imported. */
@ApplicationScoped
public class TeamFolder {
    @Inject
    ContentImport contentImport;

    public void importFrom(Path folder) {
        contentImport.run(Optional.of(folder));
    }

    /** As if the operator had taken the folder out of the settings; what it held no longer counts. */
    public void takeAway() {
        contentImport.run(Optional.empty());
    }

    public static void write(Path folder, String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
