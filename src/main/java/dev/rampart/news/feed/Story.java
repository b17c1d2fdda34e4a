package dev.rampart.news.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * By what entries of several feeds are known to be the same story.
 *
 * @param link fingerprint of the page's address without what tells where a reader came from; null when it has no page of its
 *     own, as where only a fragment tells entries apart
 * @param title fingerprint of the title's words; null when there are too few to be one story's alone
 */
public record Story(String link, String title) {
    private static final int ENOUGH_WORDS = 6;

    /** @param page the entry's page, or null; of a document history all entries share one */
    static Story of(SourceKind kind, String page, String title) {
        if (kind == SourceKind.DOCUMENTATION) {
            return new Story(null, null);
        }
        String words = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new Story(
                page == null || URI.create(page).getRawFragment() != null ? null : Fingerprint.of(canonical(page)),
                words.split(" ").length < ENOUGH_WORDS ? null : Fingerprint.of(words));
    }

    /** Without scheme, "www.", fragment, a slash at the end, and parameters of campaigns. */
    static String canonical(String address) {
        URI page = URI.create(address);
        String path = page.getRawPath() == null ? "" : page.getRawPath().replaceAll("/+$", "");
        String query = page.getRawQuery() == null
                ? ""
                : Arrays.stream(page.getRawQuery().split("&"))
                        .filter(part -> !part.matches("(?i)(utm_.*|sc_.*|trk.*|ref|source|fbclid|gclid)(=.*)?"))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String host = page.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }
}
