package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.Interaction.Choice;
import dev.rampart.question.Interaction.Matching;
import dev.rampart.question.Interaction.Option;
import dev.rampart.question.Interaction.Ordering;
import dev.rampart.question.Interaction.Prompt;
import dev.rampart.question.Interaction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every question of every type, and every answer to it. */
class InteractionTest {
    /** A question and something that could be sent as an answer to it, sensible or not. */
    record Given(Interaction interaction, Answer answer) {}

    @Property
    void the_key_is_accepted_complete_and_right(@ForAll("interactions") Interaction interaction) {
        assertTrue(interaction.accepts(interaction.key()));
        assertTrue(interaction.complete(interaction.key()));
        assertTrue(interaction.correct(interaction.key()));
    }

    @Property
    void a_blank_is_accepted_and_neither_complete_nor_right(@ForAll("interactions") Interaction interaction) {
        assertTrue(interaction.accepts(Answer.NONE));
        assertFalse(interaction.complete(Answer.NONE));
        assertFalse(interaction.correct(Answer.NONE));
        assertTrue(Answer.NONE.blank());
    }

    @Property
    void only_the_key_is_right_so_that_nothing_counts_in_part(@ForAll("given") Given given) {
        assertEquals(
                given.answer().picks().equals(given.interaction().key().picks()),
                given.interaction().correct(given.answer()));
    }

    @Property
    void what_is_right_is_always_accepted_and_complete(@ForAll("given") Given given) {
        if (given.interaction().correct(given.answer())) {
            assertTrue(given.interaction().accepts(given.answer()));
            assertTrue(given.interaction().complete(given.answer()));
        }
    }

    @Property
    void no_accepted_pick_is_out_of_range(@ForAll("given") Given given) {
        if (given.interaction().accepts(given.answer())) {
            int size = size(given.interaction());
            boolean places = !(given.interaction() instanceof Choice);
            assertTrue(given.answer().picks().stream()
                    .allMatch(pick -> pick >= (places ? Answer.BLANK : 0) && pick < size));
        }
    }

    @Property
    void changing_one_place_of_the_key_makes_it_wrong(
            @ForAll("interactions") Interaction interaction, @ForAll int place, @ForAll int by) {
        List<Integer> picks = new ArrayList<>(interaction.key().picks());
        int at = Math.floorMod(place, picks.size());
        picks.set(at, picks.get(at) + 1 + Math.floorMod(by, 5));
        assertFalse(interaction.correct(new Answer(picks)));
    }

    @Property
    void a_choice_takes_as_many_as_are_right_and_no_more(@ForAll("choices") Choice choice) {
        List<Integer> all = IntStream.range(0, choice.options().size()).boxed().toList();
        assertTrue(choice.accepts(new Answer(all.subList(0, choice.count()))));
        assertTrue(choice.complete(new Answer(all.subList(0, choice.count()))));
        assertFalse(choice.accepts(new Answer(all.subList(0, Math.min(all.size(), choice.count() + 1)))));
    }

    @Property
    void a_choice_takes_no_option_twice_and_none_out_of_order(@ForAll("choices") Choice choice) {
        assertFalse(choice.accepts(new Answer(List.of(0, 0))));
        assertFalse(choice.accepts(new Answer(List.of(1, 0))));
    }

    @Property
    void an_ordering_with_a_step_twice_is_not_accepted_and_with_a_gap_is_not_complete(
            @ForAll("orderings") Ordering ordering) {
        List<Integer> twice = new ArrayList<>(ordering.key().picks());
        twice.set(1, twice.get(0));
        assertFalse(ordering.accepts(new Answer(twice)));

        List<Integer> gap = new ArrayList<>(ordering.key().picks());
        gap.set(1, Answer.BLANK);
        assertTrue(ordering.accepts(new Answer(gap)));
        assertFalse(ordering.complete(new Answer(gap)));
        assertFalse(ordering.accepts(new Answer(gap.subList(0, gap.size() - 1))));
    }

    @Property
    void a_matching_takes_one_response_for_every_prompt(@ForAll("matchings") Matching matching) {
        Answer same = new Answer(matching.prompts().stream().map(prompt -> 0).toList());
        assertTrue(matching.accepts(same));
        assertTrue(matching.complete(same));
        assertFalse(
                matching.accepts(new Answer(same.picks().subList(1, same.picks().size()))));
    }

    @Provide
    Arbitrary<Choice> choices() {
        return Arbitraries.integers()
                .between(4, 7)
                .flatMap(size -> Arbitraries.integers()
                        .between(1, size - 1)
                        .flatMap(count -> Arbitraries.shuffle(
                                        IntStream.range(0, size).boxed().toList())
                                .map(order -> new Choice(
                                        count > 1,
                                        IntStream.range(0, size)
                                                .mapToObj(i -> new Option("option " + i, order.get(i) < count, "why"))
                                                .toList()))));
    }

    @Provide
    Arbitrary<Ordering> orderings() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.integers().between(0, 2))
                .as((steps, distractors) -> new Ordering(steps(steps), steps(distractors)));
    }

    @Provide
    Arbitrary<Matching> matchings() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.integers()
                                .between(0, 1000)
                                .list()
                                .ofMinSize(3)
                                .ofMaxSize(7))
                .as((responses, rights) -> new Matching(
                        IntStream.range(0, responses)
                                .mapToObj(i -> "response " + i)
                                .toList(),
                        rights.stream()
                                .map(right -> new Prompt("prompt", right % responses, "why"))
                                .toList()));
    }

    @Provide
    Arbitrary<Interaction> interactions() {
        return Arbitraries.oneOf(
                choices().map(choice -> choice),
                orderings().map(ordering -> ordering),
                matchings().map(matching -> matching));
    }

    @Provide
    Arbitrary<Given> given() {
        return interactions()
                .flatMap(interaction -> Arbitraries.oneOf(
                                Arbitraries.integers()
                                        .between(-2, 8)
                                        .list()
                                        .ofMaxSize(8)
                                        .map(Answer::new),
                                Arbitraries.shuffle(interaction.key().picks()).map(Answer::new))
                        .map(answer -> new Given(interaction, answer)));
    }

    private static List<Step> steps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Step("step " + i, "why"))
                .toList();
    }

    private static int size(Interaction interaction) {
        if (interaction instanceof Choice choice) {
            return choice.options().size();
        }
        return interaction instanceof Ordering ordering
                ? ordering.choices().size()
                : ((Matching) interaction).responses().size();
    }
}
