package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class SafeHtmlTest {
    @Test
    void scripts_handlers_and_styles_are_gone() {
        String clean = SafeHtml.clean(
                "<p onclick=a() style='position:fixed'>x<script>alert(1)</script><svg/onload=alert(1)></p>"
                        + "<iframe src=//evil.test></iframe><a href='javascript:alert(1)'>y</a>",
                "");
        assertEquals("<p>x</p><a rel=\"noopener noreferrer\">y</a>", clean);
    }

    @Test
    void links_are_absolute_and_give_nothing_away() {
        assertEquals(
                "<a href=\"https://example.test/a\" rel=\"noopener noreferrer\">a</a>",
                SafeHtml.clean("<a href='/a' target=_blank>a</a>", "https://example.test/b/"));
    }

    @Test
    void an_image_becomes_a_link_to_it() {
        String clean = SafeHtml.clean("<img src=/i.png alt='a chart' onerror=alert(1)>", "https://example.test/");
        assertEquals(
                "<a href=\"https://example.test/i.png\" class=\"image\" rel=\"noopener noreferrer\">[a chart]</a>",
                clean);
        assertFalse(SafeHtml.clean("<img src='javascript:alert(1)'>", "https://example.test/")
                .contains("script"));
    }

    @Test
    void an_image_in_a_link_becomes_a_second_one_beside_it() {
        assertEquals(
                "<a href=\"https://example.test/p\" rel=\"noopener noreferrer\">see [image]</a>"
                        + "<a href=\"https://example.test/i.png\" class=\"image\" rel=\"noopener noreferrer\">[image]</a>",
                SafeHtml.clean("<a href=/p class=button>see <img src=i.png></a>", "https://example.test/"));
    }

    @Test
    void text_is_folded_and_decoded() {
        assertEquals("A & B", SafeHtml.text("<p> A\n &amp; <b>B</b></p>"));
    }
}
