package dev.rampart.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where to go on this site after the sign-in. Whatever could lead to another site, or signs out again, becomes the start.
 *
 * @param text an absolute path with an optional query
 */
record LocalPath(String text) {
    static final LocalPath START = new LocalPath("/");

    static LocalPath of(String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//") || asked.length() > 1000) {
            return START;
        }
        // Browsers read a backslash as a slash and drop control characters: "/\evil.example" leads away.
        if (asked.chars().anyMatch(c -> c == '\\' || c <= ' ' || c == 0x7f)) {
            return START;
        }
        try {
            URI uri = new URI(asked);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local && !uri.getPath().contains("//") && !entrance(uri.getPath()) ? new LocalPath(asked) : START;
        } catch (URISyntaxException e) {
            return START;
        }
    }

    private static boolean entrance(String path) {
        return path.equals("/sign-in") || path.equals("/sign-out") || path.equals("/sign-up");
    }

    /** The address of the sign-in that leads here. */
    public String signIn() {
        return leadingHere("/sign-in");
    }

    /** The address of the sign-up after which the sign-in leads here. */
    public String signUp() {
        return leadingHere("/sign-up");
    }

    private String leadingHere(String entrance) {
        return equals(START) ? entrance : entrance + "?next=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
