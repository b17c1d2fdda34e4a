package dev.rampart.news;

import dev.rampart.news.NewsConfig.Images;
import dev.rampart.news.feed.Fetched;
import dev.rampart.news.feed.Validators;
import dev.rampart.web.Problem;
import dev.rampart.web.SafeHtml;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The images of entries. Bodies are stored with a link in place of each; where the operator wants so, they are shown, from
 * here. Only what a stored entry names is ever fetched, by its place in the entry, so this is nobody's proxy.
 */
@ApplicationScoped
class EntryImages {
    private static final int MAX_BYTES = 5 << 20;

    /** What is fetched at the same time for all readers together; more wait in their browsers. */
    private final Semaphore fetches = new Semaphore(8);

    @Inject
    NewsConfig config;

    @Inject
    Fetchers fetchers;

    boolean proxied() {
        return config.images() == Images.PROXY;
    }

    /** A stored body as its page shows it. */
    String shown(long id, String body) {
        if (!proxied() || !body.contains("class=\"" + SafeHtml.IMAGE)) {
            return body;
        }
        Document document = parsed(body);
        int place = 0;
        for (Element link : document.select("a." + SafeHtml.IMAGE)) {
            String text = link.text();
            link.empty()
                    .appendElement("img")
                    .attr("src", "/news/" + id + "/images/" + place++)
                    .attr("alt", text.length() > 2 ? text.substring(1, text.length() - 1) : text)
                    .attr("loading", "lazy");
        }
        return document.body().html();
    }

    /**
     * Fetches an image.
     *
     * @param place from 0, in the order of the body
     */
    Picture picture(long id, int place) {
        EntryText text = proxied() ? EntryText.of(id) : null;
        URI address = Optional.ofNullable(text)
                .flatMap(entry -> address(entry.body(), place))
                .orElseThrow(() -> Problem.notFound("There is no such image."));
        if (!fetches.tryAcquire()) {
            throw Problem.exception(
                    503, "Many images are being fetched at this moment. Load the page again in a minute.");
        }
        try {
            Fetched fetched = fetchers.that(inside(id)).fetch(address, Validators.NONE);
            return Optional.of(fetched)
                    .filter(Fetched.Content.class::isInstance)
                    .map(Fetched.Content.class::cast)
                    .filter(content -> content.body().length <= MAX_BYTES)
                    .flatMap(content -> Picture.of(content.body(), content.contentType()))
                    .orElseThrow(() -> Problem.notFound("The image cannot be had from where it lies."));
        } finally {
            fetches.release();
        }
    }

    /** An image is fetched from where its source may be. */
    private static boolean inside(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> NewsEntry.<NewsEntry>findByIdOptional(id)
                        .filter(entry -> entry.source.mayReachInside())
                        .isPresent());
    }

    static Optional<URI> address(String body, int place) {
        return parsed(body).select("a." + SafeHtml.IMAGE).stream()
                .skip(place)
                .findFirst()
                .map(link -> link.attr("href").replace(" ", "%20"))
                .flatMap(href -> {
                    try {
                        return Optional.of(URI.create(href));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }

    private static Document parsed(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
