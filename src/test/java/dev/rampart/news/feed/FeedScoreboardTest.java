package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.feed.FeedCorpus.Case;
import dev.rampart.news.feed.FeedCorpus.Expectation;
import dev.rampart.news.feed.FeedCorpus.Field;
import dev.rampart.web.SafeHtml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of what other readers find in their own test documents we find too. The scores stand in scoreboard.properties;
 * none may fall. {@code -Dscoreboard.failures=true} prints what does not hold.
 *
 * <p>Two texts are the same if what a reader would be shown is: titles as plain text, summaries and contents after our own
 * cleaning, since nothing else of them ever reaches a page. Dates are compared as moments. A feed's summary is the one text
 * that it says of itself, whichever of the names (description, subtitle, tagline, info) the corpus has for it. What is not
 * evaluated is counted: whether another parser found a document well-formed (bozo), encodings by name, languages, authors,
 * lists of links, categories, and extensions that Rampart does not show. Of Rome's documents the expectations are what
 * feedparser 6.0.10 found, since Rome's own are programs; gofeed states the whole tree, of which these six are taken.
 */
class FeedScoreboardTest {
    private static final boolean TELL = Boolean.getBoolean("scoreboard.failures");

    private final Map<String, Integer> held = new LinkedHashMap<>();
    private final Map<String, Integer> stated = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"feedparser", "gofeed", "rome"})
    void no_score_falls(String corpus) throws IOException {
        List<Case> cases = FeedCorpus.all(corpus);
        cases.forEach(this::count);
        Map<String, Long> others = cases.stream()
                .flatMap(one -> one.notEvaluated().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        stated.forEach((name, of) -> System.out.printf("%s: %s %d of %d%n", corpus, name, held.get(name), of));
        System.out.printf("%s: not evaluated, by kind: %s%n", corpus, others);

        Properties recorded = recorded();
        List<String> fallen = new ArrayList<>();
        held.forEach((name, now) -> {
            int before = Integer.parseInt(recorded.getProperty(corpus + "." + name, "0"));
            if (now < before) {
                fallen.add(corpus + "." + name + " fell from " + before + " to " + now);
            } else if (now > before) {
                System.out.println("To be recorded: " + corpus + "." + name + "=" + now);
            }
        });
        assertTrue(fallen.isEmpty(), fallen::toString);
    }

    private void count(Case document) {
        Feed feed = null;
        String said = "";
        try {
            feed = FeedParser.feed(document.document(), document.contentType(), document.address());
        } catch (UnreadableFeedException e) {
            said = e.getMessage();
        }
        if (document.feed()) {
            add("parsed", feed != null, document.file(), said);
        } else {
            add("refused", feed == null, document.file(), "was read as a feed");
        }
        for (Expectation expectation : document.expectations()) {
            FeedItem item = feed == null ? null : item(feed, expectation.entry());
            String found = feed != null && expectation.field() == Field.ENTRIES
                    ? String.valueOf(feed.items().size())
                    : item == null ? null : found(item, expectation);
            String expected = shown(expectation.field(), expectation.expected(), item);
            add(
                    expectation.field().name().toLowerCase(),
                    same(expectation, expected, found),
                    document.file(),
                    expectation + "\n   expected " + expected + "\n   found    " + found);
        }
    }

    private void add(String name, boolean holds, String file, String what) {
        stated.merge(name, 1, Integer::sum);
        held.merge(name, holds ? 1 : 0, Integer::sum);
        if (!holds && TELL) {
            System.out.println(name + " " + file + ": " + what);
        }
    }

    private static FeedItem item(Feed feed, int entry) {
        return entry < 0
                ? feed.about()
                : entry < feed.items().size() ? feed.items().get(entry) : null;
    }

    private static String found(FeedItem item, Expectation expectation) {
        String text = switch (expectation.field()) {
            case TITLE -> item.title();
            case LINK -> item.link();
            case ID -> item.guid();
            case SUMMARY -> item.description() == null ? item.html() : item.description();
            case CONTENT -> item.html();
            case DATE -> Objects.toString(expectation.name().startsWith("updated") ? item.updated() : item.date(), "");
            case ENTRIES -> throw new IllegalStateException();
        };
        return shown(expectation.field(), text, item);
    }

    /** What a corpus has as a title is text to some and HTML to others. */
    private static boolean same(Expectation expectation, String expected, String found) {
        return Objects.equals(expected, found)
                || (found != null
                        && expectation.field() == Field.TITLE
                        && SafeHtml.text(expected).equals(SafeHtml.text(found)));
    }

    /** As a reader would see it; nothing is the same as an empty text. */
    private static String shown(Field field, String text, FeedItem item) {
        String base = item == null || item.base() == null ? "" : item.base().toString();
        return text == null || text.isEmpty()
                ? ""
                : switch (field) {
                    case TITLE -> PlainText.title(text, 10_000);
                    case SUMMARY, CONTENT ->
                        SafeHtml.clean(text, base).replaceAll("\\s+", " ").strip();
                    case DATE -> Objects.toString(FeedDates.parse(text), "not a date: " + text);
                    default -> text.strip();
                };
    }

    private static Properties recorded() throws IOException {
        Properties recorded = new Properties();
        try (InputStream in = FeedScoreboardTest.class.getResourceAsStream("scoreboard.properties")) {
            if (in != null) {
                recorded.load(in);
            }
        }
        return recorded;
    }
}
