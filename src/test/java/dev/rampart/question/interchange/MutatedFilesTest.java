package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.ShippedBank;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file: it is read in parts, or refused with a sentence, and in time. */
class MutatedFilesTest {
    private static final List<Interchange.Writable> FORMATS =
            List.of(new Gift(), new Aiken(), new Csv(), new MoodleXml());

    private static final List<byte[]> FILES = FORMATS.stream()
            .map(format -> format.write(
                    Stream.concat(
                                    ShippedBank.of("scs-c03").stream()
                                            .limit(6)
                                            .map(held -> Outgoing.of(held.question())),
                                    CsvTemplate.items().stream())
                            .toList(),
                    Map.of()))
            .toList();

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "~",
            "=",
            "#",
            "::",
            "\\",
            "\n\n",
            "\"",
            ",",
            ";",
            "<",
            ">",
            "</question>",
            "<question type=\"x\">",
            "<![CDATA[",
            "]]>",
            "<!--",
            "&",
            "&nbsp;",
            "&#0;",
            "%",
            "ANSWER: A",
            "\0",
            "\uFEFF",
            "[html]",
            "->",
            "<![",
            "<!DOCTYPE a [",
            "####");

    @Property(tries = 500)
    void it_is_read_or_refused_with_a_sentence(@ForAll long seed) {
        Random random = new Random(seed);
        int which = random.nextInt(FILES.size());
        byte[] file = mutated(FILES.get(which).clone(), random);
        Interchange format = FORMATS.get(random.nextInt(8) == 0 ? random.nextInt(FORMATS.size()) : which);
        try {
            Understood understood = format.read("x", file);
            int lines = new String(file, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1).length;
            understood.items().forEach(item -> {
                assertTrue(item.place().line() >= 1 && item.place().line() <= lines);
                Incoming.of(item, id -> false);
            });
            understood.troubles().forEach(trouble -> {
                assertTrue(trouble.place().line() >= 1 && trouble.place().line() <= lines, trouble.toString());
                assertTrue(trouble.sentence().matches("(?s)[A-Z].*[.)]"), trouble.sentence());
            });
        } catch (UnreadableFile e) {
            assertTrue(e.getMessage().matches("(?s)[A-Z].*\\."), e.getMessage());
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int times = random.nextInt(6); times >= 0; times--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(60));
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + text.substring(to);
                case 1 -> text.substring(0, at) + text.substring(at, to) + text.substring(at);
                case 2 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
                default -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
            };
            if (text.isEmpty()) {
                break;
            }
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void files_made_to_take_long_do_not() {
        for (String piece : List.of(
                "{",
                "=",
                "~%",
                "::",
                "\"",
                "\",\"",
                "<question ",
                "<question>",
                "<![CDATA[",
                "<!--",
                "A) x\n",
                "\n",
                "# ",
                "[tag:",
                "//[tag:x]",
                "&",
                "\\",
                "<p",
                "<div>",
                "question\n",
                "*",
                "_",
                "`",
                "[",
                "](")) {
            byte[] file = ("question,a\n<quiz>\n" + piece.repeat(150_000 / piece.length()) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            for (Interchange format : FORMATS) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> {
                            try {
                                format.read("x", file);
                            } catch (UnreadableFile e) {
                                assertTrue(e.getMessage().length() < 500);
                            }
                        },
                        () -> format.title() + " " + piece);
            }
        }
    }
}
