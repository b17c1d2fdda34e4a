package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linter of the packaged product, as an instructor runs it. */
class LintIT {
    @TempDir
    Path folder;

    @Test
    void it_reads_the_shipped_questions_and_starts_neither_server_nor_database() throws Exception {
        Process lint = lint(Path.of("content/questions").toAbsolutePath());
        String printed = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, lint.waitFor(), printed);
        assertTrue(printed.contains("Errors: 0, "), printed);
        assertFalse(printed.contains("Rampart is running"), printed);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told() throws Exception {
        Process lint = lint(folder.resolve("nowhere"));
        String printed = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, lint.waitFor(), printed);
        assertTrue(printed.startsWith("There is no file or folder "), printed);
    }

    /** In a folder of its own, where a start would leave its data. */
    private Process lint(Path path) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar =
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString();
        return new ProcessBuilder(java, "-jar", jar, "lint", path.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
