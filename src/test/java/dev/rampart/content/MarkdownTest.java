package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void paragraphs_lists_and_code_become_html() {
        assertEquals(
                "<p>Allow <code>kms:Decrypt</code>.</p>\n<ul>\n<li>one</li>\n</ul>",
                html("Allow `kms:Decrypt`.\n\n- one"));
    }

    @Test
    void a_table_stays_a_table() {
        assertTrue(html("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>2</td>"));
    }

    @Test
    void a_placeholder_in_angle_brackets_is_shown_and_is_no_element() {
        assertEquals("<p>arn:aws:s3:::&lt;bucket&gt;/*</p>", html("arn:aws:s3:::<bucket>/*"));
    }

    @Test
    void nothing_of_it_can_run() {
        String html = html("<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>");
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("href=\"javascript"), html);
    }

    @Test
    void a_line_has_no_paragraph_around_it_and_several_keep_theirs() {
        assertEquals(
                "One <strong>line</strong>",
                Markdown.markdownLine("One **line**\n").toString());
        assertEquals(
                "<p>One</p>\n<p>Two</p>", Markdown.markdownLine("One\n\nTwo").toString());
    }

    @Test
    void code_that_may_scroll_can_be_reached_by_keyboard() {
        assertTrue(html("    {\"Effect\": \"Deny\"}").startsWith("<pre tabindex=\"0\">"));
    }

    private static String html(String markdown) {
        return Markdown.markdown(markdown).toString();
    }
}
