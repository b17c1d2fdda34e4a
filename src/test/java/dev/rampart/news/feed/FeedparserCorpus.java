package dev.rampart.news.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.news.feed.FeedCorpus.Case;
import dev.rampart.news.feed.FeedCorpus.Expectation;
import dev.rampart.news.feed.FeedCorpus.Field;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of the Python library feedparser. Each document says in a comment, as an expression of Python, what should be
 * found; the index has most of these taken apart as pairs of a path and a value.
 */
final class FeedparserCorpus {
    /** Where feedparser's tests serve their documents, which relative addresses are then relative to. */
    private static final URI SERVER = URI.create("http://127.0.0.1:8097/");

    private static final Pattern PATH =
            Pattern.compile("(?:feed|entries\\[(\\d+)])\\.(\\w+(?:_detail\\.value)?|content\\[0]\\.value)");
    private static final Pattern RAW_PATH = Pattern.compile("(?:feed|entries\\[(\\d+)])((?:\\['?\\w+'?])+)");
    private static final Pattern HEADER = Pattern.compile("([\\w-]+):\\s*(.*)");

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("title_detail.value", Field.TITLE),
            Map.entry("link", Field.LINK),
            Map.entry("id", Field.ID),
            Map.entry("guid", Field.ID),
            Map.entry("published", Field.DATE),
            Map.entry("published_parsed", Field.DATE),
            Map.entry("updated", Field.DATE),
            Map.entry("updated_parsed", Field.DATE),
            Map.entry("created", Field.DATE),
            Map.entry("created_parsed", Field.DATE),
            Map.entry("summary", Field.SUMMARY),
            Map.entry("summary_detail.value", Field.SUMMARY),
            Map.entry("description", Field.SUMMARY),
            Map.entry("subtitle", Field.SUMMARY),
            Map.entry("subtitle_detail.value", Field.SUMMARY),
            Map.entry("tagline", Field.SUMMARY),
            Map.entry("tagline_detail.value", Field.SUMMARY),
            Map.entry("info", Field.SUMMARY),
            Map.entry("info_detail.value", Field.SUMMARY),
            Map.entry("content[0].value", Field.CONTENT));

    private FeedparserCorpus() {}

    static Case of(String[] row) {
        List<Expectation> expectations = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode check : FeedCorpus.json(row[4])) {
            Matcher path = PATH.matcher(check.path(0).asText());
            Field field = path.matches() ? FIELDS.get(path.group(2)) : null;
            if (field == null) {
                others.add(kind(check.path(0).asText()));
            } else {
                expectations.add(new Expectation(field, entry(path), path.group(2), value(field, check.path(1))));
            }
        }
        int unparsed = Integer.parseInt(row[6]);
        if (unparsed > 0) {
            int before = expectations.size();
            raw(row[3], expectations);
            if (expectations.size() == before) {
                others.add("other expressions of Python");
            }
        }
        URI address = SERVER.resolve(row[0]);
        String location = header(row[7], "Content-Location");
        return new Case(
                row[0],
                FeedCorpus.bytes("feedparser", row[0]),
                header(row[7], "Content-type"),
                location == null ? address : resolve(address, location),
                !row[0].contains("empty_document"),
                expectations,
                others);
    }

    /** What the index has not taken apart: chains of ==, strings in pieces, one character by its number. */
    private static void raw(String expression, List<Expectation> expectations) {
        Matcher one = Pattern.compile("ord\\((\\S+)\\) == (\\d+)").matcher(expression);
        String[] sides = one.find()
                ? new String[] {one.group(1), Character.toString(Integer.parseInt(one.group(2)))}
                : expression
                        .replace("' + '", "")
                        .replaceFirst("^not bozo and ", "")
                        .split(" == ");
        String expected = one.hitEnd() && sides.length < 2 ? "" : sides[sides.length - 1];
        if (sides.length < 2 || !(expected.startsWith("'") || expected.length() == 1)) {
            return;
        }
        for (int i = 0; i < sides.length - 1; i++) {
            Matcher path = RAW_PATH.matcher(sides[i].strip());
            if (path.matches()) {
                String name = path.group(2)
                        .replaceAll("^\\['|']$", "")
                        .replace("'][0]['", "[0].")
                        .replace("']['", ".");
                Field field = FIELDS.get(name);
                if (field != null) {
                    expectations.add(new Expectation(field, entry(path), name, unquoted(expected)));
                }
            }
        }
    }

    private static String kind(String path) {
        return Stream.of(
                        "bozo",
                        "encoding",
                        "language",
                        "base",
                        "author",
                        "contributor",
                        "publisher",
                        "links",
                        "type",
                        "tags",
                        "source",
                        "media",
                        "itunes",
                        "enclosures",
                        "image",
                        "where",
                        "rights",
                        "generator")
                .filter(path::contains)
                .findFirst()
                .orElse("others");
    }

    private static String unquoted(String python) {
        return python.replaceAll("^'|'$", "")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\'", "'")
                .replace("\\\\", "\\");
    }

    private static int entry(Matcher path) {
        return path.group(1) == null ? -1 : Integer.parseInt(path.group(1));
    }

    /** Python's tuples of a date become ISO 8601. */
    private static String value(Field field, JsonNode value) {
        if (field == Field.DATE && value.isArray()) {
            return "%04d-%02d-%02dT%02d:%02d:%02dZ"
                    .formatted(
                            value.path(0).asInt(),
                            value.path(1).asInt(),
                            value.path(2).asInt(),
                            value.path(3).asInt(),
                            value.path(4).asInt(),
                            value.path(5).asInt());
        }
        return value.isNull() ? "" : value.asText();
    }

    private static String header(String headers, String name) {
        Matcher header = HEADER.matcher(headers);
        return header.matches() && header.group(1).equalsIgnoreCase(name) ? header.group(2) : null;
    }

    private static URI resolve(URI address, String location) {
        try {
            URI resolved = address.resolve(location);
            return "http".equals(resolved.getScheme()) ? resolved : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
