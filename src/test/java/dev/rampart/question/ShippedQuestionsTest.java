package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The questions that come with the product, as the database has them after the start. */
@QuarkusTest
class ShippedQuestionsTest {
    /** How many of a form's 65 questions each domain of SCS-C03 has by its weight. */
    private static final Map<String, Integer> OF_A_FORM = Map.of("1", 10, "2", 9, "3", 12, "4", 13, "5", 12, "6", 9);

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Test
    void five_exams_are_known_and_the_specialty_is_first() {
        assertEquals(
                List.of("SCS-C03", "AIF-C01", "CLF-C02", "SAA-C03", "SOA-C03"),
                catalog.exams().stream().map(Blueprint::code).toList());
        assertEquals(170, catalog.exam("SCS-C03").orElseThrow().minutes());
    }

    @Test
    void there_are_enough_for_six_full_exams_in_every_domain_and_of_every_type() {
        List<QuestionBank.Entry> entries = bank.entries("scs-c03", Question.Pool.BANK);
        assertTrue(entries.size() >= 6 * 65, () -> entries.size() + " questions");
        Map<String, Long> byDomain =
                entries.stream().collect(Collectors.groupingBy(QuestionBank.Entry::domain, Collectors.counting()));
        OF_A_FORM.forEach((domain, needed) -> assertTrue(
                byDomain.getOrDefault(domain, 0L) >= 5 * needed, () -> "domain " + domain + ": " + byDomain));
        assertEquals(
                Set.of("multiple-choice", "multiple-response", "ordering", "matching"),
                entries.stream().map(QuestionBank.Entry::type).collect(Collectors.toSet()));
    }

    @Test
    void a_visitor_has_twenty_sample_questions_that_no_exam_uses() {
        Set<String> bankIds = bank.entries("scs-c03", Question.Pool.BANK).stream()
                .map(QuestionBank.Entry::question)
                .collect(Collectors.toSet());
        List<QuestionBank.Entry> sample = bank.entries("scs-c03", Question.Pool.SAMPLE);
        assertEquals(20, sample.size());
        assertTrue(sample.stream().map(QuestionBank.Entry::question).noneMatch(bankIds::contains));
    }

    @Test
    void every_question_can_be_answered_right_by_its_key() {
        List<Long> versions = bank.entries("scs-c03", Question.Pool.BANK).stream()
                .map(QuestionBank.Entry::version)
                .toList();
        Map<Long, Question> questions = bank.versions(versions);
        assertEquals(versions.size(), questions.size());
        questions.values().forEach(question -> {
            Interaction interaction = question.interaction();
            assertTrue(interaction.accepts(interaction.key()), question.id());
            assertTrue(interaction.complete(interaction.key()), question.id());
            assertTrue(interaction.correct(interaction.key()), question.id());
        });
    }

    @Test
    void an_exam_without_questions_has_none() {
        assertEquals(List.of(), bank.entries("saa-c03", Question.Pool.BANK));
    }
}
