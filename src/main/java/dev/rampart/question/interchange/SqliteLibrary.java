package dev.rampart.question.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where SQLite's library, which is no Java, is unpacked to be loaded: a folder of this process. The driver leaves its file
 * behind when a process is killed, so what ended processes left is deleted before.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String PREFIX = "rampart-sqlite-";

    private static boolean prepared;

    private SqliteLibrary() {}

    /** Does nothing the second time, nor where an operator chose a folder. */
    static synchronized void prepare() {
        if (prepared || System.getProperty(FOLDER) != null) {
            return;
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            clean(temporary, ProcessHandle.current().pid());
            Path own = Files.createDirectories(
                    temporary.resolve(PREFIX + ProcessHandle.current().pid()));
            own.toFile().deleteOnExit();
            System.setProperty(FOLDER, own.toString());
            prepared = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folders of processes that run no more, and what an earlier process of the same number left. */
    static void clean(Path temporary, long self) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                String number = folder.getFileName().toString().substring(PREFIX.length());
                if (number.matches("\\d{1,18}") && ended(Long.parseLong(number), self)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean ended(long process, long self) {
        return process == self || ProcessHandle.of(process).isEmpty();
    }

    private static void delete(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Another's folder, or a file in use: the system's own cleaning takes it.
        }
    }
}
