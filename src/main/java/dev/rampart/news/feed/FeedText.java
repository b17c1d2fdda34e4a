package dev.rampart.news.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a document. Servers and documents both say in which encoding they are, and both are wrong now and then,
 * so that what is said is believed only as far as the bytes agree.
 */
final class FeedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*[=:]\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** What those who write the one mean; the WHATWG's encoding standard has the same table for browsers. */
    private static final Map<String, String> WIDER = Map.of(
            "us-ascii", "windows-1252",
            "iso-8859-1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "tis-620", "x-windows-874",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949",
            "big5", "big5-hkscs");

    private FeedText() {}

    /**
     * @param contentType as the server sent it, or null
     * @return the text without a byte order mark; never fails, since a wrong character is better than no news
     */
    static String of(byte[] document, String contentType) {
        Charset marked = marked(document);
        if (marked != null) {
            return text(document, marked, CodingErrorAction.REPLACE)
                    .orElseThrow()
                    .replaceFirst("^\uFEFF", "");
        }
        String head = new String(document, 0, Math.min(document.length, 1024), StandardCharsets.ISO_8859_1);
        Optional<Charset> sent = named(CHARSET, contentType == null ? "" : contentType);
        Optional<Charset> said = named(ENCODING, head).filter(charset -> !wide(charset));
        Charset claimed = sent.filter(charset -> !wide(charset)).or(() -> said).orElse(StandardCharsets.UTF_8);
        Optional<String> utf8 = utf8(document);
        // Text of a one-byte encoding is valid UTF-8 only where it is plain ASCII.
        if (utf8.isPresent() && (claimed.newEncoder().maxBytesPerChar() <= 1 || claimed == StandardCharsets.UTF_8)) {
            return utf8.get();
        }
        return text(document, claimed, CodingErrorAction.REPORT)
                .or(() -> said.flatMap(charset -> text(document, charset, CodingErrorAction.REPORT)))
                .or(() -> utf8)
                .orElseGet(() -> nearest(document));
    }

    /** Empty if it is none. A decoder that reports errors takes many times as long as the one of strings. */
    private static Optional<String> utf8(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0
                ? Optional.of(text)
                : text(document, StandardCharsets.UTF_8, CodingErrorAction.REPORT);
    }

    /** By the byte order mark, else by where the zeros of the first characters are (XML 1.0, appendix F). */
    private static Charset marked(byte[] document) {
        int first = document.length < 4 ? 0 : ByteBuffer.wrap(document).getInt();
        if (first == 0x0000FEFF || first == 0x0000003C) {
            return Charset.forName("UTF-32BE");
        }
        if (first == 0xFFFE0000 || first == 0x3C000000) {
            return Charset.forName("UTF-32LE");
        }
        int pair = first >>> 16;
        if (pair == 0xFEFF || pair == 0x003C) {
            return StandardCharsets.UTF_16BE;
        }
        if (pair == 0xFFFE || pair == 0x3C00) {
            return StandardCharsets.UTF_16LE;
        }
        return first >>> 8 == 0xEFBBBF ? StandardCharsets.UTF_8 : null;
    }

    /** Would show in the first bytes, which it does not. */
    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<Charset> named(Pattern where, String text) {
        Matcher matcher = where.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT).replace("utf_", "utf-");
        try {
            String canonical = Charset.forName(name).name().toLowerCase(Locale.ROOT);
            Charset charset = Charset.forName(WIDER.getOrDefault(canonical, canonical));
            return charset.canEncode() ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] document, Charset charset, CodingErrorAction onError) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(onError)
                    .onUnmappableCharacter(onError)
                    .decode(ByteBuffer.wrap(document));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-8 in which a few characters are broken, or the encoding of old Windows that calls itself something else. */
    private static String nearest(byte[] document) {
        String utf8 = new String(document, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long whole = utf8.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return whole > broken ? utf8 : new String(document, WINDOWS_1252);
    }
}
