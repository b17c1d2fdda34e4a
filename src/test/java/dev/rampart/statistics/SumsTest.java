package dev.rampart.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.attempt.EndedAttempts;
import dev.rampart.attempt.Kind;
import dev.rampart.question.Interaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SumsTest {
    /**
     * Four learners, an attempt of eleven questions each. Item: 1, 1, 0, 0; the other ten right: 1, 0.5, 0.5, 0. Means 0.5 and
     * 0.5; covariance (1 + 0.5) / 4 − 0.25 = 0.125; variances 0.25 and 0.125; 0.125 / √0.03125 = 0.7071.
     */
    @Test
    void the_point_biserial_of_four_learners_is_what_one_reckons_by_hand() {
        Sums sums = new Sums();
        sums.take(Given.answer(11, 11, true, 1));
        sums.take(Given.answer(11, 6, true, 1));
        sums.take(Given.answer(11, 5, false, 0));
        sums.take(Given.answer(11, 0, false, 0));
        assertEquals(0.70711, sums.discrimination(), 0.00001);
        assertEquals(2, sums.correct);
        assertEquals(1, sums.upper);
        assertNull(new Figures(sums).discrimination(), "of four nothing is told");
        assertEquals("too few", new Figures(sums).facilityWords());
    }

    @Test
    void the_item_itself_is_left_out_of_the_score_that_it_is_held_against() {
        Sums sums = new Sums();
        for (int i = 0; i < 60; i++) {
            sums.take(Given.answer(10, 5 + i % 2, i % 2 == 1, 0));
        }
        assertTrue(Double.isNaN(sums.discrimination()), "the other nine were the same for all");
    }

    @Test
    void only_first_exposures_under_time_count_and_only_long_exams_and_quizzes_are_ranked() {
        Sums sums = new Sums();
        sums.take(Given.answer(Kind.FULL, true, true, 65, 40, true, 1));
        sums.take(Given.answer(Kind.FULL, true, false, 65, 40, true, 1));
        sums.take(Given.answer(Kind.FULL, false, true, 65, 40, true, 1));
        sums.take(Given.answer(Kind.PRACTICE, false, true, 20, 10, true, 1));
        sums.take(Given.answer(Kind.DRAWN, true, true, 9, 9, true, 1));
        sums.take(Given.answer(Kind.QUIZ, true, true, 10, 7, true, 1));
        sums.take(Given.answer(Kind.MISSED, true, true, 10, 7, true, 1));
        assertEquals(7, sums.shown);
        assertEquals(6, sums.shownFirst);
        assertEquals(4, sums.answers);
        assertEquals(2, sums.ranked);
        assertEquals(1, sums.upper);
    }

    /** However the answers come, the sums say what the formulas say of all of them. */
    @RepeatedTest(20)
    void sums_in_parts_say_the_same_as_the_formulas_of_the_textbook(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        List<EndedAttempts.Item> all = new ArrayList<>();
        int n = 100 + random.nextInt(400);
        for (int i = 0; i < n; i++) {
            int questions = random.nextBoolean() ? 65 : 10;
            boolean correct = random.nextInt(100) < 60;
            int others = random.nextInt(questions);
            all.add(Given.answer(questions, others + (correct ? 1 : 0), correct, correct ? 1 : random.nextInt(4)));
        }
        QuestionSums sums = Given.choice();
        for (int from = 0; from < n; ) {
            int to = Math.min(n, from + 1 + random.nextInt(50));
            sums.take(all.subList(from, to));
            from = to;
        }
        double mean = all.stream().mapToDouble(SumsTest::rest).average().orElseThrow();
        double p = all.stream().filter(EndedAttempts.Item::correct).count() / (double) n;
        double meanOfRight = all.stream()
                .filter(EndedAttempts.Item::correct)
                .mapToDouble(SumsTest::rest)
                .average()
                .orElseThrow();
        double deviation = Math.sqrt(all.stream()
                .mapToDouble(item -> Math.pow(rest(item) - mean, 2))
                .average()
                .orElseThrow());
        double textbook = (meanOfRight - mean) / deviation * Math.sqrt(p / (1 - p));
        assertEquals(textbook, new Figures(sums.sums).discrimination(), 0.0005);
        assertEquals(p, new Figures(sums.sums).facility(), 1e-12);
        List<EndedAttempts.Item> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        QuestionSums atOnce = Given.choice();
        atOnce.take(shuffled);
        assertEquals(atOnce.choices, sums.choices);
        assertEquals(atOnce.sums.restSquares, sums.sums.restSquares);
        assertEquals(atOnce.sums.spans, sums.sums.spans);
        Choices choices = Choices.parse(sums.choices);
        for (int option = 0; option < 4; option++) {
            int pick = option;
            assertEquals(
                    all.stream()
                            .filter(item -> item.answer().picks().contains(pick))
                            .count(),
                    choices.of(0, option).all());
            assertEquals(
                    choices.of(0, option).all(),
                    choices.of(0, option).upper() + choices.of(0, option).lower());
        }
    }

    private static double rest(EndedAttempts.Item item) {
        return (item.score() - (item.correct() ? 1 : 0)) / (item.questions() - 1.0);
    }

    @Test
    void versions_are_added_up() {
        QuestionSums one = Given.choice();
        QuestionSums two = Given.choice();
        one.take(List.of(Given.answer(10, 5, true, 1), Given.answer(10, 5, false, 0)));
        two.take(List.of(Given.answer(10, 9, true, 1)));
        Sums both = Sums.of(List.of(one.sums, two.sums));
        assertEquals(3, both.answers);
        assertEquals(2, both.correct);
        assertEquals(3, Spans.parse(both.spans).total());
    }

    @Test
    void places_of_an_ordering_count_what_was_put_there_and_not_what_was_left_open() {
        Choices choices = Choices.parse("");
        choices.add(Given.answer(10, 8, false, 2, -1, 0).answer(), false, true, true);
        choices.add(Given.answer(10, 8, false, 2, 1, 0).answer(), false, true, false);
        Choices again = Choices.parse(choices.stored());
        assertEquals(new Choices.Chosen(2, 1, 1), again.of(0, 2));
        assertEquals(new Choices.Chosen(1, 0, 1), again.of(1, 1));
        assertEquals(Choices.Chosen.NEVER, again.of(1, -1));
    }

    @Test
    void a_median_is_told_from_spans() {
        Spans spans = Spans.parse("");
        for (int i = 0; i < 10; i++) {
            spans.add(Duration.ofSeconds(62));
            spans.add(Duration.ofSeconds(100));
        }
        assertEquals(Duration.ofSeconds(90), spans.median());
        spans.add(Duration.ofMinutes(50));
        assertEquals("1 min 30 s to 2 min", spans.all().get(5).words());
        assertEquals(1, spans.all().get(11).count());
        assertEquals(21, Spans.parse(spans.stored()).total());
        Spans slow = Spans.parse("");
        slow.add(Duration.ofHours(1));
        assertEquals(Duration.ofMinutes(7), slow.median());
        Spans fast = Spans.parse("");
        fast.add(Duration.ofMillis(14_999));
        assertEquals(1, fast.all().get(0).count());
    }

    @Test
    void a_question_that_the_good_ones_miss_and_whose_distractor_they_prefer_is_weak() {
        QuestionSums sums = Given.choice();
        for (int i = 0; i < 60; i++) {
            sums.take(List.of(Given.answer(65, 55, false, 0), Given.answer(65, 20, true, 1)));
        }
        List<String> told =
                Weakness.of(sums, 2).stream().map(Weakness::sentence).toList();
        assertEquals(
                List.of(
                        "Who does well elsewhere misses it more often than others; check the key (discrimination −1.00).",
                        "Of those with 70 % or more, more take the distractor A than the key.",
                        "2 reports of learners are open.",
                        "Almost nobody takes the distractor C.",
                        "Almost nobody takes the distractor D."),
                told);
    }

    @Test
    void nothing_is_called_weak_for_chance() {
        QuestionSums sums = Given.choice();
        for (int i = 0; i < 29; i++) {
            sums.take(List.of(Given.answer(65, 55, false, 0)));
        }
        assertEquals(List.of(), Weakness.of(sums, 0));
        sums.take(List.of(Given.answer(65, 55, false, 0)));
        assertEquals(
                List.of(
                        "Of those with 70 % or more, more take the distractor A than the key.",
                        "Only 0 % get it right."),
                Weakness.of(sums, 0).stream().map(Weakness::sentence).toList());
        assertEquals(List.of(), Weakness.of(null, 0));
    }

    @Test
    void options_stand_with_their_shares_and_are_parted_once_both_parts_are_large_enough() {
        QuestionSums sums = Given.choice();
        for (int i = 0; i < 30; i++) {
            sums.take(List.of(Given.answer(65, 60, true, 1), Given.answer(65, 10, false, 3)));
        }
        Interaction four = Given.question(4).interaction();
        Options options = Options.of(four, sums);
        assertTrue(options.split());
        Options.Line key = options.places().get(0).lines().get(1);
        assertEquals(
                List.of("B", "50 %", "100 %", "0 %"),
                List.of(key.label(), key.allWords(), key.upperWords(), key.lowerWords()));
        assertEquals(
                "too few", Options.of(four, null).places().get(0).lines().get(1).allWords());
    }
}
