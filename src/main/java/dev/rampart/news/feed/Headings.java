package dev.rampart.news.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Headings as a page's outline wants them. Feeds choose theirs for their looks; who listens to a page goes through it by
 * them, so that none may skip a level.
 */
final class Headings {
    private Headings() {}

    /** @param html a clean fragment that stands below a heading of level one */
    static String inOrder(String html) {
        if (!html.contains("<h")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        int before = 1;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int written = heading.tagName().charAt(1) - '0';
            int level = Math.max(2, Math.min(written, before + 1));
            heading.tagName("h" + level);
            before = level;
        }
        return document.body().html();
    }
}
