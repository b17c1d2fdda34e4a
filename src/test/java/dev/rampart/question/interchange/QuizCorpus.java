package dev.rampart.question.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Files of other systems that are kept beside the project; without them the tests that ask for them are skipped. */
final class QuizCorpus {
    private static final Path QUIZ = Path.of("../shared/corpora/quiz");
    private static final Path HOSTILE = Path.of("../shared/corpora/xmlattack");

    private QuizCorpus() {}

    record Listed(String name, String collection, String format, Path path) {
        byte[] bytes() {
            return QuizCorpus.bytes(path);
        }
    }

    /** Those of a format, as the index names it. */
    static List<Listed> of(String format) {
        Assumptions.assumeTrue(Files.isDirectory(QUIZ), "../shared/corpora/quiz is not here");
        try (Stream<String> lines = Files.lines(QUIZ.resolve("INDEX.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[2].equals(format))
                    .map(cells -> new Listed(cells[0], cells[1], cells[2], QUIZ.resolve(cells[0])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] hostile(String name) {
        Assumptions.assumeTrue(Files.isDirectory(HOSTILE), "../shared/corpora/xmlattack is not here");
        return bytes(HOSTILE.resolve(name));
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
