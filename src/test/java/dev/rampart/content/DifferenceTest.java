package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void lines_have_their_numbers_and_a_changed_line_shows_the_words() {
        Difference difference = Difference.of("", "a\nthe key is old\nc\nd\n", "a\nnew line\nthe key is old\nc\nD d\n");
        assertEquals(
                "1/1  [a]\n0/2 +[new line]\n2/3  [the key is old]\n3/4  [c]\n4/0 −[d]\n0/5 +[D d]",
                difference.lines().stream()
                        .map(line -> line.before() + "/" + line.after() + " " + line.sign() + said(line))
                        .collect(Collectors.joining("\n")));
        Difference words = Difference.of("", "the key policy is old here\n", "the key policy is new here\n");
        assertEquals("[the key policy is ]<old>[ here]", said(words.lines().get(0)));
        assertEquals("[the key policy is ]<new>[ here]", said(words.lines().get(1)));
    }

    @Test
    void equal_texts_differ_nowhere_and_what_is_far_from_a_change_is_left_out() {
        assertTrue(Difference.of("", "x\ny\n", "x\ny\n").isEmpty());
        String before = IntStream.range(0, 100).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        Difference difference = Difference.of("", before, before.replace("line 50", "row 50"));
        assertEquals(8, difference.lines().size());
        assertTrue(difference.lines().get(0).gap());
    }

    @Test
    void texts_that_have_nothing_in_common_are_not_held_against_each_other_for_long() {
        String one = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String other = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(40_000, Difference.of("", one, other).lines().size()));
    }

    private static String said(Difference.Line line) {
        return line.parts().stream()
                .map(part -> part.changed() ? "<" + part.text() + ">" : "[" + part.text() + "]")
                .collect(Collectors.joining());
    }
}
