package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import dev.rampart.question.interchange.ForeignTask.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of QTI 2 and 3 as others write them; small ones of our own. */
class Qti2Test {
    @Test
    void a_choice_of_qti_3_is_read_by_its_own_names() throws UnreadableFile {
        ForeignItem item = new Qti30()
                .read(
                        "x.xml",
                        bytes(
                                "<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\" identifier=\"i\""
                                        + " title=\"A title\" time-dependent=\"false\"><qti-response-declaration identifier=\"RESPONSE\" cardinality=\"multiple\""
                                        + " base-type=\"identifier\"><qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value>"
                                        + "</qti-correct-response></qti-response-declaration><qti-item-body><p>Stem</p>"
                                        + "<qti-choice-interaction response-identifier=\"RESPONSE\" max-choices=\"0\"><qti-prompt>Which?</qti-prompt>"
                                        + "<qti-simple-choice identifier=\"A\">a<qti-feedback-inline outcome-identifier=\"F\" identifier=\"A\" show-hide=\"show\">"
                                        + "why</qti-feedback-inline></qti-simple-choice><qti-simple-choice identifier=\"B\">b</qti-simple-choice>"
                                        + "<qti-simple-choice identifier=\"C\">c</qti-simple-choice></qti-choice-interaction></qti-item-body>"
                                        + "<qti-modal-feedback outcome-identifier=\"F\" identifier=\"B\" show-hide=\"show\"><qti-content-body><p>no</p>"
                                        + "</qti-content-body></qti-modal-feedback></qti-assessment-item>"))
                .items()
                .get(0);
        assertEquals(
                new Choice(
                        true, List.of(new Option("a", 50, "why"), new Option("b", 0, "no"), new Option("c", 50, ""))),
                item.task());
        assertEquals("Stem\n\nWhich?", item.stem());
        assertEquals("A title", item.title());
        assertEquals("", item.explanation());
    }

    @Test
    void marks_are_mapped_when_the_processing_maps_them() throws UnreadableFile {
        String map =
                "<mapping defaultValue=\"0\"><mapEntry mapKey=\"A\" mappedValue=\"2\"/><mapEntry mapKey=\"B\" mappedValue=\"-1\"/></mapping>";
        String item = Samples.choice21("").replace("</correctResponse>", "</correctResponse>" + map);
        assertEquals(List.of(100.0, 0.0), percents(item));
        String mapped = item.replace(
                "</itemBody>",
                "</itemBody><responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response\"/>");
        assertEquals(List.of(100.0, -50.0), percents(mapped));
    }

    private static List<Double> percents(String item) throws UnreadableFile {
        return ((Choice) one(item).task())
                .options().stream().map(Option::percent).toList();
    }

    @Test
    void steps_that_do_not_belong_are_surplus() throws UnreadableFile {
        ForeignTask task = one(declared("ordered", "identifier", "b", "a")
                        + "<orderInteraction responseIdentifier=\"R\"><prompt>Sort</prompt>"
                        + simple("simpleChoice", "a", "b", "c")
                        + "</orderInteraction></itemBody></assessmentItem>")
                .task();
        assertEquals(new Ordering(List.of(new Step("B", ""), new Step("A", "")), List.of(new Step("C", ""))), task);
    }

    @Test
    void a_matching_is_turned_round_when_only_that_makes_it_one() throws UnreadableFile {
        assertEquals(
                new Matching(List.of(new Pair("X", "A", ""), new Pair("Y", "A", "")), List.of("B")),
                match("a x", "a y").task());
        assertEquals(
                new Matching(List.of(new Pair("A", "X", ""), new Pair("B", "X", "")), List.of("Y")),
                match("a x", "b x").task());
        Unknown both = (Unknown) match("a x", "a y", "b x").task();
        assertTrue(both.reason().contains("several right partners"), both.reason());
        assertTrue(((Unknown) match().task()).reason().contains("which pairs are right"));
    }

    private static ForeignItem match(String... right) throws UnreadableFile {
        return one(declared("multiple", "directedPair", right)
                + "<matchInteraction responseIdentifier=\"R\"><simpleMatchSet>"
                + simple("simpleAssociableChoice", "a", "b")
                + "</simpleMatchSet><simpleMatchSet>" + simple("simpleAssociableChoice", "x", "y")
                + "</simpleMatchSet></matchInteraction></itemBody></assessmentItem>");
    }

    @Test
    void free_pairs_become_a_matching_and_that_is_told() throws UnreadableFile {
        ForeignItem item = one(declared("multiple", "pair", "a d", "c b")
                + "<associateInteraction responseIdentifier=\"R\">"
                + simple("simpleAssociableChoice", "a", "b", "c", "d", "e")
                + "</associateInteraction></itemBody></assessmentItem>");
        assertEquals(new Matching(List.of(new Pair("A", "D", ""), new Pair("C", "B", "")), List.of("E")), item.task());
        assertEquals(1, item.notes().size());
    }

    @ParameterizedTest
    @CsvSource({
        "gapMatchInteraction",
        "hotspotInteraction",
        "textEntryInteraction",
        "extendedTextInteraction",
        "sliderInteraction"
    })
    void what_has_no_counterpart_is_listed_with_a_reason(String interaction) throws UnreadableFile {
        Unknown unknown = (Unknown) one(declared("single", "identifier", "a") + "<p>Text</p><" + interaction
                        + " responseIdentifier=\"R\"/></itemBody></assessmentItem>")
                .task();
        assertEquals(interaction, unknown.type());
        assertTrue(unknown.reason().endsWith("."), unknown.reason());
    }

    @Test
    void two_questions_in_one_and_no_question_at_all_are_told() throws UnreadableFile {
        String item = Samples.choice21(
                "<choiceInteraction responseIdentifier=\"S\"><simpleChoice identifier=\"x\">x</simpleChoice></choiceInteraction>");
        assertTrue(((Unknown) one(item).task()).reason().contains("2 things"));
        assertEquals(
                "text",
                ((Unknown) one("<assessmentItem identifier=\"i\"><itemBody><p>x</p></itemBody></assessmentItem>")
                                .task())
                        .type());
    }

    @Test
    void a_package_gives_tags_banks_images_and_tells_what_it_lacks() throws UnreadableFile {
        byte[] image = Samples.media().get("diagram.png");
        String item = Samples.choice21("<p><object type=\"image/png\" data=\"../pics/a.png\">alt</object></p>");
        byte[] zip = new Zips()
                .add(
                        "imsmanifest.xml",
                        "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"items/one.xml\"><metadata><lom>"
                                + "<general><keyword><string>keys</string></keyword><keyword><string>task:4.2</string></keyword></general>"
                                + "<classification><taxonPath><source><string>Bloom</string></source><taxon><entry><string>Apply</string></entry>"
                                + "</taxon></taxonPath></classification></lom></metadata></resource>"
                                + "<resource type=\"imsqti_item_xmlv2p1\" href=\"items/gone.xml\"/></resources></manifest>")
                .add(
                        "test.xml",
                        "<assessmentTest title=\"Test\"><testPart><assessmentSection title=\"Part\">"
                                + "<assessmentItemRef href=\"items/one.xml\"/></assessmentSection></testPart></assessmentTest>")
                .add("items/one.xml", item)
                .add("more.zip", "PK")
                .add(new Zips.Said("pics/a.png", image.length), image)
                .bytes();
        Understood understood = new Qti21().read("x.zip", zip);
        ForeignItem read = understood.items().get(0);
        assertEquals(List.of("Test", "Part"), read.bank());
        assertEquals(List.of("keys", "Bloom / Apply"), read.tags());
        assertEquals("4.2", read.hints().get(Hints.TASK));
        assertEquals("![alt](a.png)", read.stem());
        assertEquals(2, understood.troubles().size(), understood.troubles().toString());
    }

    private static ForeignItem one(String xml) throws UnreadableFile {
        return new Qti21().read("x.xml", bytes(xml)).items().get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String declared(String cardinality, String baseType, String... right) {
        StringBuilder xml = new StringBuilder(
                "<assessmentItem identifier=\"i\" title=\"t\"><responseDeclaration identifier=\"R\" cardinality=\""
                        + cardinality + "\" baseType=\"" + baseType + "\"><correctResponse>");
        for (String one : right) {
            xml.append("<value>").append(one).append("</value>");
        }
        return xml + "</correctResponse></responseDeclaration><itemBody>";
    }

    private static String simple(String element, String... names) {
        StringBuilder xml = new StringBuilder();
        for (String name : names) {
            xml.append("<" + element + " identifier=\"" + name + "\">" + name.toUpperCase(java.util.Locale.ROOT) + "</"
                    + element + ">");
        }
        return xml.toString();
    }
}
