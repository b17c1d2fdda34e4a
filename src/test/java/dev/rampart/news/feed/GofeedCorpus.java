package dev.rampart.news.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.news.feed.FeedCorpus.Case;
import dev.rampart.news.feed.FeedCorpus.Expectation;
import dev.rampart.news.feed.FeedCorpus.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tests of the Go library gofeed: beside each document lies the whole of what should be found, as JSON. */
final class GofeedCorpus {
    private static final String CORPUS = "gofeed";

    private static final List<String> JSON_FEEDS = List.of(
            "testdata/parser/json/version_json_10.json",
            "testdata/parser/json/version_json_11.json",
            "testdata/parser/json/version_json_11_deprecated_author.json",
            "testdata/translator/json/json10_full.json",
            "testdata/translator/json/json10_simple.json",
            "testdata/translator/json/json11_full.json");

    private GofeedCorpus() {}

    static List<Case> all() {
        return Stream.concat(
                        FeedCorpus.index(CORPUS).stream().map(row -> row[0]).filter(file -> file.endsWith(".xml")),
                        JSON_FEEDS.stream())
                .map(GofeedCorpus::of)
                .toList();
    }

    private static Case of(String file) {
        String beside =
                file.endsWith(".json") ? file.replace(".json", "_expected.json") : file.replace(".xml", ".json");
        List<Expectation> expectations = new ArrayList<>();
        if (FeedCorpus.exists(CORPUS, beside)) {
            JsonNode feed = FeedCorpus.json(new String(FeedCorpus.bytes(CORPUS, beside), StandardCharsets.UTF_8));
            expect(feed, -1, expectations);
            List<JsonNode> items = Stream.of("items", "entries")
                    .flatMap(name -> StreamSupport.stream(feed.path(name).spliterator(), false))
                    .toList();
            for (int i = 0; i < items.size(); i++) {
                expect(items.get(i), i, expectations);
            }
            FeedCorpus.add(expectations, Field.ENTRIES, -1, "items", FeedCorpus.JSON.valueToTree(items.size()));
        }
        boolean feed = !file.contains("empty_feed") && !file.contains("unknown_feed");
        return new Case(file, FeedCorpus.bytes(CORPUS, file), null, null, feed, expectations, List.of());
    }

    /** gofeed has a shape for each kind of feed, and one for all; the names below are those of all of them. */
    private static void expect(JsonNode node, int entry, List<Expectation> expectations) {
        Map<Field, List<JsonNode>> found = new LinkedHashMap<>();
        found.put(Field.TITLE, List.of(node.path("title")));
        found.put(
                Field.LINK, List.of(node.path("link"), node.path("url"), node.path("home_page_url"), alternate(node)));
        found.put(Field.ID, List.of(node.path("guid"), node.path("guid").path("value"), node.path("id")));
        found.put(Field.SUMMARY, List.of(node.path("summary"), node.path("description"), node.path("subtitle")));
        found.put(
                Field.CONTENT,
                List.of(
                        node.path("content"),
                        node.path("content").path("value"),
                        node.path("content_html"),
                        node.path("content_text")));
        found.forEach((field, nodes) -> nodes.stream()
                .filter(value -> value.isTextual() && !value.asText().isEmpty())
                .findFirst()
                .ifPresent(value -> FeedCorpus.add(expectations, field, entry, field.name(), value)));
        for (String name : List.of("publishedParsed", "pubDateParsed", "date_published")) {
            FeedCorpus.add(expectations, Field.DATE, entry, "published", node.path(name));
        }
        for (String name : List.of("updatedParsed", "lastBuildDateParsed", "date_modified")) {
            FeedCorpus.add(expectations, Field.DATE, entry, "updated", node.path(name));
        }
    }

    private static JsonNode alternate(JsonNode node) {
        return StreamSupport.stream(node.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asText("alternate").equals("alternate"))
                .map(link -> link.path("href"))
                .findFirst()
                .orElse(node.path("none"));
    }
}
