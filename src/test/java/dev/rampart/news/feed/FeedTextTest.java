package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTextTest {
    private static final String TEXT = "<rss><a>café – “naïve”</a></rss>";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_wins_over_all_that_is_said(String charset) {
        byte[] document = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        assertEquals(TEXT, FeedText.of(document, "text/xml; charset=iso-8859-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wide_characters_are_seen_without_a_mark(String charset) {
        assertEquals(TEXT, FeedText.of(TEXT.getBytes(Charset.forName(charset)), null));
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml; charset=windows-1252",
        "text/xml;charset='ISO-8859-1'",
        "text/xml; CHARSET = \"us-ascii\"",
        "text/xml; charset:iso-8859-1"
    })
    void the_server_may_say_it(String contentType) {
        assertEquals(TEXT, FeedText.of(TEXT.getBytes(WINDOWS), contentType));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "iso-8859-1", "US-ASCII"})
    void the_document_may_say_it(String encoding) {
        String document = "<?xml version='1.0' encoding='" + encoding + "'?>" + TEXT;
        assertEquals(document, FeedText.of(document.getBytes(WINDOWS), "text/xml"));
    }

    @Test
    void utf_8_is_known_by_its_bytes_whatever_is_said() {
        String document = "<?xml version='1.0' encoding='iso-8859-1'?>" + TEXT;
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        assertEquals(document, FeedText.of(bytes, "text/xml; charset=windows-1252"));
        assertEquals(document, FeedText.of(bytes, null));
    }

    @Test
    void old_windows_that_calls_itself_utf_8_is_read() {
        String document = "<?xml version='1.0' encoding='utf-8'?>" + TEXT;
        assertEquals(document, FeedText.of(document.getBytes(WINDOWS), "text/xml; charset=utf-8"));
    }

    @Test
    void one_broken_character_does_not_cost_the_others() {
        byte[] bytes = (TEXT + "é").getBytes(StandardCharsets.UTF_8);
        assertEquals(TEXT + "\uFFFD", FeedText.of(Arrays.copyOf(bytes, bytes.length - 1), null));
    }

    @Test
    void what_is_said_to_be_wide_and_is_not_is_read() {
        String document = "<?xml version='1.0' encoding='utf-16'?>" + TEXT;
        assertEquals(document, FeedText.of(document.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-user-defined-nonsense", "iso-2022-cn", "''", "a b"})
    void an_encoding_that_nobody_knows_is_not_believed(String encoding) {
        assertEquals(TEXT, FeedText.of(TEXT.getBytes(StandardCharsets.UTF_8), "text/xml; charset=" + encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "big5", "shift_jis", "euc-jp", "euc-kr", "koi8-r", "iso-8859-2"})
    void other_scripts_are_read_as_said(String encoding) {
        String text = "<a>"
                + (encoding.startsWith("koi")
                        ? "безопасность"
                        : encoding.contains("8859") ? "őű" : encoding.contains("kr") ? "보안" : "安全")
                + "</a>";
        assertEquals(text, FeedText.of(text.getBytes(Charset.forName(encoding)), "text/xml; charset=" + encoding));
    }
}
