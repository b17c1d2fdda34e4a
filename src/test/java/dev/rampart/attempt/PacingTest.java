package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {
    @ParameterizedTest
    @CsvSource({
        "scs-c03, 157, 12@30 24@60 36@90 48@120 60@150 65@170",
        "saa-c03, 120, 15@30 30@60 45@90 60@120 65@130",
        "soa-c03, 120, 15@30 30@60 45@90 60@120 65@130",
        "clf-c02, 83, 15@20 30@40 45@60 60@80 65@90",
        "aif-c01, 83, 15@20 30@40 45@60 60@80 65@90",
    })
    void every_blueprint_has_its_pace_and_milestones(String exam, int seconds, String milestones) {
        Pacing pacing = Pacing.of(Blueprints.shipped(exam), ExtraTime.NONE);
        assertEquals(Duration.ofSeconds(seconds), pacing.pace());
        assertEquals(milestones, inMinutes(pacing));
    }

    @ParameterizedTest
    @CsvSource({
        "scs-c03, THIRTY_MINUTES, 185, 10@30 20@60 30@90 40@120 50@150 60@180 65@200",
        "scs-c03, HALF, 235, 8@30 16@60 24@90 32@120 40@150 48@180 56@210 64@240 65@255",
        "scs-c03, DOUBLE, 314, 6@30 12@60 18@90 24@120 30@150 36@180 42@210 48@240 54@270 60@300 65@330",
        "clf-c02, THIRTY_MINUTES, 111, 17@30 34@60 51@90 65@120",
        "saa-c03, THIRTY_MINUTES, 148, 13@30 26@60 39@90 52@120 65@150",
    })
    void extra_time_recomputes_them(String exam, ExtraTime extra, int seconds, String milestones) {
        Pacing pacing = Pacing.of(Blueprints.shipped(exam), extra);
        assertEquals(Duration.ofSeconds(seconds), pacing.pace());
        assertEquals(milestones, inMinutes(pacing));
    }

    @Test
    void a_quiz_of_ten_has_ten_times_the_pace_of_its_exam() {
        Pacing quiz = scs().forQuestions(10);
        assertEquals(Duration.ofMinutes(26).plusSeconds(10), quiz.time());
        assertEquals(scs().pace(), quiz.pace());
        assertEquals(
                List.of("2@0:05", "4@0:10", "6@0:15", "8@0:20", "10@0:25"),
                quiz.milestones().stream().map(m -> m.answered() + "@" + m.at()).toList());
    }

    @Test
    void the_pace_is_told_in_words() {
        assertEquals("2 min 37 s", scs().paceWords());
        assertEquals(
                "2 min",
                Pacing.of(Blueprints.shipped("saa-c03"), ExtraTime.NONE).paceWords());
        assertEquals("0:26:10", new Milestone(10, scs().forQuestions(10).time()).at());
    }

    @ParameterizedTest
    @CsvSource({
        "26, 72, 2 questions behind", // 28.8 are due
        "28, 72, on pace",
        "29, 72, on pace",
        "30, 72, 1 question ahead",
        "12, 30, on pace",
        "13, 30, 1 question ahead",
        "11, 30, 1 question behind",
        "0, 0, on pace",
        "64, 170, 1 question behind",
        "65, 200, on pace",
    })
    void ahead_and_behind_count_whole_questions(int answered, int minutes, String words) {
        assertEquals(
                words, scs().standing(answered, Duration.ofMinutes(minutes)).words());
    }

    @Test
    void an_answered_question_has_its_place_on_the_time_axis() {
        assertEquals(Duration.ZERO, scs().due(0));
        assertEquals(Duration.ofMinutes(65), scs().due(26));
        assertEquals(Duration.ofMinutes(120), scs().due(48));
        assertEquals(Duration.ofMinutes(170), scs().due(65));
    }

    @Property
    void milestones_grow_and_end_with_all_questions_in_time(
            @ForAll @IntRange(min = 1, max = 200) int questions,
            @ForAll @IntRange(min = 60, max = 30_000) int seconds) {
        Pacing pacing = new Pacing(Duration.ofSeconds(seconds), questions);
        List<Milestone> milestones = pacing.milestones();
        Milestone before = Milestone.START;
        for (Milestone milestone : milestones) {
            assertTrue(milestone.answered() > before.answered());
            assertTrue(milestone.by().compareTo(before.by()) > 0);
            assertTrue(
                    milestone.answered() * (double) seconds
                            >= questions * (double) milestone.by().toSeconds(),
                    "who keeps to a milestone is never behind an even pace");
            assertEquals(
                    0, pacing.standing(milestone.answered(), milestone.by()).questions());
            before = milestone;
        }
        assertEquals(questions, before.answered());
        assertTrue(before.by().compareTo(pacing.time()) <= 0);
    }

    @Property
    void who_answers_when_it_is_due_is_on_pace(@ForAll @IntRange(min = 0, max = 65) int answered) {
        assertEquals(0, scs().standing(answered, scs().due(answered)).questions());
    }

    private static Pacing scs() {
        return Pacing.of(Blueprints.shipped("scs-c03"), ExtraTime.NONE);
    }

    private static String inMinutes(Pacing pacing) {
        return String.join(
                " ",
                pacing.milestones().stream()
                        .map(m -> m.answered() + "@" + m.by().toMinutes())
                        .toList());
    }
}
