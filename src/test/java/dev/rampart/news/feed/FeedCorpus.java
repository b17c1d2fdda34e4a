package dev.rampart.news.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Documents that other readers of feeds are tested with, and what each says should be found in them. */
final class FeedCorpus {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path CORPORA = Path.of("../shared/corpora/feeds");

    private FeedCorpus() {}

    /** The six things that a reader shows, and how many entries there are. */
    enum Field {
        TITLE,
        LINK,
        ID,
        DATE,
        SUMMARY,
        CONTENT,
        ENTRIES
    }

    /**
     * One thing that should be found.
     *
     * @param entry by its place; -1 is the feed itself
     * @param name of the field as the corpus calls it, as "updated"
     * @param expected text, an instant or a number as text; "" if nothing should be found
     */
    record Expectation(Field field, int entry, String name, String expected) {}

    /**
     * @param contentType as its server would send it, or null
     * @param address as its server would have it
     * @param feed false for what is no feed, and should be refused
     * @param notEvaluated what else the corpus says of it, by kind
     */
    record Case(
            String file,
            byte[] document,
            String contentType,
            URI address,
            boolean feed,
            List<Expectation> expectations,
            List<String> notEvaluated) {}

    /** Each line of a corpus's index, by its columns. */
    static List<String[]> index(String corpus) {
        Path index = CORPORA.resolve(corpus).resolve("INDEX.tsv");
        Assumptions.assumeTrue(Files.exists(index), index + " is not here");
        try (Stream<String> lines = Files.lines(index)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String corpus, String file) {
        try {
            return Files.readAllBytes(CORPORA.resolve(corpus).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String corpus, String file) {
        return Files.exists(CORPORA.resolve(corpus).resolve(file));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Case> all(String corpus) {
        return switch (corpus) {
            case "feedparser" ->
                index(corpus).stream().map(FeedparserCorpus::of).toList();
            case "gofeed" -> GofeedCorpus.all();
            default ->
                index(corpus).stream()
                        .filter(row -> !row[2].isEmpty())
                        .map(FeedCorpus::rome)
                        .toList();
        };
    }

    /** Rome's own expectations are Java; the index has what the Python reader found in the same documents. */
    private static Case rome(String[] row) {
        JsonNode found = json(row[2]);
        boolean feed = !found.path("version").asText("").isEmpty();
        List<Expectation> expectations = new ArrayList<>();
        if (feed) {
            add(expectations, Field.TITLE, -1, "title", found.path("title"));
            add(expectations, Field.TITLE, 0, "title", found.path("e0title"));
            add(expectations, Field.LINK, 0, "link", found.path("e0link"));
            add(expectations, Field.ID, 0, "id", found.path("e0id"));
            add(expectations, Field.ENTRIES, -1, "n", found.path("n"));
        }
        return new Case(row[0], bytes("rome", row[0]), null, null, feed, expectations, List.of());
    }

    static void add(List<Expectation> expectations, Field field, int entry, String name, JsonNode expected) {
        if (expected.isValueNode() && !expected.isNull()) {
            expectations.add(new Expectation(field, entry, name, expected.asText()));
        }
    }
}
