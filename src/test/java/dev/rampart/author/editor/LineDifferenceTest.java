package dev.rampart.author.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void lines_that_differ_are_shown_with_some_around_them() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
        String after = "1\n2\n3\n4\n5\nsix\n6b\n7\n8\n9\n10\n11\n12\n13\n";
        assertEquals("... 3| 4| 5|-6|+six|+6b| 7| 8| 9| 10| 11| 12|+13", words(before, after));
        assertEquals("", words(before, before));
        assertEquals("+a", words("", "a"));
    }

    private static String words(String before, String after) {
        return LineDifference.of(before, after).stream()
                .map(line -> (line.gap() ? "..." : "") + line.sign() + line.text())
                .collect(Collectors.joining("|"));
    }
}
