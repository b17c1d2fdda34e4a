package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OptionOrderTest {
    @Property
    void an_ordering_is_never_shown_in_its_right_order(@ForAll long seed) {
        OptionOrder order = OptionOrder.shuffled(Items.ordering("q").interaction(), new Random(seed));
        assertNotEquals(
                List.of(0, 1, 2), order.authored().stream().filter(i -> i < 3).toList());
    }

    @Property
    void an_answer_comes_back_as_it_was_shown(@ForAll long seed) {
        for (Question question :
                List.of(Items.choice("q"), Items.response("q"), Items.ordering("q"), Items.matching("q"))) {
            OptionOrder order = OptionOrder.shuffled(question.interaction(), new Random(seed));
            Answer key = question.interaction().key();
            assertEquals(key, order.meant(question.interaction(), order.shown(key)));
        }
    }

    @Test
    void places_left_open_stay_open() {
        OptionOrder order = new OptionOrder(List.of(3, 1, 0, 2));
        assertEquals(
                new Answer(List.of(0, Answer.BLANK, 3)),
                order.meant(Items.ordering("q").interaction(), List.of(2, Answer.BLANK, 0)));
    }

    @Test
    void every_order_of_options_comes_up() {
        Random random = new Random(1);
        long orders = IntStream.range(0, 2000)
                .mapToObj(i -> OptionOrder.shuffled(Items.choice("q").interaction(), random))
                .distinct()
                .count();
        assertEquals(24, orders);
    }

    @Test
    void it_is_stored_as_numbers() {
        OptionOrder order = new OptionOrder(List.of(2, 0, 1));
        assertEquals(order, OptionOrder.parse(order.stored()));
    }
}
