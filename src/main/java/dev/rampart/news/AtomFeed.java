package dev.rampart.news;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.rampart.web.SiteConfig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** The list as Atom (RFC 4287), its pages linked as RFC 5005 says. */
final class AtomFeed {
    private AtomFeed() {}

    /** @return the document in UTF-8 */
    static byte[] of(NewsFeeds.Content content, SiteConfig site) {
        Feed feed = new Feed("atom_1.0");
        feed.setTitle(content.title());
        feed.setId(content.self());
        feed.setUpdated(Date.from(content.list().entries().stream()
                .map(EntryRow::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        Generator generator = new Generator();
        generator.setValue("Rampart");
        feed.setGenerator(generator);
        List<Link> links = new ArrayList<>();
        links.add(link("self", "application/atom+xml", content.self()));
        if (content.next() != null) {
            links.add(link("next", "application/atom+xml", content.next()));
        }
        feed.setOtherLinks(links);
        feed.setAlternateLinks(List.of(link("alternate", "text/html", content.page())));
        feed.setEntries(content.list().entries().stream()
                .map(row -> entry(row, site.link("/news/" + row.id())))
                .toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(EntryRow row, String address) {
        Entry entry = new Entry();
        entry.setId(address);
        entry.setTitle(row.title());
        entry.setAlternateLinks(List.of(link("alternate", "text/html", address)));
        entry.setOtherLinks(List.of(link("via", "text/html", row.link())));
        entry.setPublished(Date.from(row.publishedAt()));
        entry.setUpdated(Date.from(row.updatedAt()));
        SyndPerson source = new SyndPersonImpl();
        source.setName(row.sourceTitle());
        entry.setAuthors(List.of(source));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(row.summary());
        entry.setSummary(summary);
        entry.setCategories(row.labels().stream().map(AtomFeed::category).toList());
        return entry;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private static Link link(String rel, String type, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }
}
