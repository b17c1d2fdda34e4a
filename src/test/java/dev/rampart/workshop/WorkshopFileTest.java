package dev.rampart.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import dev.rampart.content.Flaw;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the author of a workshop is told about it. */
class WorkshopFileTest {
    private static final List<Blueprint> EXAMS = List.of(Blueprints.shipped("scs-c03"));

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "id: tiny-doors",
                        "id: other",
                        1,
                        5,
                        "The id is `other`, so the folder has to be called workshops/other."),
                arguments(
                        "level: 200", "level: 250", 3, 8, "`level` is `250`. Known are `100`, `200`, `300` and `400`."),
                arguments(
                        "topics: [Detection,",
                        "topics: [Detektion,",
                        5,
                        10,
                        "Topic 1 is `Detektion`. Did you mean `Detection`? Known are `Application Security`, `Data Protection`, "
                                + "`Detection`, `Identity and Access Management`, `Incident Response`, `Infrastructure Protection` "
                                + "and `Security Foundations`."),
                arguments(
                        "scs-c03: [\"1.1\"",
                        "scs-c02: [\"1.1\"",
                        6,
                        9,
                        "There is no exam `scs-c02`. Did you mean `scs-c03`? Known are `scs-c03`."),
                arguments(
                        "\"4.2\"]",
                        "\"9.9\"]",
                        6,
                        26,
                        "SCS-C03 has no task `9.9`. Its tasks are `1.1`, `1.2`, `1.3`, `2.1`, `2.2`, `3.1`, `3.2`, `3.3`, `4.1`, "
                                + "`4.2`, `5.1`, `5.2`, `5.3`, `6.1`, `6.2` and `6.3`."),
                arguments(
                        "minutes: 75",
                        "minutes: 90",
                        8,
                        10,
                        "The steps take 75 minutes in all, but `minutes` says 90. Make them agree."),
                arguments("  - Close a door\n", "", 9, 1, "`objectives` has 2 and needs at least 3."),
                arguments(
                        "url: https://docs",
                        "url: http://docs",
                        17,
                        10,
                        "`url` of reference 1 is `http://docs.aws.amazon.com/doors`, which is no address that can be used. Give "
                                + "the whole address, from `https://` on."),
                arguments(
                        "  - id: open",
                        "  - id: look",
                        42,
                        9,
                        "The id `look` stands on line 20 already. Give this step an id of its own."),
                arguments(
                        "id: td-both",
                        "id: td-which",
                        33,
                        13,
                        "The id `td-which` stands on line 25 already. Give this check an id of its own."),
                arguments(
                        "file: 02-open.md",
                        "file: 01-look.md",
                        45,
                        11,
                        "The file `01-look.md` is that of the step on line 23 already. Give this step one of its own."),
                arguments(
                        "file: 02-open.md",
                        "file: 02-opne.md",
                        45,
                        11,
                        "There is no file `02-opne.md` beside this document. Did you mean `02-open.md`? Write it, or name "
                                + "another."),
                arguments(
                        "file: 02-open.md",
                        "file: ../02-open.md",
                        45,
                        11,
                        "`../02-open.md` is no name of a Markdown file. Name one that lies beside this document, as in "
                                + "01-first-step.md."),
                arguments(
                        "text: The right one, why: It is shut",
                        "text: The right one, correct: true, why: It is shut",
                        28,
                        9,
                        "2 options are marked `correct: true`; a multiple-choice question has exactly one. Mark one, or make it "
                                + "multiple-response."),
                arguments(
                        " (Select TWO.)",
                        "",
                        35,
                        15,
                        "The stem does not say how many to select. End it with `(Select TWO.)`."),
                arguments(
                        "{text: The window, why: It has a latch.}",
                        "{text: The window}",
                        39,
                        13,
                        "Option 3 of check `td-both` of step `look` has no `why`. Say in one sentence why it is right or wrong."),
                arguments(
                        "explanation: Locks",
                        "explanation: \"[Locks](javascript:alert(1))\" #",
                        41,
                        22,
                        "The link leads to `javascript:alert(1)`. Give a whole address that begins with `https://`."));
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("mistakes")
    void the_author_learns_the_place_and_what_to_do(String right, String wrong, int line, int column, String sentence) {
        assertTrue(TinyWorkshop.DOCUMENT.contains(right), right);
        assertEquals(
                List.of(new Flaw(line, column, sentence)),
                flaws(TinyWorkshop.DOCUMENT.replace(right, wrong), TinyWorkshop.texts()));
    }

    @Test
    void a_flawless_workshop_has_no_flaw() {
        assertEquals(List.of(), flaws(TinyWorkshop.DOCUMENT, TinyWorkshop.texts()));
    }

    @Test
    void a_link_to_nowhere_is_told_in_the_file_that_has_it() {
        Map<String, String> texts = TinyWorkshop.texts();
        texts.put("03-close.md", "Close it.\n\nThen [look](../secret) and [run](javascript:alert(1)).\n");
        assertEquals(
                List.of(
                        new Flaw(
                                "03-close.md",
                                3,
                                6,
                                "The link leads to `../secret`. Give a whole address that begins with `https://`."),
                        new Flaw(
                                "03-close.md",
                                3,
                                28,
                                "The link leads to `javascript:alert(1)`. Give a whole address that begins with `https://`.")),
                flaws(TinyWorkshop.DOCUMENT, texts));
    }

    @Test
    void an_empty_step_is_told() {
        Map<String, String> texts = TinyWorkshop.texts();
        texts.put("03-close.md", " \n");
        assertEquals(
                List.of(new Flaw(
                        "03-close.md",
                        1,
                        1,
                        "The file is empty. Write what the learner reads, or leave the file out.")),
                flaws(TinyWorkshop.DOCUMENT, texts));
    }

    private static List<Flaw> flaws(String document, Map<String, String> texts) {
        Draft draft = Drafts.of(TinyWorkshop.PATH, document, new WorkshopKind(), texts);
        WorkshopCheck.of(draft, EXAMS);
        return Drafts.flawsWithSchema("workshop.json", draft);
    }
}
