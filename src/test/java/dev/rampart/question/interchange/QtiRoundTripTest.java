package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.interchange.ForeignItem.Place;
import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again, all of it. */
class QtiRoundTripTest {
    private static List<Interchange.Writable> formats() {
        return List.of(new Qti12(), new Qti21(), new Qti30());
    }

    private static Stream<Arguments> every_format_and_item() {
        return formats().stream().flatMap(format -> Samples.all().stream().map(item -> Arguments.of(format, item)));
    }

    @ParameterizedTest
    @MethodSource("every_format_and_item")
    void nothing_is_lost(Interchange.Writable format, ForeignItem item) throws UnreadableFile {
        Understood read = again(format, List.of(item), Samples.media());
        assertEquals(List.of(), read.troubles());
        assertEquals(List.of(item), placeless(read.items()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void images_come_along(Interchange.Writable format) throws UnreadableFile {
        Understood read = again(format, Samples.all(), Samples.media());
        assertEquals(Samples.media().keySet(), read.media().keySet());
        assertArrayEquals(Samples.media().get("diagram.png"), read.media().get("diagram.png"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_same_questions_give_the_same_bytes(Interchange.Writable format) {
        assertArrayEquals(format.write(Samples.all(), Samples.media()), format.write(Samples.all(), Samples.media()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_format_claims_its_own_files_and_no_other_does(Interchange.Writable format) {
        byte[] file = format.write(Samples.all(), Samples.media());
        for (Interchange other : formats()) {
            assertEquals(other.title().equals(format.title()), other.claims("x.zip", file), other.title());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void partial_and_negative_marks_are_kept(Interchange.Writable format) throws UnreadableFile {
        Choice single = new Choice(
                false,
                List.of(
                        new Option("a", 100, ""),
                        new Option("b", 50, ""),
                        new Option("c", -25, ""),
                        new Option("d", 0, "")));
        Choice several = new Choice(
                true,
                List.of(
                        new Option("a", 60, ""),
                        new Option("b", 40, ""),
                        new Option("c", -33.33333, ""),
                        new Option("d", 0, "")));
        for (Choice task : List.of(single, several)) {
            ForeignItem item = with(Samples.choice(), task);
            assertEquals(
                    task,
                    again(format, List.of(item), Samples.media()).items().get(0).task());
        }
    }

    /** Ours are right or wrong as a whole, and are written so; what a wrong option takes is for formats without such a rule. */
    @ParameterizedTest
    @MethodSource("formats")
    void all_or_nothing_is_written_as_such(Interchange.Writable format) throws UnreadableFile {
        Choice ours = new Choice(
                true,
                List.of(
                        new Option("a", 33.33333, ""),
                        new Option("b", -100, ""),
                        new Option("c", 33.33333, ""),
                        new Option("d", 33.33333, ""),
                        new Option("e", -100, "")));
        ForeignTask read = again(format, List.of(with(Samples.several(), ours)), Map.of())
                .items()
                .get(0)
                .task();
        assertEquals(
                List.of(33.33333, 0.0, 33.33333, 33.33333, 0.0),
                ((Choice) read).options().stream().map(Option::percent).toList());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void names_become_identifiers_and_come_back_as_they_were(Interchange.Writable format) throws UnreadableFile {
        List<String> names = List.of("1-digit-first", "with space", "äöü", "same", "same", "a/b:c");
        List<ForeignItem> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            items.add(Samples.named(Samples.all().get(i % 4), names.get(i), List.of("scs-c03", "4.2")));
        }
        List<ForeignItem> read = again(format, items, Samples.media()).items();
        assertEquals(names, read.stream().map(ForeignItem::identifier).toList());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void banks_lie_within_each_other(Interchange.Writable format) throws UnreadableFile {
        List<ForeignItem> items = List.of(
                Samples.named(Samples.choice(), "a", List.of()),
                Samples.named(Samples.ordering(), "b", List.of("One")),
                Samples.named(Samples.several(), "c", List.of("One", "Two / Three", "Four")));
        List<ForeignItem> read = again(format, items, Samples.media()).items();
        assertEquals(List.of("One", "Two / Three", "Four"), read.get(2).bank());
        assertEquals(List.of("One"), read.get(1).bank());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void characters_that_xml_cannot_say_and_html_in_texts_do_no_harm(Interchange.Writable format)
            throws UnreadableFile {
        ForeignItem item = with(
                Samples.choice(),
                new Choice(
                        false,
                        List.of(
                                new Option(
                                        "a\u0000\u0007b ]]> <!-- & &amp; \ud83d\ude00",
                                        100,
                                        "<script>alert(1)</script>"),
                                new Option("c", 0, ""))));
        ForeignItem read = again(format, List.of(item), Map.of()).items().get(0);
        Option first = ((Choice) read.task()).options().get(0);
        assertTrue(Prose.toText(first.text()).startsWith("ab ]]> <!-- & & \ud83d\ude00"), first.text());
        assertEquals("<script>alert(1)</script>", Prose.toText(first.feedback()));
    }

    @Test
    void what_has_no_counterpart_is_not_written() throws UnreadableFile {
        ForeignItem essay = with(Samples.choice(), new ForeignTask.Unknown("essay", "x"));
        for (Interchange.Writable format : formats()) {
            assertEquals(
                    1,
                    again(format, List.of(essay, Samples.matching()), Map.of())
                            .items()
                            .size());
            assertFalse(format.losses().isEmpty());
        }
    }

    private static Understood again(Interchange.Writable format, List<ForeignItem> items, Map<String, byte[]> media)
            throws UnreadableFile {
        return format.read("x.zip", format.write(items, media));
    }

    private static ForeignItem with(ForeignItem item, ForeignTask task) {
        return new ForeignItem(
                item.place(),
                item.identifier(),
                item.title(),
                item.bank(),
                item.tags(),
                item.stem(),
                task,
                item.explanation(),
                item.references(),
                item.hints(),
                item.notes());
    }

    private static List<ForeignItem> placeless(List<ForeignItem> items) {
        return items.stream()
                .map(item -> new ForeignItem(
                        new Place(null, 0),
                        item.identifier(),
                        item.title(),
                        item.bank(),
                        item.tags(),
                        item.stem(),
                        item.task(),
                        item.explanation(),
                        item.references(),
                        item.hints(),
                        item.notes()))
                .toList();
    }
}
