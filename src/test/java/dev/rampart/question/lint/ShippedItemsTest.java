package dev.rampart.question.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.content.LooseFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules, held against the questions that ship with the product. */
class ShippedItemsTest {
    private static final Path QUESTIONS = Path.of("content/questions");

    @Test
    void none_has_an_error_and_the_key_is_seldom_the_longest_option() throws IOException {
        Lint lint = Lint.of(
                LooseFiles.at(QUESTIONS).stream()
                        .map(LooseFiles.Loose::draft)
                        .flatMap(Optional::stream)
                        .toList(),
                Items.TODAY);
        assertTrue(lint.items() > 200, () -> lint.items() + " items");
        assertEquals(
                List.of(),
                lint.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList());
        assertTrue(
                lint.keyLongestPercent() <= Lint.MOST_KEYS_LONGEST_PERCENT,
                () -> lint.keyLongest() + " of " + lint.choices());
    }
}
