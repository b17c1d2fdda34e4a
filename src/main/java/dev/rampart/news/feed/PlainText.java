package dev.rampart.news.feed;

import dev.rampart.web.SafeHtml;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The text of what feeds write as text, as HTML, or as HTML escaped once too often. */
final class PlainText {
    /** Elements that stand in titles; anything else in angle brackets, as in {@code List<Key>}, is text. */
    private static final Pattern INLINE_MARKUP =
            Pattern.compile("(?i)</?(a|abbr|b|br|code|em|i|p|small|span|strong|sub|sup|u|wbr)\\b[^>]*>");

    /** What neither XML nor PostgreSQL takes. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+");

    /** What is written beyond this is not looked at: to look for markup in megabytes can take longer than a day. */
    private static final int MAX_WRITTEN = 10_000;

    private PlainText() {}

    /** A title: entities decoded, twice where they were escaped twice; never null. */
    static String title(String written, int maxLength) {
        String text = Parser.unescapeEntities(start(written), false);
        if (text.contains("&") && text.contains(";")) {
            text = Parser.unescapeEntities(text, false);
        }
        return cut(INLINE_MARKUP.matcher(text).find() ? SafeHtml.text(text) : text, maxLength);
    }

    /** The text of a fragment of HTML, cut to a length; never null. */
    static String summary(String html, int maxLength) {
        return cut(SafeHtml.text(start(html)), maxLength);
    }

    /** Folds white space and cuts between words, with an ellipsis where something was cut. */
    static String cut(String text, int maxLength) {
        String folded = clean(text);
        if (folded.length() <= maxLength) {
            return folded;
        }
        String head = folded.substring(0, maxLength - 1);
        int space = head.lastIndexOf(' ');
        return clean(space > maxLength / 2 ? head.substring(0, space) : head) + "…";
    }

    private static String start(String written) {
        return written == null ? "" : written.substring(0, Math.min(written.length(), MAX_WRITTEN));
    }

    private static String clean(String text) {
        return UNPRINTABLE
                .matcher(text.replace('\u00a0', ' '))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
