package dev.rampart.author.currency;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.content.Edition;
import dev.rampart.content.LooseFiles;
import dev.rampart.content.Origin;
import dev.rampart.news.NewsItem;
import dev.rampart.news.feed.Draft;
import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.FeedParser;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.question.PlacedQuestion;
import dev.rampart.question.ShippedBank;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The shipped content, as if it had been checked before these feeds were, against them. */
class RealNewsTest {
    private static final Path FEEDS = Path.of("../shared/feeds/real");
    private static final LocalDate BEFORE = LocalDate.parse("2024-01-01");

    @Test
    void real_feeds_meet_the_shipped_content_by_page_and_by_words() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(FEEDS), FEEDS + " is not here");
        List<NewsItem> entries = new ArrayList<>();
        Map<Long, List<String>> links = new HashMap<>();
        for (Path file : Files.list(FEEDS).sorted().toList()) {
            for (Draft draft : drafts(file)) {
                NewsItem item = item(entries.size() + 1, draft, kind(file));
                entries.add(item);
                links.put(item.id(), Jsoup.parse(draft.body()).select("a[href]").eachAttr("href"));
            }
        }
        List<Told> told = entries.stream()
                .map(entry -> Told.of(entry, links.get(entry.id())))
                .flatMap(java.util.Optional::stream)
                .toList();
        List<Subject> subjects = subjects();
        List<Match> found = Match.all(told, subjects);
        Map<Strength, Long> counted =
                found.stream().collect(Collectors.groupingBy(Match::strength, Collectors.counting()));
        System.out.printf(
                "currency: %d entries, %d of them tell of a change of a page, %d subjects: %s%n",
                entries.size(), told.size(), subjects.size(), counted);
        if (Boolean.getBoolean("currency.list")) {
            list(told, found);
        }
        assertTrue(found.stream().anyMatch(match -> match.strength() == Strength.PAGE), "no page in common");
        assertTrue(found.size() < entries.size(), "So many are noise: " + found.size());
    }

    /** For people who judge the rules: {@code -Dcurrency.list=true}. */
    private static void list(List<Told> told, List<Match> found) {
        told.forEach(one -> System.out.printf(
                "told %s | %s | %s | %s%n",
                one.change(),
                one.title(),
                one.words(),
                one.pages().stream().map(DocPage::path).toList()));
        found.forEach(match -> System.out.printf(
                "match %s | %s | %s | %s | %s | %s%n",
                match.strength(),
                match.told().change(),
                match.told().title(),
                match.page().path(),
                match.subject().id(),
                match.words()));
    }

    private static List<Subject> subjects() throws Exception {
        List<Subject> subjects = new ArrayList<>();
        for (String exam : List.of("scs-c03", "clf-c02")) {
            ShippedBank.of(exam)
                    .forEach(held -> subjects.add(
                            Subject.of(new PlacedQuestion(held.question(), Origin.SHIPPED, "questions/" + exam))));
        }
        for (LooseFiles.Loose file : LooseFiles.at(Path.of("content/workshops"))) {
            JsonNode json = file.draft().orElseThrow().json();
            Map<String, String> texts = new HashMap<>();
            for (JsonNode step : json.path("steps")) {
                String name = step.path("file").asText();
                texts.put(name, Files.readString(Path.of(file.path()).resolveSibling(name)));
            }
            if (json.has("steps")) {
                subjects.addAll(Subject.of(new Edition(file.path(), Origin.SHIPPED, 0, json, texts)));
            }
        }
        return subjects.stream().map(subject -> subject.verified(BEFORE)).toList();
    }

    private static SourceKind kind(Path file) {
        String name = file.getFileName().toString();
        return name.contains("whats-new")
                ? SourceKind.ANNOUNCEMENT
                : name.contains("doc-history")
                        ? SourceKind.DOCUMENTATION
                        : name.contains("bulletin") ? SourceKind.BULLETIN : SourceKind.BLOG;
    }

    private static List<Draft> drafts(Path file) throws Exception {
        SourceKind kind = kind(file);
        String home = kind == SourceKind.DOCUMENTATION
                ? "https://docs.aws.amazon.com/guardduty/latest/ug/doc-history.html"
                : "https://aws.amazon.com/";
        List<String> products = kind == SourceKind.DOCUMENTATION ? List.of("Amazon GuardDuty") : List.of();
        List<FeedItem> items = file.toString().endsWith(".xml")
                ? FeedParser.parse(Files.readAllBytes(file), "application/xml")
                : StreamSupport.stream(
                                new ObjectMapper().readTree(file.toFile()).spliterator(), false)
                        .map(RealNewsTest::item)
                        .toList();
        return new Drafting(kind, home, List.of(), products).drafts(items, Instant.parse("2026-10-03T00:00:00Z"));
    }

    private static FeedItem item(JsonNode json) {
        String date = json.path("pubDate").asText("null");
        List<String> categories = new ArrayList<>();
        json.path("categories").forEach(one -> categories.add(one.asText()));
        return new FeedItem(
                null,
                json.path("link").asText(null),
                json.path("title").asText(),
                null,
                date.equals("null")
                        ? null
                        : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant(),
                null,
                null,
                null,
                null,
                categories);
    }

    private static NewsItem item(long id, Draft draft, SourceKind kind) {
        return new NewsItem(
                id,
                draft.title(),
                draft.link(),
                draft.summary(),
                kind,
                "source",
                "Source",
                null,
                draft.importance(),
                draft.bulletinId(),
                draft.published(),
                draft.published(),
                draft.published(),
                List.copyOf(draft.classification().products()));
    }
}
