package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.ShippedBank;
import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own bank goes out as QTI and comes back with everything that a learner is shown. */
class ShippedQtiTest {
    private static final List<ForeignItem> BANK = ShippedBank.of("scs-c03").stream()
            .map(ShippedBank.Held::question)
            .map(Outgoing::of)
            .toList();

    private static List<Interchange.Writable> formats() {
        return List.of(new Qti12(), new Qti21(), new Qti30());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_question_comes_back(Interchange.Writable format) throws UnreadableFile {
        assertTrue(BANK.size() > 100, "the bank was not read");
        Understood read = format.read("bank.zip", format.write(BANK, Map.of()));
        assertEquals(List.of(), read.troubles());
        Map<String, String> was =
                read.items().stream().collect(Collectors.toMap(ForeignItem::identifier, ShippedQtiTest::shown));
        assertEquals(BANK.size(), was.size());
        BANK.forEach(item -> assertEquals(shown(item), was.get(item.identifier())));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_question_is_taken_again_as_one_of_ours_that_is_verified(Interchange.Writable format)
            throws UnreadableFile {
        List<ForeignItem> items =
                format.read("bank.zip", format.write(BANK, Map.of())).items();
        List<String> refused = items.stream()
                .map(item -> Incoming.of(item, id -> false))
                .filter(incoming -> !(incoming instanceof Incoming.Taken taken
                        && taken.verified()
                        && taken.id().equals(taken.item().identifier())))
                .map(Incoming::toString)
                .toList();
        assertEquals(List.of(), refused);
    }

    /** As learners see it; an answer that takes all marks away is wrong, and so is one that brings none. */
    private static String shown(ForeignItem item) {
        return String.join(
                "\n",
                html(item.stem()),
                task(item.task()),
                html(item.explanation()),
                item.references().toString(),
                String.valueOf(item.title()),
                item.bank().toString(),
                item.tags().toString(),
                new TreeMap<>(item.hints()).toString());
    }

    private static String task(ForeignTask task) {
        if (task instanceof Choice choice) {
            return choice.multiple()
                    + choice.options().stream()
                            .map(option -> new Option(
                                            html(option.text()), Math.max(0, option.percent()), html(option.feedback()))
                                    .toString())
                            .collect(Collectors.joining("\n"));
        }
        if (task instanceof Ordering ordering) {
            return steps(ordering.steps()) + " beside " + steps(ordering.surplus());
        }
        Matching matching = (Matching) task;
        return matching.pairs().stream()
                        .map(pair ->
                                new Pair(html(pair.prompt()), html(pair.response()), html(pair.feedback())).toString())
                        .collect(Collectors.joining("\n"))
                + matching.surplus().stream().map(ShippedQtiTest::html).toList();
    }

    private static String steps(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(html(step.text()), html(step.feedback())).toString())
                .collect(Collectors.joining("\n"));
    }

    private static String html(String markdown) {
        return Prose.toHtml(markdown, UnaryOperator.identity())
                .replaceAll("\\s+", " ")
                .replace("> <", "><");
    }
}
