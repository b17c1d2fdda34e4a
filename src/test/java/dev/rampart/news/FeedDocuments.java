package dev.rampart.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** Feeds in the shapes that AWS gives them, built from items that were seen in them. */
final class FeedDocuments {
    private static final Path FEEDS = Path.of("../shared/feeds");

    private FeedDocuments() {}

    /** A file of the collected feeds; the test is skipped where they are not. */
    static String shared(String path) {
        Path file = FEEDS.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JsonNode> items(String name) {
        try {
            JsonNode items = new ObjectMapper().readTree(shared("real/" + name));
            return StreamSupport.stream(items.spliterator(), false).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String securityBlog(List<JsonNode> posts) {
        return rss(posts.stream()
                .map(post -> {
                    List<String> parts = new ArrayList<>();
                    parts.add(element("title", text(post, "title")));
                    parts.add(element(
                            "link", "https://aws.amazon.com/blogs/security/" + slug(text(post, "title")) + "/"));
                    parts.add("<dc:creator><![CDATA[Ada Example]]></dc:creator>");
                    parts.add(element("pubDate", text(post, "pubDate")));
                    post.path("categories")
                            .forEach(name -> parts.add("<category><![CDATA[" + name.asText() + "]]></category>"));
                    if (text(post, "guid") != null) {
                        parts.add("<guid isPermaLink=\"false\">" + text(post, "guid") + "</guid>");
                    }
                    parts.add(element("description", "Invented summary, cut with an ellipsis […]"));
                    return String.join("\n", parts);
                })
                .toList());
    }

    static String bulletins(List<JsonNode> bulletins) {
        return rss(bulletins.stream()
                .map(bulletin -> "<guid isPermaLink=\"false\">" + text(bulletin, "guid_or_key") + "</guid>"
                        + element("title", text(bulletin, "title"))
                        + element("link", text(bulletin, "link"))
                        + element("description", bulletinBody(bulletin.path("body")))
                        + element("pubDate", text(bulletin, "pubDate")))
                .toList());
    }

    private static String bulletinBody(JsonNode body) {
        return body.isMissingNode() || body.isNull()
                ? ""
                : "<p><b>Bulletin ID:</b> " + text(body, "bulletin_id") + " <b>Scope:</b> AWS <b>Content Type:</b> "
                        + text(body, "content_type") + " <b>Publication Date:</b> " + text(body, "publication_date")
                        + "</p><p><b>Description:</b></p><p>Invented description.</p>";
    }

    static String documentHistory(List<JsonNode> changes) {
        return rss(changes.stream()
                .map(change -> element("title", text(change, "title"))
                        + element("link", text(change, "link"))
                        + element("guid", text(change, "link"))
                        + element("description", "Invented.")
                        + element("pubDate", text(change, "pubDate")))
                .toList());
    }

    /** One without a level, then 200, 300 and 400; the two in the middle are about AWS WAF, the last about a bucket. */
    static String fourPosts() {
        return rss(List.of(
                item("one", "One", "Sun, 01 Nov 2026 08:00:00 +0000", "Text"),
                item("two", "Two", "Mon, 02 Nov 2026 08:00:00 +0000", "Text", "Intermediate (200)", "AWS WAF"),
                item(
                        "three",
                        "Three",
                        "Tue, 03 Nov 2026 08:00:00 +0000",
                        "Text",
                        "Advanced (300)",
                        "AWS WAF",
                        "Amazon S3"),
                item("four", "Four", "Wed, 04 Nov 2026 08:00:00 +0000", "A bucket policy", "Expert (400)")));
    }

    /** An RSS document around items that are XML already. */
    static String rss(List<String> items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
                <channel><title>T</title><link>https://example.test/</link><description>D</description>
                """
                + String.join(
                        "\n",
                        items.stream().map(item -> "<item>" + item + "</item>").toList())
                + "</channel></rss>";
    }

    /** One item; the body is HTML. */
    static String item(String guid, String title, String pubDate, String body, String... categories) {
        StringBuilder xml = new StringBuilder(element("guid", guid))
                .append(element("title", title))
                .append(element("link", "https://example.test/" + guid + "/"))
                .append(element("pubDate", pubDate))
                .append(element("description", body));
        for (String category : categories) {
            xml.append(element("category", category));
        }
        return xml.toString();
    }

    private static String element(String name, String text) {
        return text == null
                ? ""
                : "<" + name + ">"
                        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</" + name + ">";
    }

    private static String slug(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
