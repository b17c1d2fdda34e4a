package dev.rampart.news;

import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.SourceKind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A source that someone wants to add.
 *
 * @param home the page for people; the feed's own address where none is given
 */
record NewSource(String title, String url, String home, SourceKind kind) {
    static final int MAX_TITLE = 200;

    /** As it was typed. */
    static NewSource typed(String title, String url, String home, String kind) {
        String address = text(url);
        String page = text(home);
        return new NewSource(
                text(title),
                address,
                page.isEmpty() ? address : page,
                SourceKind.of(text(kind)).orElse(SourceKind.BLOG));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * What is wrong with it, by field.
     *
     * @param refusal why an address must not be fetched
     */
    Map<String, String> errors(Function<URI, Optional<String>> refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            errors.put("title", "Give it a title of at most " + MAX_TITLE + " characters.");
        }
        address(url, refusal).ifPresent(sentence -> errors.put("url", sentence));
        address(home, address -> Optional.empty()).ifPresent(sentence -> errors.put("home", sentence));
        return errors;
    }

    /** What is wrong with an address; empty if nothing is known against it. */
    static Optional<String> address(String typed, Function<URI, Optional<String>> refusal) {
        if (!typed.matches("(?i)https?://[^\\s]+") || typed.length() > Drafting.MAX_LINK) {
            return Optional.of("Type an address that begins with https:// or http://.");
        }
        try {
            URI address = URI.create(typed);
            return address.getHost() == null ? Optional.of("This address names no host.") : refusal.apply(address);
        } catch (IllegalArgumentException e) {
            return Optional.of("This is no address that can be fetched. Copy it anew from the browser.");
        }
    }
}
