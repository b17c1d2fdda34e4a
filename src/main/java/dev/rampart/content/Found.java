package dev.rampart.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The files that there are now.
 *
 * @param folderRead false when the operator's folder could not be read: nothing in it counts as removed then
 */
record Found(List<SourceFile> files, boolean folderRead) {
    private static final Logger LOG = Logger.getLogger(Found.class);
    private static final int LONGEST_PATH = 300;

    static Found look(Optional<Path> folder, long maxSize) {
        List<SourceFile> files = new ArrayList<>(Shipped.files(maxSize));
        boolean read = true;
        if (folder.isPresent()) {
            try {
                if (!Files.isDirectory(folder.get())) {
                    throw new IOException("it is not there, or is no folder");
                }
                files.addAll(Folder.read(Origin.FOLDER, folder.get().toRealPath(), maxSize));
            } catch (IOException | UncheckedIOException e) {
                LOG.errorf(
                        "content folder=%s cannot be read, so its documents stay as they were: %s",
                        folder.get(), e.getMessage());
                read = false;
            }
        }
        files.removeIf(file -> file.path().length() > LONGEST_PATH);
        return new Found(files, read);
    }

    Set<Batch.Location> locations() {
        return files.stream().map(SourceFile::location).collect(Collectors.toSet());
    }
}
