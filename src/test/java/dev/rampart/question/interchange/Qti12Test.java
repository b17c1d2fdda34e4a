package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items as Canvas and others write them; small ones of our own. */
class Qti12Test {
    @Test
    void feedback_of_an_answer_goes_with_it_and_the_rest_is_the_explanation() throws UnreadableFile {
        ForeignItem item = one(item(
                "multiple_choice_question",
                lid("r", "Single", "a:Yes", "b:No"),
                "<respcondition continue=\"Yes\"><conditionvar><other/></conditionvar><displayfeedback linkrefid=\"general_fb\"/></respcondition>"
                        + "<respcondition continue=\"Yes\"><conditionvar><varequal respident=\"r\">b</varequal></conditionvar>"
                        + "<displayfeedback linkrefid=\"b_fb\"/></respcondition>"
                        + "<respcondition continue=\"No\"><conditionvar><varequal respident=\"r\">a</varequal></conditionvar>"
                        + "<setvar action=\"Set\" varname=\"SCORE\">100</setvar><displayfeedback linkrefid=\"correct_fb\"/></respcondition>",
                feedback("general_fb", "In general.")
                        + feedback("correct_fb", "Well done.")
                        + feedback("b_fb", "Why not.")));
        assertEquals(
                new Choice(false, List.of(new Option("Yes", 100, ""), new Option("No", 0, "Why not."))), item.task());
        assertEquals("In general.\n\nWell done.", item.explanation());
        assertTrue(item.notes().contains(Piece.CONDITIONAL), item.notes().toString());
        assertNull(item.title());
    }

    @Test
    void several_answers_are_right_together() throws UnreadableFile {
        ForeignItem item = one(item(
                "multiple_answers_question",
                lid("r", "Multiple", "a:A", "b:B", "c:C"),
                "<respcondition continue=\"No\"><conditionvar><and><varequal respident=\"r\">a</varequal><not><varequal respident=\"r\">b"
                        + "</varequal></not><varequal respident=\"r\">c</varequal></and></conditionvar>"
                        + "<setvar action=\"Set\" varname=\"SCORE\">100</setvar></respcondition>",
                ""));
        assertEquals(
                new Choice(true, List.of(new Option("A", 50, ""), new Option("B", 0, ""), new Option("C", 50, ""))),
                item.task());
    }

    @Test
    void answers_that_add_and_subtract_are_summed_up() throws UnreadableFile {
        ForeignItem item = one(item(
                "",
                lid("r", "Multiple", "a:A", "b:B", "c:C"),
                add("r", "a", "Add", "3") + add("r", "b", "Subtract", "2") + add("r", "c", "Add", "1"),
                ""));
        assertEquals(
                List.of(75.0, -50.0, 25.0),
                ((Choice) item.task()).options().stream().map(Option::percent).toList());
    }

    @Test
    void a_matching_gives_each_prompt_its_answer() throws UnreadableFile {
        String labels =
                "<render_choice>" + label("x:X") + label("y:Y") + label("z:Z") + "</render_choice></response_lid>";
        ForeignItem item = one(item(
                "matching_question",
                "<response_lid ident=\"r1\">" + plain("One") + labels + "<response_lid ident=\"r2\">" + plain("Two")
                        + labels,
                add("r1", "y", "Add", "50") + add("r2", "x", "Add", "50"),
                ""));
        assertEquals(
                new Matching(List.of(new Pair("One", "Y", ""), new Pair("Two", "X", "")), List.of("Z")), item.task());
    }

    @ParameterizedTest
    @CsvSource({
        "cc.multiple_choice.v0p1, Single, false",
        "cc.true_false.v0p1, Single, false",
        "cc.multiple_response.v0p1, Multiple, true",
    })
    void common_cartridge_has_names_of_its_own(String profile, String cardinality, boolean multiple)
            throws UnreadableFile {
        ForeignItem item = one(item("", lid("r", cardinality, "a:A", "b:B"), add("r", "a", "Set", "100"), "")
                .replace("question_type", "cc_profile")
                .replace("<fieldentry></fieldentry>", "<fieldentry>" + profile + "</fieldentry>"));
        assertEquals(multiple, assertInstanceOf(Choice.class, item.task()).multiple());
    }

    @ParameterizedTest
    @CsvSource({
        "essay_question",
        "numerical_question",
        "cc.fib.v0p1",
        "multiple_dropdowns_question",
        "something_new_question"
    })
    void what_has_no_counterpart_is_listed_with_a_reason(String type) throws UnreadableFile {
        Unknown unknown =
                (Unknown) one(item(type, lid("r", "Single", "a:A"), "", "")).task();
        assertEquals(type, unknown.type());
        assertTrue(unknown.reason().endsWith("."), unknown.reason());
    }

    @Test
    void options_without_a_text_are_left_out_and_so_is_a_fixed_order() throws UnreadableFile {
        ForeignItem item = one(item(
                "multiple_choice_question",
                lid("r", "Single", "a:", "b:B", "c:All of the above"),
                add("r", "c", "Set", "100"),
                ""));
        assertEquals(2, ((Choice) item.task()).options().size());
        assertEquals(2, item.notes().size(), item.notes().toString());
    }

    @Test
    void a_text_that_questions_share_stands_at_their_beginning() throws UnreadableFile {
        String text = item("text_only_question", "", "", "")
                .replace("STEM", "Once upon a time.")
                .replace("ident=\"i\"", "ident=\"t\"");
        String question = item(
                        "multiple_choice_question", lid("r", "Single", "a:A", "b:B"), add("r", "a", "Set", "1"), "")
                .replace("<qtimetadata>", "<qtimetadata>" + field("parent_stimulus_item_ident", "t"));
        List<ForeignItem> items = read(text.replace("</questestinterop>", "")
                        + question.replace("<questestinterop>", ""))
                .items();
        assertEquals("Once upon a time.\n\nSTEM", items.get(1).stem());
        assertInstanceOf(Unknown.class, items.get(0).task());
    }

    @Test
    void banks_are_named_by_quizzes_sections_and_banks() throws UnreadableFile {
        String item = item("multiple_choice_question", lid("r", "Single", "a:A", "b:B"), add("r", "a", "Set", "1"), "");
        String inner = item.substring(item.indexOf("<item"), item.indexOf("</questestinterop>"));
        assertEquals(
                List.of("Quiz", "Part 2"),
                one("<questestinterop><assessment title=\"Quiz\"><section ident=\"root_section\"><section title=\"Part 2\">"
                                + inner + "</section></section></assessment></questestinterop>")
                        .bank());
        assertEquals(
                List.of("First bank"),
                one("<questestinterop><objectbank ident=\"b\"><qtimetadata>" + field("bank_title", "First bank")
                                + "</qtimetadata>" + inner + "</objectbank></questestinterop>")
                        .bank());
    }

    @Test
    void a_mistake_in_the_middle_costs_what_comes_after_it_and_is_told() throws UnreadableFile {
        String good = item("multiple_choice_question", lid("r", "Single", "a:A", "b:B"), add("r", "a", "Set", "1"), "");
        Understood understood =
                read(good.replace("</questestinterop>", "\n<item ident=\"j\"><presentation></item></questestinterop>"));
        assertEquals(1, understood.items().size());
        String told = understood.troubles().get(0).sentence();
        assertTrue(told.startsWith("Line 2, column") && told.contains("before it were read"), told);
    }

    @Test
    void a_question_that_stands_there_twice_is_taken_once_and_that_is_told() throws UnreadableFile {
        String good = item("multiple_choice_question", lid("r", "Single", "a:A", "b:B"), add("r", "a", "Set", "1"), "");
        String inner = good.substring(good.indexOf("<item"), good.indexOf("</questestinterop>"));
        Understood understood = read("<questestinterop>" + inner + inner + "</questestinterop>");
        assertEquals(1, understood.items().size());
        assertEquals(1, understood.troubles().size());
    }

    @Test
    void a_cartridge_is_read_with_its_banks_and_images_and_each_quiz_once() throws UnreadableFile {
        String quiz = item("multiple_choice_question", lid("r", "Single", "a:A", "b:B"), add("r", "a", "Set", "1"), "")
                .replace(
                        "STEM", "&lt;img src=\"$IMS-CC-FILEBASE$/Uploaded%20Media/a%20b.png?canvas_=1\" alt=\"x\"&gt;");
        String profile = quiz.replace("question_type", "cc_profile")
                .replace("multiple_choice_question", "cc.multiple_choice.v0p1");
        byte[] image = Samples.media().get("diagram.png");
        byte[] cartridge = new Zips()
                .add(
                        "imsmanifest.xml",
                        "<manifest><resources><resource type=\"imsqti_xmlv1p2/imscc_xmlv1p1/assessment\">"
                                + "<file href=\"q1/assessment_qti.xml\"/></resource></resources></manifest>")
                .add("q1/assessment_qti.xml", profile)
                .add("q1/assessment_meta.xml", "<quiz/>")
                .add("non_cc_assessments/q1.xml.qti", quiz)
                .add(
                        "non_cc_assessments/b1.xml.qti",
                        "<questestinterop><objectbank ident=\"b1\"><sourcebank_ref>gone</sourcebank_ref>"
                                + quiz.substring(quiz.indexOf("<item"), quiz.indexOf("</questestinterop>"))
                                        .replace("ident=\"i\"", "ident=\"k\"")
                                + "</objectbank></questestinterop>")
                .add(new Zips.Said("web_resources/Uploaded Media/a b.png", image.length), image)
                .bytes();
        Understood understood = new Qti12().read("course.imscc", cartridge);
        assertEquals(
                List.of("i", "k"),
                understood.items().stream().map(ForeignItem::identifier).toList());
        assertEquals("![x](a-b.png)", understood.items().get(0).stem());
        assertEquals(Set.of("a-b.png"), understood.media().keySet());
        assertEquals(
                "non_cc_assessments/q1.xml.qti",
                understood.items().get(0).place().entry());
        assertTrue(
                understood.troubles().get(0).sentence().contains("the bank gone"),
                understood.troubles().toString());
    }

    @Test
    void encodings_are_those_that_the_file_says() throws UnreadableFile {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                + item("multiple_choice_question", lid("r", "Single", "a:Grün", "b:B"), add("r", "a", "Set", "1"), "");
        Understood understood = new Qti12().read("x.xml", xml.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "Grün",
                ((Choice) understood.items().get(0).task()).options().get(0).text());
        String mended = xml.replace("1.0\" encoding=\"ISO-8859-1", "1.0\"encoding=\"UTF-8");
        assertEquals(1, read(mended).items().size());
    }

    @Test
    void a_file_without_questions_is_unreadable_with_a_sentence() {
        for (String xml : List.of(
                "<questestinterop/>", "<questestinterop><assessment/></questestinterop>", "<html/>", "no xml", "")) {
            UnreadableFile e = assertThrows(UnreadableFile.class, () -> read(xml));
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static ForeignItem one(String xml) throws UnreadableFile {
        List<ForeignItem> items = read(xml).items();
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static Understood read(String xml) throws UnreadableFile {
        return new Qti12().read("x.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(String type, String responses, String processing, String feedback) {
        return "<questestinterop><item ident=\"i\" title=\"Question\"><itemmetadata><qtimetadata>"
                + field("question_type", type)
                + "</qtimetadata></itemmetadata><presentation><material><mattext texttype=\"text/html\">STEM</mattext></material>"
                + responses + "</presentation><resprocessing>" + processing + "</resprocessing>" + feedback
                + "</item></questestinterop>";
    }

    private static String field(String label, String entry) {
        return "<qtimetadatafield><fieldlabel>" + label + "</fieldlabel><fieldentry>" + entry
                + "</fieldentry></qtimetadatafield>";
    }

    private static String lid(String ident, String cardinality, String... labels) {
        StringBuilder lid = new StringBuilder(
                "<response_lid ident=\"" + ident + "\" rcardinality=\"" + cardinality + "\"><render_choice>");
        for (String label : labels) {
            lid.append(label(label));
        }
        return lid + "</render_choice></response_lid>";
    }

    private static String label(String label) {
        int colon = label.indexOf(':');
        return "<response_label ident=\"" + label.substring(0, colon) + "\">" + plain(label.substring(colon + 1))
                + "</response_label>";
    }

    private static String plain(String text) {
        return "<material><mattext texttype=\"text/plain\">" + text + "</mattext></material>";
    }

    private static String add(String response, String answer, String action, String by) {
        return "<respcondition><conditionvar><varequal respident=\"" + response + "\">" + answer
                + "</varequal></conditionvar><setvar action=\"" + action + "\" varname=\"SCORE\">" + by
                + "</setvar></respcondition>";
    }

    private static String feedback(String ident, String text) {
        return "<itemfeedback ident=\"" + ident + "\"><flow_mat>" + plain(text) + "</flow_mat></itemfeedback>";
    }
}
