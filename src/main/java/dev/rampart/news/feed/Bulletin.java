package dev.rampart.news.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an AWS security bulletin says of itself in its text.
 *
 * @param id as "2026-112-AWS", or null
 * @param importance its content type, as "Important (requires attention)", or null
 * @param published the publication date that stands in the body; null where the body has none. The feed's own date changes
 *     whenever AWS touches old bulletins in bulk.
 * @param text what follows these
 */
record Bulletin(String id, String importance, Instant published, String text) {
    private static final Pattern ID = Pattern.compile("\\b(20\\d\\d-\\d{3})-aws\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORTANCE =
            Pattern.compile("Content Type:\\s*(\\p{Alpha}+(?:\\s*\\([^)]{1,60}\\))?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "Publication Date:\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})\\s+(\\d{1,2}):(\\d{2})\\s*([AP]M)?\\s*(P[DS]T)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CVE = Pattern.compile("\\bCVE-\\d{4}-\\d{4,7}\\b", Pattern.CASE_INSENSITIVE);

    static Bulletin of(String link, String bodyText) {
        Matcher importance = IMPORTANCE.matcher(bodyText);
        Matcher date = DATE.matcher(bodyText);
        boolean dated = date.find();
        return new Bulletin(
                id(bodyText, link),
                importance.find() ? importance.group(1).strip() : null,
                dated ? instant(date) : null,
                (dated ? bodyText.substring(date.end()) : bodyText).strip().replaceFirst("^Description:\\s*", ""));
    }

    /** The CVE ids of texts, each once, in their order. */
    static List<String> cves(String... texts) {
        return CVE.matcher(String.join(" ", texts))
                .results()
                .map(MatchResult::group)
                .map(id -> id.toUpperCase(Locale.ROOT))
                .distinct()
                .limit(50)
                .toList();
    }

    private static String id(String body, String link) {
        Matcher inBody = ID.matcher(body);
        Matcher inLink = ID.matcher(link == null ? "" : link);
        return inBody.find() ? inBody.group(1) + "-AWS" : inLink.find() ? inLink.group(1) + "-AWS" : null;
    }

    private static Instant instant(Matcher date) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(date, 3),
                    number(date, 1),
                    number(date, 2),
                    hour(number(date, 4), date.group(6)),
                    number(date, 5));
            return local.atZone(zone(date.group(7))).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** AWS writes "13:00 PM" now and then: an hour above twelve is already one of 24. */
    private static int hour(int written, String half) {
        if ("PM".equalsIgnoreCase(half) && written < 12) {
            return written + 12;
        }
        return "AM".equalsIgnoreCase(half) && written == 12 ? 0 : written;
    }

    private static ZoneId zone(String written) {
        if ("PDT".equalsIgnoreCase(written)) {
            return ZoneOffset.ofHours(-7);
        }
        return "PST".equalsIgnoreCase(written) ? ZoneOffset.ofHours(-8) : ZoneId.of("America/Los_Angeles");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
