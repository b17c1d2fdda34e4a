package dev.rampart.news;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** What others have collected to attack sanitisers and parsers with; tests are skipped where that is not here. */
final class HostilePayloads {
    private static final Path CORPORA = Path.of("../shared/corpora");

    private HostilePayloads() {}

    /** A document to attack a parser of feeds with, and what its collector says that should become of it. */
    record Attack(String file, String expected, byte[] document) {
        boolean mustBeRead() {
            return expected.contains("must parse") || expected.endsWith("parses");
        }
    }

    /** Markup that would do something in a page that took it over as it is. */
    static List<String> markup() {
        Set<String> payloads = new LinkedHashSet<>();
        for (String file : List.of("owasp.jsonl", "dompurify.jsonl")) {
            for (String line : lines("xss/" + file)) {
                payloads.add(payload(line));
            }
        }
        return List.copyOf(payloads);
    }

    /** The documents of the corpus that are feeds. */
    static List<Attack> feeds() {
        List<Attack> attacks = new ArrayList<>();
        for (String line : lines("xmlattack/INDEX.tsv")) {
            String[] columns = line.split("\t", 2);
            if (columns[0].endsWith(".rss")) {
                attacks.add(new Attack(columns[0], columns[1], bytes("xmlattack/" + columns[0])));
            }
        }
        return attacks;
    }

    private static String payload(String line) {
        try {
            return new ObjectMapper().readTree(line).path("payload").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static byte[] bytes(String path) {
        Path file = CORPORA.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
