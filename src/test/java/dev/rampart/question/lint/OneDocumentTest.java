package dev.rampart.question.lint;

import static dev.rampart.question.lint.Items.TODAY;
import static dev.rampart.question.lint.Items.choice;
import static dev.rampart.question.lint.Items.file;
import static dev.rampart.question.lint.Items.good;
import static dev.rampart.question.lint.Items.named;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document that is being written, beside a bank. */
class OneDocumentTest {
    private static final String PATH = "questions/new.yaml";

    @Test
    void a_stem_that_a_question_of_the_bank_has_is_told_of() {
        List<LintItem> bank = LintItem.of(file("questions/bank.yaml", List.of(named("known", good()))));
        assertEquals(List.of("near-duplicate", "gives-away"), rules(bank, file(PATH, List.of(named("new", good())))));
    }

    @Test
    void earlier_versions_of_its_own_questions_are_no_duplicates_and_faults_of_others_are_not_told() {
        List<LintItem> bank = Stream.of(
                        file(PATH, List.of(named("moved", good()))),
                        file("questions/other.yaml", List.of(named("same", good()))),
                        file("questions/bad.yaml", List.of(choice("All are needed except:", "*A", "B", "C", "D"))))
                .flatMap(draft -> LintItem.of(draft).stream())
                .toList();
        assertEquals(List.of(), rules(bank, file(PATH, List.of(named("same", good())))));
    }

    private static List<String> rules(List<LintItem> bank, dev.rampart.content.Draft draft) {
        return Lint.beside(bank, draft, TODAY).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }
}
