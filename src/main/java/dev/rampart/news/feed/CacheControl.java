package dev.rampart.news.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Cache-Control header of an answer (RFC 9111, section 5.2.2). */
final class CacheControl {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})\"?");
    private static final Pattern NEVER =
            Pattern.compile("(?:^|[,\\s])(?:no-cache|no-store|must-revalidate)(?:$|[,\\s=])");

    private CacheControl() {}

    /**
     * How long an answer may be used without asking again.
     *
     * @param header as sent, or null
     * @param age how old the answer was when it came, as its Age header says, or null
     */
    static Duration fresh(String header, String age) {
        String text = header == null ? "" : header.toLowerCase(Locale.ROOT);
        Matcher maxAge = MAX_AGE.matcher(text);
        if (!maxAge.find() || NEVER.matcher(text).find()) {
            return Duration.ZERO;
        }
        long old = age != null && age.strip().matches("\\d{1,9}") ? Long.parseLong(age.strip()) : 0;
        return Duration.ofSeconds(Math.max(0, Long.parseLong(maxAge.group(1)) - old));
    }
}
