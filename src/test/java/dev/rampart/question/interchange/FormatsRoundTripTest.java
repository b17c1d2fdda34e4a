package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever texts a question has: what a format can hold comes back from it. */
class FormatsRoundTripTest {
    @Property(tries = 60)
    void gift(@ForAll("items") List<ForeignItem> items) throws UnreadableFile {
        back(new Gift(), items, true);
    }

    @Property(tries = 60)
    void moodle_xml(@ForAll("items") List<ForeignItem> items) throws UnreadableFile {
        back(new MoodleXml(), items, false);
    }

    @Property(tries = 60)
    void csv(@ForAll("items") List<ForeignItem> items) throws UnreadableFile {
        List<ForeignItem> read = read(new Csv(), items);
        for (int i = 0; i < items.size(); i++) {
            assertEquals(items.get(i).stem(), read.get(i).stem());
            assertEquals(items.get(i).explanation(), read.get(i).explanation());
            assertEquals(items.get(i).bank(), read.get(i).bank());
            assertEquals(items.get(i).title(), read.get(i).title());
            assertEquals(items.get(i).references(), read.get(i).references());
            assertEquals(items.get(i).hints(), read.get(i).hints());
            assertEquals(marks(items.get(i).task()), marks(read.get(i).task()));
        }
    }

    /** Which are right, and not how many of the marks they give. */
    private static String marks(ForeignTask task) {
        return task instanceof ForeignTask.Choice choice
                ? choice.options().stream()
                        .map(o -> o.text() + (o.percent() > 0) + o.feedback())
                        .toList()
                        .toString()
                : task.toString();
    }

    private static void back(Interchange.Writable format, List<ForeignItem> items, boolean stepsAlone)
            throws UnreadableFile {
        List<ForeignItem> read = read(format, items);
        for (int i = 0; i < items.size(); i++) {
            ForeignItem wanted = Losses.without(items.get(i), false, stepsAlone, true);
            assertEquals(Losses.shown(wanted), Losses.shown(read.get(i)));
        }
    }

    private static List<ForeignItem> read(Interchange.Writable format, List<ForeignItem> items) throws UnreadableFile {
        Understood understood = format.read("x." + format.extension(), format.write(items, Map.of()));
        assertEquals(List.of(), understood.troubles());
        assertEquals(items.size(), understood.items().size());
        return understood.items();
    }

    @Provide
    Arbitrary<List<ForeignItem>> items() {
        return Arbitraries.oneOf(
                        RandomItems.items(RandomItems.choices()),
                        RandomItems.items(RandomItems.orderings()),
                        RandomItems.items(RandomItems.matchings()))
                .filter(item -> !(item.task() instanceof ForeignTask.Choice choice)
                        || choice.options().stream().anyMatch(option -> option.percent() > 0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
