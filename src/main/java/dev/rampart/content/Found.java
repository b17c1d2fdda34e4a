package dev.rampart.content;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        Optional<String> problem = folder.flatMap(Folder::problem);
        if (folder.isPresent() && problem.isEmpty()) {
            try {
                files.addAll(Folder.read(Origin.FOLDER, folder.get().toRealPath(), maxSize));
            } catch (IOException | UncheckedIOException e) {
                problem = Optional.of("The folder " + folder.get() + " changed while it was read.");
            }
        }
        problem.ifPresent(sentence -> LOG.errorf("content %s Its documents stay as they were.", sentence));
        files.removeIf(file -> file.path().length() > LONGEST_PATH);
        return new Found(files, problem.isEmpty());
    }

    Set<Batch.Location> locations() {
        return files.stream().map(SourceFile::location).collect(Collectors.toSet());
    }
}
