package dev.rampart.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import dev.rampart.content.Flaw;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a blueprint, and what a flawless one says. */
class ExamFileTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "id: scs-c03",
                        "id: scs-c04",
                        false,
                        2,
                        5,
                        "The id is `scs-c04`, so the file has to be called exams/scs-c04.yaml."),
                arguments(
                        "scored: 50",
                        "scored: 66",
                        false,
                        14,
                        9,
                        "More questions are scored than the exam has. `scored` is at most `questions`."),
                arguments(
                        "last: null",
                        "last: 2025-11-30",
                        false,
                        8,
                        9,
                        "The last day lies before the first, 2025-12-02."),
                arguments(
                        "last: null",
                        "last: soon",
                        true,
                        8,
                        9,
                        "`last` of `version` is `soon`, which is no day of the calendar. Write it as year-month-day, as in "
                                + "2026-11-24."),
                arguments(
                        "  ordering: 8\n",
                        "  ordering: 9\n",
                        false,
                        17,
                        1,
                        "The shares of `item_types` add up to 101; they have to make 100."),
                arguments(
                        "    weight: 16\n",
                        "    weight: 15\n",
                        false,
                        30,
                        1,
                        "The weights of the domains add up to 99; they have to make 100."),
                arguments(
                        "    weight: 16\n",
                        "",
                        true,
                        31,
                        5,
                        "Domain `1` has no `weight`. Give its share of the scored questions, in percent."),
                arguments("- id: \"1.2\"", "- id: \"1.1\"", false, 48, 13, "The id `1.1` stands on line 35 already."),
                arguments(
                        "- id: \"1.2\"",
                        "- id: \"2.2\"",
                        false,
                        48,
                        13,
                        "The id `2.2` has to begin with `1.`, where it belongs."),
                arguments(
                        "minutes: 170",
                        "minutes: long",
                        true,
                        12,
                        10,
                        "`minutes` is the text `long`; a whole number is needed here."),
                arguments("minutes: 170", "minutes: 0", true, 12, 10, "`minutes` is 0; the least is 1."),
                arguments("pass: 750", "pass: 1001", true, 15, 7, "`pass` is 1001; the most is 1000."),
                arguments(
                        "level: specialty",
                        "level: special",
                        true,
                        5,
                        8,
                        "`level` is `special`. Did you mean `specialty`? Known are `foundational`, `associate`, `professional` "
                                + "and `specialty`."));
    }

    @ParameterizedTest(name = "{5}")
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_place_and_what_to_do(
            String piece, String by, boolean editorsKnow, int line, int column, String sentence) {
        String good = Blueprints.text("scs-c03");
        assertTrue(good.contains(piece), piece);
        Draft draft = Drafts.of("exams/scs-c03.yaml", good.replaceFirst(Pattern.quote(piece), by));
        assertEquals(!editorsKnow, Drafts.schemaAccepts("exam.json", draft));
        assertEquals(new Flaw(line, column, sentence), flaws(draft).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scs-c03", "clf-c02", "saa-c03", "soa-c03", "aif-c01"})
    void the_shipped_blueprints_are_without_mistakes(String id) {
        assertEquals(List.of(), flaws(Drafts.of("exams/" + id + ".yaml", Blueprints.text(id))));
    }

    @Test
    void a_blueprint_says_what_its_document_says() {
        Blueprint exam = Blueprints.shipped("scs-c03");
        assertEquals("SCS-C03", exam.code());
        assertEquals(Duration.ofMinutes(170), exam.duration());
        assertEquals(
                List.of(16, 14, 18, 20, 18, 14),
                exam.domains().stream().map(Blueprint.Domain::weight).toList());
        assertEquals(new Blueprint.ReadinessRule(80, 3, 30, 90), exam.readiness());
        assertEquals(null, exam.version().last());
        assertEquals(
                List.of("multiple-choice", "multiple-response", "ordering", "matching"),
                List.copyOf(exam.itemTypes().keySet()));
    }

    private static List<Flaw> flaws(Draft draft) {
        new ExamKind().check(draft, Drafts.alone(draft));
        return Drafts.flawsWithSchema("exam.json", draft);
    }
}
