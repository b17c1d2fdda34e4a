package dev.rampart.author.currency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.content.Origin;
import dev.rampart.news.NewsItem;
import dev.rampart.news.feed.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final String GUIDE = "https://docs.aws.amazon.com/cabinet/latest/ug/";

    @Test
    void the_same_page_is_a_match_whatever_the_title_says() {
        List<Match> found = of(told("Amazon Cabinet announces new locks", GUIDE + "drawers.html#part"), question("x"));
        assertEquals(List.of(Strength.PAGE), strengths(found));
        assertEquals("drawers.html", found.get(0).page().page());
    }

    @Test
    void the_same_guide_is_one_only_with_the_words_of_the_change() {
        Told locks = told("Updated functionality - Runtime locks for Cabinet", GUIDE + "doc-history.html");
        assertEquals(Set.of("runtime", "lock"), locks.words());
        assertEquals(
                List.of(Strength.WORDS), strengths(of(locks, question("Who opens the runtime lock of a cabinet?"))));
        assertEquals(List.of(), of(locks, question("Who opens the cabinet? It has a lock.")));
        assertEquals(List.of(), of(locks, question("Here is a lock.\n\nThere is the runtime.")));
    }

    @Test
    void the_same_service_is_none() {
        Told other = told(
                "Amazon Cabinet supports shelves of glass",
                "https://docs.aws.amazon.com/cabinet/latest/APIReference/glass.html");
        assertEquals(List.of(), of(other, question("Does Amazon Cabinet have shelves of glass?")));
        assertEquals(List.of(), of(told("Amazon Cabinet updates", GUIDE), question("Amazon Cabinet updates")));
    }

    @Test
    void a_page_that_only_introduces_the_service_stands_for_its_guide() {
        Subject subject = question("Nothing of it", "what-is-cabinet.html");
        assertEquals(
                List.of(), of(told("Amazon Cabinet announces glass shelves", GUIDE + "what-is-cabinet.html"), subject));
    }

    @Test
    void what_was_known_when_the_facts_were_checked_is_none() {
        Subject subject = question("x");
        assertEquals(
                List.of(),
                of(told("Amazon Cabinet announces locks", "2026-06-01T23:59:59Z", GUIDE + "drawers.html"), subject));
        assertEquals(
                1,
                of(told("Amazon Cabinet announces locks", "2026-06-02T00:00:00Z", GUIDE + "drawers.html"), subject)
                        .size());
    }

    @Test
    void who_names_every_page_tells_of_none() {
        String[] many = IntStream.range(0, 13)
                .mapToObj(i -> GUIDE + "page" + i + ".html")
                .toArray(String[]::new);
        assertTrue(Told.of(item("Amazon Cabinet announces all sorts", "2026-07-01T00:00:00Z"), List.of(many))
                .isEmpty());
    }

    private static List<Match> of(Told told, Subject subject) {
        return Match.all(List.of(told), List.of(subject));
    }

    private static List<Strength> strengths(List<Match> found) {
        return found.stream().map(Match::strength).toList();
    }

    private static Told told(String title, String link) {
        return told(title, "2026-07-01T00:00:00Z", link);
    }

    private static Told told(String title, String published, String link) {
        return Told.of(item(title, published), List.of(link)).orElseThrow();
    }

    private static NewsItem item(String title, String published) {
        Instant at = Instant.parse(published);
        return new NewsItem(
                1,
                title,
                "https://example.test/",
                "",
                SourceKind.ANNOUNCEMENT,
                "s",
                "S",
                null,
                null,
                null,
                at,
                at,
                at,
                List.of("Amazon Cabinet"));
    }

    private static Subject question(String text) {
        return question(text, "drawers.html");
    }

    private static Subject question(String text, String page) {
        return new Subject(
                "q",
                Set.of("scs-c03"),
                "1.1",
                "q",
                LocalDate.parse("2026-06-01"),
                null,
                Origin.SHIPPED,
                "questions/q.yaml",
                Map.of(new DocPage("cabinet/latest/ug", page), "A page"),
                Arrays.stream(text.split("\n\n")).map(Words::of).toList());
    }
}
