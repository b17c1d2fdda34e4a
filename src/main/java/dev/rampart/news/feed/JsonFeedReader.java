package dev.rampart.news.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a JSON Feed, version 1.0 or 1.1 (jsonfeed.org). */
final class JsonFeedReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** An address; some write only its end. */
    private static final Pattern VERSION = Pattern.compile("(https?://(www\\.)?jsonfeed\\.org/version/)?1(\\.\\d)?/?");

    private final URI address;

    private JsonFeedReader(URI address) {
        this.address = address;
    }

    /** @return empty if it is JSON of another kind */
    static Optional<Feed> read(String document, URI address) throws JsonProcessingException {
        JsonNode root = JSON.readTree(document);
        boolean feed = root.path("items").isArray()
                && VERSION.matcher(root.path("version").asText("")).matches();
        if (!feed) {
            return Optional.empty();
        }
        JsonFeedReader reader = new JsonFeedReader(address);
        return Optional.of(new Feed(
                reader.item(root),
                elements(root.path("items"))
                        .limit(FeedParser.MAX_ITEMS)
                        .filter(JsonNode::isObject)
                        .map(reader::item)
                        .toList()));
    }

    /** The feed and its items share their fields' names but for a few. */
    private FeedItem item(JsonNode node) {
        String link = text(node, "url", "home_page_url", "external_url");
        String html = text(node, "content_html");
        String plain = text(node, "content_text");
        String summary = text(node, "summary", "description");
        String content = html != null || plain == null ? html : paragraphs(plain);
        return new FeedItem(
                id(node),
                link == null ? null : FeedElement.resolve(address, link),
                text(node, "title"),
                author(node),
                date(node, "date_published"),
                date(node, "date_modified"),
                summary == null ? null : FeedElement.escaped(summary),
                content == null && summary != null ? FeedElement.escaped(summary) : content,
                address,
                elements(node.path("tags"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** A string by version 1.1; before, some wrote numbers. */
    private static String id(JsonNode node) {
        JsonNode id = node.path("id");
        return id.isValueNode() && !id.isNull() && !id.asText().isBlank()
                ? id.asText().strip()
                : null;
    }

    /** Version 1.1 has a list, 1.0 had one. */
    private static String author(JsonNode node) {
        return Stream.concat(elements(node.path("authors")), Stream.of(node.path("author")))
                .map(author -> text(author, "name"))
                .filter(name -> name != null && !name.contains("@"))
                .findFirst()
                .orElse(null);
    }

    private static Instant date(JsonNode node, String field) {
        return FeedDates.parse(text(node, field));
    }

    private static String paragraphs(String plain) {
        return "<p>"
                + FeedElement.escaped(plain).replaceAll("\\R\\s*\\R", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }

    private static String text(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field ->
                        node.path(field).isTextual() ? node.path(field).asText().strip() : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
