package dev.rampart.question.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.content.TeamFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linter as an instructor runs it. */
class LintCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String GOOD = """
            exam: clf-c02
            task: "1.1"
            questions:
              - id: good
                status: draft
                type: multiple-choice
                stem: A person left. Which step comes first?
                options:
                  - {text: Rotate the keys, why: x}
                  - {text: Disable the keys, correct: true, why: x}
                  - {text: Replace the keys, why: x}
                  - {text: Inspect the keys, why: x}
                explanation: x
                references: [{title: x, url: "https://x"}]
            """;

    @TempDir
    Path folder;

    /** What was printed, line by line, and the exit code. */
    private record Run(List<String> lines, int exitCode) {}

    private Run lint(Path... paths) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = LintCommand.run(
                Stream.of(paths).map(Path::toString).toList(),
                CLOCK,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new Run(printed.toString(StandardCharsets.UTF_8).lines().toList(), code);
    }

    @Test
    void questions_without_findings_end_with_a_count_and_success() {
        TeamFolder.write(folder, "questions/good.yaml", GOOD);
        TeamFolder.write(folder, "library/other.yaml", "items: []\n");
        assertEquals(
                new Run(
                        List.of(
                                "Questions: 1 in 1 files. Errors: 0, warnings: 0, notes: 0. The key is the longest option in 0 % of "
                                        + "the multiple-choice questions (0 of 1); it should be in 30 % at most."),
                        0),
                lint(folder));
    }

    @Test
    void an_error_is_printed_with_file_line_and_column_and_fails() {
        TeamFolder.write(folder, "questions/bad.yaml", GOOD.replace("Rotate the keys", "Always rotate"));
        Run run = lint(folder);
        assertEquals(
                folder.resolve("questions/bad.yaml")
                        + ":9:16 error absolute-word `Always` makes this distractor easy to rule out; say the same without it, as the key "
                        + "does.",
                run.lines().get(0));
        assertEquals(1, run.exitCode());
    }

    @Test
    void a_warning_alone_does_not_fail() {
        TeamFolder.write(folder, "warned.yaml", GOOD.replace("    explanation: x\n", ""));
        Run run = lint(folder.resolve("warned.yaml"));
        assertTrue(
                run.lines().get(0).contains("warned.yaml:4:5 warning missing-rationale "),
                run.lines().toString());
        assertEquals(0, run.exitCode());
    }

    @Test
    void what_could_not_be_imported_is_an_error_too() {
        TeamFolder.write(folder, "broken.yaml", "questions:\n\t- id: x\n");
        TeamFolder.write(folder, "strange.yaml", GOOD.replace("stem:", "stam:"));
        Run run = lint(folder);
        assertTrue(
                run.lines()
                        .get(0)
                        .endsWith(
                                "broken.yaml:2:1 error import There is a tab here. Indent with spaces: YAML takes no tabs."),
                run.lines().toString());
        assertTrue(
                run.lines().stream()
                        .anyMatch(line -> line.contains("strange.yaml:7:5 error import ")
                                && line.contains("Did you mean `stem`?")),
                run.lines().toString());
        assertEquals(1, run.exitCode());
    }

    @Test
    void without_a_path_or_with_one_that_is_not_there_it_says_so() {
        assertEquals(2, lint().exitCode());
        Run run = lint(folder.resolve("nowhere"));
        assertEquals(2, run.exitCode());
        assertTrue(
                run.lines().get(0).startsWith("There is no file or folder "),
                run.lines().toString());
    }
}
