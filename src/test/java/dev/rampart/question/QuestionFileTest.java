package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import dev.rampart.content.Flaw;
import dev.rampart.content.UniqueIds;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author is told about a file of questions; and that editors, which know the schema alone, agree where they can. */
class QuestionFileTest {
    private static final List<Blueprint> EXAMS = List.of(Blueprints.shipped("scs-c03"), Blueprints.shipped("clf-c02"));

    /** Whether the JSON Schema alone can tell. */
    private enum Seen {
        IN_EDITOR,
        ON_IMPORT
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                breaking(
                        "        why: It is right.\n",
                        "",
                        Seen.IN_EDITOR,
                        11,
                        9,
                        "Option 1 of question `choice` has no `why`. Say in one sentence why it is right or wrong."),
                breaking(
                        "        why: It is right.\n",
                        "        why:\n",
                        Seen.IN_EDITOR,
                        13,
                        13,
                        "`why` of option 1 of question `choice` is empty. Say in one sentence why it is right or wrong."),
                breaking(
                        "    skill: \"4.2.3\"",
                        "    skil: \"4.2.3\"",
                        Seen.IN_EDITOR,
                        6,
                        5,
                        "Question `choice` has a key `skil`, which is not known. Did you mean `skill`?"),
                breaking(
                        "pe: multiple-choice",
                        "pe: multiple-chioce",
                        Seen.IN_EDITOR,
                        5,
                        11,
                        "`type` of question `choice` is `multiple-chioce`. Did you mean `multiple-choice`? Known are "
                                + "`multiple-choice`, `multiple-response`, `ordering` and `matching`."),
                breaking(
                        "task: \"4.2\"",
                        "task: 4.2",
                        Seen.IN_EDITOR,
                        2,
                        7,
                        "`task` is the number 4.2; a text is needed here. Put it in quotes: \"4.2\"."),
                breaking(
                        "task: \"4.2\"\n",
                        "",
                        Seen.IN_EDITOR,
                        3,
                        5,
                        "Question `choice` has no `task`. Name its task statement, in quotes, as in \"4.2\", here or once for "
                                + "the file."),
                breaking(
                        "level: 300",
                        "level: 301",
                        Seen.IN_EDITOR,
                        7,
                        12,
                        "`level` of question `choice` is `301`. Known are `100`, `200`, `300` and `400`."),
                breaking(
                        "services: [AWS KMS]",
                        "services: AWS KMS",
                        Seen.IN_EDITOR,
                        8,
                        15,
                        "`services` of question `choice` is the text `AWS KMS`; a list is needed here. Begin each of its items "
                                + "with `- `."),
                breaking(
                        "[AWS KMS]",
                        "[AWS KMS, AWS KMS]",
                        Seen.IN_EDITOR,
                        8,
                        15,
                        "`services` of question `choice` names something twice. Keep it once."),
                breaking(
                        "verified: 2026-11-24",
                        "verified: 2026-02-30",
                        Seen.IN_EDITOR,
                        24,
                        15,
                        "`verified` of question `choice` is `2026-02-30`, which is no day of the calendar. Write it as "
                                + "year-month-day, as in 2026-11-24."),
                breaking(
                        "url: https://",
                        "url: http://",
                        Seen.IN_EDITOR,
                        23,
                        14,
                        "`url` of reference 1 of question `choice` is `http://docs.aws.amazon.com/a`, which is no address that "
                                + "can be used. Give the whole address, from `https://` on."),
                breaking(
                        "id: choice",
                        "id: My Choice",
                        Seen.IN_EDITOR,
                        4,
                        9,
                        "`id` of question `My Choice` is `My Choice`, which has not the right form. Give the question a stable "
                                + "slug of small letters, digits and single hyphens, as in `scs-4-2-key-policy-root`. It is "
                                + "never reused: results and freshness hang on it."),
                breaking(
                        "        correct: true\n",
                        "        correct: yes\n",
                        Seen.IN_EDITOR,
                        12,
                        18,
                        "`correct` of option 1 of question `choice` is the text `yes`; `true` or `false` is needed here."),
                breaking(
                        "text: Beta\n",
                        "text: Beta\n        correct: true\n",
                        Seen.IN_EDITOR,
                        10,
                        5,
                        "2 options are marked `correct: true`; a multiple-choice question has exactly one. Mark one, or make it "
                                + "multiple-response."),
                breaking(
                        "        correct: true\n",
                        "",
                        Seen.IN_EDITOR,
                        10,
                        5,
                        "0 options are marked `correct: true`; a multiple-choice question has exactly one. Mark one, or make it "
                                + "multiple-response."),
                breaking(
                        "      - text: Delta\n        why: It is wrong.\n",
                        "",
                        Seen.IN_EDITOR,
                        10,
                        5,
                        "`options` of question `choice` has 3 and needs at least 4."),
                breaking(
                        "Beta\n        correct: true\n",
                        "Beta\n",
                        Seen.IN_EDITOR,
                        30,
                        5,
                        "1 option is marked `correct: true`; a multiple-response question has two or more. Mark another, or "
                                + "make it multiple-choice."),
                breaking(
                        "type: ordering",
                        "type: ordering\n    options: []",
                        Seen.IN_EDITOR,
                        50,
                        14,
                        "An ordering question has no `options`. Remove them, or change its `type`."),
                breaking(
                        "      - text: Third\n        why: It is third.\n",
                        "",
                        Seen.IN_EDITOR,
                        53,
                        5,
                        "`steps` of question `order` has 2 and needs at least 3."),
                breaking(
                        "response: Beta",
                        "response: Betta",
                        Seen.ON_IMPORT,
                        76,
                        19,
                        "The response `Betta` is not among the `responses`; it has to be there word for word. Did you mean "
                                + "`Beta`?"),
                breaking(
                        "exam: scs-c03",
                        "exam: scs-c3",
                        Seen.ON_IMPORT,
                        1,
                        7,
                        "There is no exam `scs-c3`. Did you mean `scs-c03`? Known are `scs-c03` and `clf-c02`."),
                breaking(
                        "task: \"4.2\"",
                        "task: \"4.9\"",
                        Seen.ON_IMPORT,
                        2,
                        7,
                        "SCS-C03 has no task `4.9`. Its tasks are `1.1`, `1.2`, `1.3`, `2.1`, `2.2`, `3.1`, `3.2`, `3.3`, "
                                + "`4.1`, `4.2`, `5.1`, `5.2`, `5.3`, `6.1`, `6.2` and `6.3`."),
                breaking(
                        "skill: \"4.2.3\"",
                        "skill: \"4.1.3\"",
                        Seen.ON_IMPORT,
                        6,
                        12,
                        "The skill `4.1.3` is not one of task 4.2."),
                breaking(
                        "skill: \"4.2.3\"",
                        "skill: \"4.2.9\"",
                        Seen.ON_IMPORT,
                        6,
                        12,
                        "Task 4.2 has no skill `4.2.9`. Its skills are `4.2.1`, `4.2.2`, `4.2.3`, `4.2.4` and `4.2.5`."),
                breaking(
                        "id: response",
                        "id: choice",
                        Seen.ON_IMPORT,
                        25,
                        9,
                        "The id `choice` stands on line 4 already. Give this question an id of its own."),
                breaking(
                        " (Select TWO.)",
                        "",
                        Seen.ON_IMPORT,
                        29,
                        11,
                        "The stem does not say how many to select. End it with `(Select TWO.)`."),
                breaking(
                        "(Select TWO.)",
                        "(Select THREE.)",
                        Seen.ON_IMPORT,
                        29,
                        11,
                        "The stem says `(Select THREE.)`, but 2 options are marked `correct: true`."),
                breaking(
                        "Which one?",
                        "Which one? (Select TWO.)",
                        Seen.ON_IMPORT,
                        9,
                        11,
                        "The stem says `(Select TWO.)`, but a multiple-choice question has one answer. Take it out."),
                breaking(
                        "text: Gamma",
                        "text: Beta",
                        Seen.ON_IMPORT,
                        16,
                        15,
                        "Option 3 of question `choice` says the same as number 2 of its list. Make them differ."),
                breaking(
                        "level: 300",
                        "level: 300\n    apart: [responce]",
                        Seen.ON_IMPORT,
                        8,
                        13,
                        "There is no question `responce`. Did you mean `response`? Name one by its id, or take it out."),
                breaking(
                        "level: 300",
                        "level: 300\n    apart: [choice]",
                        Seen.ON_IMPORT,
                        8,
                        13,
                        "No form asks a question twice anyway. Name another question, or take it out."),
                breaking(
                        "level: 300",
                        "level: 300\n    apart: response",
                        Seen.IN_EDITOR,
                        8,
                        12,
                        "`apart` of question `choice` is the text `response`; a list is needed here. Begin each of its items "
                                + "with `- `."));
    }

    private static Arguments breaking(String piece, String by, Seen seen, int line, int column, String sentence) {
        return arguments(piece, by, seen, new Flaw(line, column, sentence));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void a_mistake_is_told_once_with_its_place_and_what_to_do(String piece, String by, Seen seen, Flaw expected) {
        assertTrue(QuestionFiles.good().contains(piece), piece);
        String text = QuestionFiles.good().replaceFirst(java.util.regex.Pattern.quote(piece), by);
        List<Flaw> flaws = flaws(text);
        assertEquals(expected, flaws.get(0));
        assertEquals(
                1,
                flaws.stream()
                        .filter(f -> f.line() == expected.line() && f.column() == expected.column())
                        .count(),
                flaws.toString());
        assertTrue(
                seen == Seen.IN_EDITOR && !Drafts.schemaAccepts("questions.json", draft(text))
                        || seen == Seen.ON_IMPORT && Drafts.schemaAccepts("questions.json", draft(text)),
                "the schema alone should " + (seen == Seen.IN_EDITOR ? "refuse" : "accept") + " it");
    }

    @Test
    void a_file_without_mistakes_has_none_to_tell() {
        assertEquals(List.of(), flaws(QuestionFiles.good()));
        assertTrue(Drafts.schemaAccepts("questions.json", draft(QuestionFiles.good())));
    }

    @Test
    void a_question_may_be_kept_apart_from_those_of_this_file_and_of_others() {
        assertEquals(
                List.of(),
                flaws(QuestionFiles.good()
                        .replaceFirst("level: 300", "level: 300\n    apart: [match, known-elsewhere]")));
    }

    @Test
    void a_draft_may_lack_what_is_still_to_be_written() {
        assertEquals(List.of(), flaws("""
                        exam: scs-c03
                        task: "4.2"
                        questions:
                          - id: idea
                            status: draft
                            type: ordering
                            stem: In which order?
                            steps: [{text: a}, {text: b}, {text: c}]
                        """));
    }

    @Test
    void several_mistakes_are_told_in_the_order_of_their_lines() {
        String text = QuestionFiles.good().replace("Select TWO", "Select SIX").replace("level: 300", "level: 5");
        assertEquals(
                List.of(7, 27, 29, 50, 67), flaws(text).stream().map(Flaw::line).toList());
    }

    private static List<Flaw> flaws(String text) {
        Draft draft = draft(text);
        QuestionCheck.of(draft, EXAMS);
        UniqueIds.check(draft, Drafts.alone(draft), "questions", (origin, ids) -> java.util.Map.of());
        ApartCheck.of(draft, Drafts.alone(draft), ids -> Set.of("known-elsewhere"));
        return Drafts.flawsWithSchema("questions.json", draft);
    }

    private static Draft draft(String text) {
        return Drafts.of("questions/scs-c03/4.2-test.yaml", text);
    }
}
