package dev.rampart.news.feed;

import dev.rampart.web.SafeHtml;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The text of an element in whichever way it is written: as HTML that was escaped, as XHTML in place, as plain text, or in
 * base 64 (RFC 4287, section 3.1; Atom 0.3 by its mode).
 */
final class MarkedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private MarkedText() {}

    /** @return HTML, not yet clean; null if it is blank */
    static String html(FeedElement element) {
        String text = asWritten(element);
        boolean plain = List.of("text", "text/plain").contains(type(element)) && !element.hasElements();
        return text == null || !plain ? text : FeedElement.escaped(text);
    }

    /** A title: the text of what says that it is HTML; else as it is, since nobody can tell what that is. */
    static String title(FeedElement element) {
        String text = asWritten(element);
        boolean html = type(element).endsWith("html") || element.hasElements();
        return text == null || !html ? text : SafeHtml.text(text);
    }

    private static String asWritten(FeedElement element) {
        FeedElement inner = withoutWrapper(element);
        String text;
        if (isBase64(element)) {
            text = decoded(element.text());
        } else if (inPlace(element, inner)) {
            text = inner.markup();
        } else {
            text = inner.text();
        }
        return text.isBlank() ? null : repaired(text.strip());
    }

    private static boolean inPlace(FeedElement element, FeedElement inner) {
        return !"escaped".equals(mode(element))
                && (inner.hasElements() || (inner != element && "xhtml".equals(type(element))));
    }

    /** Without the one element of XHTML that Atom asks for around a text, and some put around escaped HTML. */
    private static FeedElement withoutWrapper(FeedElement element) {
        if (!List.of("html", "xhtml").contains(type(element))) {
            return element;
        }
        List<FeedElement> children = element.children().toList();
        boolean wrapped = children.size() == 1
                && children.get(0).name().equals("xhtml:div")
                && children.get(0).text().strip().equals(element.text().strip());
        return wrapped ? children.get(0) : element;
    }

    private static boolean isBase64(FeedElement element) {
        String type = type(element);
        boolean binary = type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("xml")
                && !type.endsWith("json")
                && mode(element).isEmpty();
        return "base64".equals(mode(element)) || (binary && !element.hasElements());
    }

    private static String decoded(String written) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(written.strip());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return written;
        }
    }

    /**
     * Characters that were taken for those of another encoding on the way: the quotes and dashes of old Windows, which show
     * as control characters that no text has, and UTF-8 read as Latin-1, which is a rare enough accident of letters when all
     * that are not ASCII make up valid UTF-8.
     */
    static String repaired(String text) {
        if (!suspect(text)) {
            return text;
        }
        StringBuilder windows = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> windows.append(
                        c >= 0x80 && c <= 0x9F ? new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0) : (char) c));
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(windows));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return windows.toString();
        }
    }

    private static boolean suspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c <= 0x9F || c == 'â' || c == 'Ã' || c == 'Â')) {
                return true;
            }
        }
        return false;
    }

    private static String type(FeedElement element) {
        return lower(element.attribute("type"));
    }

    private static String mode(FeedElement element) {
        return lower(element.attribute("mode"));
    }

    private static String lower(String attribute) {
        return attribute == null ? "" : attribute.toLowerCase(Locale.ROOT);
    }
}
