package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.content.Markdown;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <p>One</p><p>Two</p>                            | One\\n\\nTwo
            <p>A&nbsp;<b> bold </b>word</p>                 | A **bold** word
            a <i>x</i> and <em>y</em>                       | a *x* and *y*
            <code>s3:Get*</code> and <kbd>Esc</kbd>         | `s3:Get*` and `Esc`
            one<br>two<br/>                                 | one  \\ntwo
            <ul><li>a</li><li><p>b</p></li></ul>            | - a\\n- b
            <ol><li>a<ul><li>b</li></ul></li></ol>          | 1. a\\n   - b
            <pre><code class="language-json">{ }</code></pre> | ```json\\n{ }\\n```
            <a href="https://x.org/a_b">here</a>            | [here](https://x.org/a_b)
            <a href="javascript:alert(1)">here</a>          | here
            <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table> | ^|a|b|\\n|---|---|\\n|1|2|^
            2 * 3 and a_b and R&amp;D and 1 &lt; 2          | 2 * 3 and a_b and R&D and 1 \\\\< 2
            <script>alert(1)</script>x<style>p{}</style>    | x
            <h1>T</h1><hr>x                                 | ## T\\n\\n---\\n\\nx
            <blockquote>q</blockquote>                      | > q
            &lt;script&gt;                                  | \\\\<script>
            """)
    void html_becomes_markdown(String html, String markdown) {
        String expected =
                markdown.replace("\\\\", "\uE555").replace("\\n", "\n").replace("\uE555", "\\");
        assertEquals(expected, new Prose().html(html).replace("___", "---"));
    }

    @Test
    void images_are_kept_by_name_and_those_from_elsewhere_are_told() {
        Prose prose = new Prose(address -> address.equals("@@PLUGINFILE@@/a%20b.png") ? "a-b.png" : null);
        String html = "<p>See <img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"a plan\"> and <img src='http://x/y.gif'"
                + " alt='y'></p>";
        assertEquals("See ![a plan](a-b.png) and [y]", prose.html(html).replace("\\", ""));
        assertEquals(
                List.of("An image from elsewhere is left out, since pages load nothing from other places."),
                prose.notes());
    }

    @Test
    void plain_text_shows_as_it_is() {
        String text = "# 1 * 2 * 3 <b> [x](y) `c`\n- no list\n\n1. none either";
        String html = Markdown.markdown(new Prose().plain(text)).toString();
        assertEquals(
                "<p># 1 * 2 * 3 &lt;b&gt; [x](y) `c`<br>- no list</p>\n<p>1. none either</p>",
                html.replace("<br>\n", "<br>"));
    }

    @Property(tries = 500)
    void whatever_markdown_says_survives_the_way_through_html(@ForAll("markdown") String markdown) {
        String once = new Prose().html(Prose.toHtml(markdown, UnaryOperator.identity()));
        String html = Prose.toHtml(once, UnaryOperator.identity());
        assertEquals(once, new Prose().html(html), markdown);
        assertEquals(
                dev.rampart.web.SafeHtml.text(Prose.toHtml(Prose.withoutImages(markdown), UnaryOperator.identity())),
                dev.rampart.web.SafeHtml.text(html),
                markdown + "\n→\n" + once);
    }

    @Property(tries = 300)
    void plain_text_of_any_kind_comes_back(@ForAll("texts") String text) {
        String shown = dev.rampart.web.SafeHtml.text(
                Markdown.markdown(new Prose().plain(text)).toString());
        assertEquals(Prose.clean(text).replaceAll("[\\s\u00a0]+", " ").strip(), shown);
    }

    @Property(tries = 300)
    void nothing_active_comes_out_of_any_html(@ForAll("markup") String html) {
        String shown = Markdown.markdown(new Prose().html(html)).toString().toLowerCase();
        assertFalse(shown.contains("<script") || shown.contains("<img") || shown.contains("<svg"), shown);
        assertFalse(shown.contains("href=\"javascript"), shown);
        assertTrue(shown.length() < 10_000);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aB1 \n*_`#-+.<>&[]()!|\\~é漢\u0007")
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "word",
                        " ",
                        "two words",
                        "\n",
                        "\n\n",
                        "**bold**",
                        "*it*",
                        "`co de`",
                        "[a link](https://x.org/y)",
                        "\n\n- one\n- two\n\n",
                        "\n\n1. one\n2. two\n\n",
                        "\n\n```\nblock *x*\n```\n\n",
                        "_",
                        "*",
                        "`",
                        "<x>",
                        "&",
                        "#",
                        "\n\n| a | b |\n|---|---|\n| c | d |\n\n",
                        "\n\n> quoted\n\n",
                        "  \n",
                        "é",
                        "1.",
                        "-",
                        "(",
                        ".")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<script>",
                        "alert(1)",
                        "</script>",
                        "<img src=x onerror=alert(1)>",
                        "<a href='javascript:x'>",
                        "</a>",
                        "<svg onload=x>",
                        "<ul>",
                        "<li>",
                        "</ul>",
                        "<table><tr><td>",
                        "<td>",
                        "</table>",
                        "text",
                        "&lt;script&gt;",
                        "<!--",
                        "-->",
                        "<pre>",
                        "</pre>",
                        "\n",
                        "[x](javascript:alert)",
                        "<code>",
                        "</code>",
                        "*",
                        "`",
                        "<iframe src=//x>",
                        "&#1;",
                        "<br>")
                .list()
                .ofMaxSize(15)
                .map(parts -> String.join("", parts));
    }
}
