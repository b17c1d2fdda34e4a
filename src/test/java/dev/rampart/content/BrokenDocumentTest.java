package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author is told about a document that is no YAML, or none that we take. */
class BrokenDocumentTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("exam: x\n\ttask: y\n", 2, 1, "There is a tab here. Indent with spaces: YAML takes no tabs."),
                arguments(
                        "a:\n  - b: 1\n     c: 2\n",
                        3,
                        7,
                        "A key cannot begin here. Look at the line above: either it lacks "
                                + "a colon with a space after it, or this line is indented too far."),
                arguments(
                        "a:\n  - b: x\n   c: y\n",
                        3,
                        4,
                        "This line is indented more than the keys above it. Align it with " + "them."),
                arguments(
                        "a:\n- b\n - c: d\n",
                        3,
                        5,
                        "A key cannot begin here. Look at the line above: either it lacks a colon "
                                + "with a space after it, or this line is indented too far."),
                arguments(
                        "a:\n  - b: c\n - d: e\n",
                        3,
                        2,
                        "This does not fit what stands above it. Align it with the lines of "
                                + "the same list or the same keys."),
                arguments(
                        "exam: x\ntask: y\nexam: z\n",
                        3,
                        1,
                        "The key `exam` stands here a second time, after line 1. Keep one " + "of the two."),
                arguments(
                        "text: Two keys: one of them\n",
                        1,
                        15,
                        "A colon with a space after it begins a value, and one has "
                                + "begun on this line already. Put the text in quotes or into a block after `|`."),
                arguments(
                        "text: \"never closed\nmore: x\n",
                        1,
                        7,
                        "The quotes that open here are never closed. Close them, or " + "use a block after `|`."),
                arguments(
                        "text: 'Deny' wins\n",
                        1,
                        14,
                        "The quoted text ends before this. Put all of the text into one pair of "
                                + "quotes or into a block after `|`."),
                arguments(
                        "stem: |\n  one\n two\nid: x\n",
                        3,
                        2,
                        "This line is indented less than the text it seems to belong "
                                + "to. Indent it as far as that text's first line."),
                arguments(
                        "id: x\nstem\nlevel: 300\n",
                        2,
                        1,
                        "There is no colon with a space after this key. If it is a text, indent "
                                + "it like the rest of that text."),
                arguments(
                        "id: x # first\nstem\n",
                        2,
                        1,
                        "There is no colon with a space after this key. If it is a text, indent "
                                + "it like the rest of that text."),
                arguments(
                        "text: `kms:Decrypt` is denied\n",
                        1,
                        7,
                        "A text cannot begin with a backtick. Put the text in quotes " + "or into a block after `|`."),
                arguments("text: @everyone\n", 1, 7, "A text cannot begin with `@`. Put the text in quotes."),
                arguments(
                        "text: \"C:\\data\"\n",
                        1,
                        11,
                        "After a backslash in double quotes comes a letter that means nothing "
                                + "there. Write `\\\\` for a backslash, or use single quotes."),
                arguments(
                        "services: [AWS KMS, AWS IAM\nlevel: 300\n",
                        1,
                        11,
                        "The list that opens here is not closed. Put `]` at " + "its end."),
                arguments(
                        "options: {text: a\nlevel: 300\n",
                        1,
                        10,
                        "The group that opens here is not closed. Put `}` at its " + "end."),
                arguments(
                        "options: - a\n",
                        1,
                        10,
                        "A list cannot begin on the line of its key. Begin a line of its own with `- "
                                + "`, or put the text in quotes."),
                arguments("? [a, b]\n: c\n", 1, 3, "A key has to be a single word, followed by a colon."),
                arguments(
                        "a: b\n---\nc: d\n",
                        2,
                        1,
                        "A second document begins here. Put it into a file of its own, and remove "
                                + "the line `---`."),
                arguments("a: b\n...\nc: d\n", 3, 1, "The line `...` ended the document. Remove what follows it."),
                arguments(
                        "text: *everyone\n", 1, 7, "`*everyone` is an alias; write the text out, or put it in quotes."),
                arguments("a: &x [b]\nc: *x\n", 1, 4, "`&x` is an anchor; remove it, or put the text in quotes."),
                arguments(
                        "a: !!javax.script.ScriptEngineManager [b]\n",
                        1,
                        4,
                        "`tag:yaml.org,2002:javax.script."
                                + "ScriptEngineManager` is a tag; remove it, or put the text in quotes."),
                arguments("", 1, 1, "The file is empty. Start from a document of the same kind."),
                arguments("# only a comment\n", 1, 1, "The file is empty. Start from a document of the same kind."),
                arguments("a: b\nc: d\u0007\n", 2, 5, "The invisible character U+0007 stands here. Remove it."),
                arguments(
                        "a: b\u2028c: d\n",
                        1,
                        5,
                        "The invisible character U+2028 stands here. Remove it, or break the line in "
                                + "the usual way."));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("texts")
    void the_author_learns_the_place_and_what_to_do(String text, int line, int column, String sentence) {
        assertEquals(List.of(new Flaw(line, column, sentence)), flaws(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_not_utf_8_is_told_at_the_byte() {
        byte[] latin1 = "exam: x\ntext: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of(new Flaw(
                        2, 10, "The byte E9 that stands here is not UTF-8. Save the file with the encoding UTF-8.")),
                flaws(latin1));
    }

    @Test
    void utf_16_is_told_as_such() {
        assertEquals(
                List.of(new Flaw(1, 1, "The file is written in UTF-16. Save it with the encoding UTF-8.")),
                flaws("a: b".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void a_byte_order_mark_does_no_harm_and_moves_no_column() {
        assertEquals(List.of(), flaws("\uFEFFa: b".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                4, flaws("\uFEFFa: @b".getBytes(StandardCharsets.UTF_8)).get(0).column());
    }

    @Test
    void columns_count_characters_and_not_bytes_or_halves_of_them() {
        assertEquals(
                List.of(new Flaw(1, 17, "`&x` is an anchor; remove it, or put the text in quotes.")),
                flaws("{\"caf\u00e9 \uD83D\uDD11\": 1, a: &x 1}"
                        .replace("1, a", "1,a")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_too_large_is_not_even_read() {
        Inspection.Outcome outcome = Inspection.read(SourceFile.tooLarge(Origin.FOLDER, "questions/x.yaml", 2_000_000));
        assertEquals(
                List.of(new Flaw(1, 1, "The file is too large to be read (2000000 bytes). Split it.")),
                outcome.flaws());
    }

    @Test
    void a_bomb_of_aliases_goes_off_nowhere() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            char before = (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + before + ",").repeat(9)).append("]\n");
        }
        assertTrue(flaws(bomb.toString().getBytes(StandardCharsets.UTF_8))
                .get(0)
                .sentence()
                .contains("`&a` is an anchor"));
    }

    @Test
    void deep_nesting_ends_early_however_deep_it_is() {
        byte[] deep = ("a: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        List<Flaw> flaws = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> flaws(deep));
        assertEquals(List.of(new Flaw(1, 23, "This is nested more than 20 deep, and no document needs that.")), flaws);
    }

    @Test
    void words_mean_what_they_mean_in_the_authors_editor() {
        Draft draft =
                Drafts.of("x.yaml", "a: No\nb: 2026-11-24\nc: 1:30\nd: 4.20\ne: true\nf: ~\ng: 010\nh: '12'\ni: .5\n");
        assertEquals(
                "{\"a\":\"No\",\"b\":\"2026-11-24\",\"c\":\"1:30\",\"d\":4.20,\"e\":true,\"f\":null,\"g\":10,\"h\":\"12\",\"i\":0.5}",
                draft.json().toString());
    }

    private static List<Flaw> flaws(byte[] bytes) {
        return Inspection.read(SourceFile.of(Origin.FOLDER, "some.yaml", bytes)).flaws();
    }
}
