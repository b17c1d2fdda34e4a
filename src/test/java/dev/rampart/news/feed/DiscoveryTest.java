package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final URI PAGE = URI.create("https://site.example/blog/post");

    @Test
    void a_page_that_names_its_feeds_gives_them_by_their_titles() {
        assertEquals(
                List.of(
                        new Discovery.Candidate("All & more", URI.create("https://site.example/feed")),
                        new Discovery.Candidate(
                                "https://other.example/a.json", URI.create("https://other.example/a.json"))),
                found("""
                        <html><head><link rel="stylesheet" href="/s.css">
                        <link rel="ALTERNATE home" type="application/rss+xml; charset=utf-8" title="All &amp; more" href="/feed#x">
                        <link rel="alternate" type="application/rss+xml" title="Again" href="/feed">
                        <link rel="alternate" type="application/feed+json" href="https://other.example/a.json">
                        <link rel="alternate" hreflang="de" href="/de">
                        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                        </head><body><a href="/x.rss">RSS</a></body></html>
                        """));
    }

    @Test
    void without_that_links_that_look_like_feeds_will_do() {
        assertEquals(
                List.of(new Discovery.Candidate("Follow us", URI.create("https://site.example/blog/rss.xml"))),
                found("<p><a href='rss.xml'>Follow <b>us</b></a> <a href='/about'>About</a></p>"));
    }

    @Test
    void a_feed_tells_its_title() {
        assertEquals(
                "A & B",
                Discovery.title(
                        bytes("<rss><channel><title>A &amp; B</title><item><title>x</title></item></channel></rss>")));
        assertEquals(
                "C",
                Discovery.title(
                        bytes("<feed xmlns='http://www.w3.org/2005/Atom'><title><![CDATA[C]]></title></feed>")));
        assertEquals("", Discovery.title(bytes("nothing")));
    }

    private static List<Discovery.Candidate> found(String html) {
        return Discovery.inPage(bytes(html), PAGE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
