package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** How fast feeds are read, against the least that reading XML can take: a pass of the JDK's parser over the same bytes. */
class FeedParsingBenchmark {
    private static final int ROUNDS = 41;
    private static final int ITEMS = 500;

    private static final String PARAGRAPH =
            "<p>Rotate the secrets of a database with AWS Secrets Manager &amp; AWS Lambda, "
                    + "and see in <a href=\"https://example.test/blogs/security/\">this post</a> how the policy is written.</p>\n";

    @Test
    void parse_throughput() throws Exception {
        measured("RSS as the Security Blog has it", blog(""));
        measured("RSS with escaped HTML", escaped());
        measured("Atom with XHTML in place", atom());
        measured("RSS that is not well-formed", blog("<p>R&D</p>"));
    }

    private static void measured(String what, byte[] document) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        long[] bare = new long[ROUNDS];
        long[] ours = new long[ROUNDS];
        boolean wellFormed = !what.endsWith("not well-formed");
        for (int round = 0; round < ROUNDS; round++) {
            // By turns, so that what else the machine does falls on both.
            bare[round] = nanos(() -> wellFormed ? pass(factory, document) : 1);
            ours[round] = nanos(
                    () -> FeedParser.parse(document, "application/rss+xml").size());
        }
        double parsed = megabytesPerSecond(document, ours);
        double passed = megabytesPerSecond(document, bare);
        System.out.printf(
                wellFormed
                        ? "%s, %.1f MB: parsed with %.0f MB/s, bare StAX %.0f MB/s, ratio %.2f%n"
                        : "%s, %.1f MB: parsed with %.0f MB/s%n",
                what,
                document.length / 1e6,
                parsed,
                passed,
                parsed / passed);
        assertEquals(ITEMS, FeedParser.parse(document, null).size());
        assertTrue(parsed > 1, "slower than 1 MB/s");
    }

    private static int pass(XMLInputFactory factory, byte[] document) throws Exception {
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        int elements = 0;
        while (xml.hasNext()) {
            elements += xml.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
        }
        return elements;
    }

    private static long nanos(Callable<Integer> work) throws Exception {
        long began = System.nanoTime();
        assertTrue(work.call() > 0);
        return System.nanoTime() - began;
    }

    /** By the median of the second half: the first half warms up. */
    private static double megabytesPerSecond(byte[] document, long[] nanos) {
        long[] warm = Arrays.copyOfRange(nanos, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return document.length / 1e6 / (warm[warm.length / 2] / 1e9);
    }

    private static byte[] blog(String more) {
        return rss(i -> "<description><![CDATA[Invented summary of post " + i + " […]]]></description>" + more
                + "<content:encoded><![CDATA[" + PARAGRAPH.repeat(30) + "]]></content:encoded>");
    }

    private static byte[] escaped() {
        String body = PARAGRAPH.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return rss(i -> "<description>" + body.repeat(10) + "</description>");
    }

    private static byte[] rss(java.util.function.IntFunction<String> texts) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>T</title>"
                        + IntStream.range(0, ITEMS)
                                .mapToObj(i -> "<item><title>Post " + i + "</title><link>https://example.test/" + i
                                        + "/</link><dc:creator><![CDATA[Ada Example]]></dc:creator>"
                                        + "<pubDate>Mon, 02 Nov 2026 16:07:48 +0000</pubDate>"
                                        + "<category><![CDATA[Advanced (300)]]></category><guid>" + i + "</guid>"
                                        + texts.apply(i) + "</item>\n")
                                .collect(Collectors.joining())
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] atom() {
        return ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>"
                        + IntStream.range(0, ITEMS)
                                .mapToObj(i -> "<entry><title>Post " + i + "</title><id>urn:" + i
                                        + "</id><updated>2026-11-02T16:07:48Z</updated><link href=\"https://example.test/"
                                        + i + "\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                                        + PARAGRAPH.repeat(20) + "</div></content></entry>\n")
                                .collect(Collectors.joining())
                        + "</feed>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
