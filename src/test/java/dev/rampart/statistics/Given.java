package dev.rampart.statistics;

import dev.rampart.attempt.EndedAttempts;
import dev.rampart.attempt.Kind;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Answers and questions for tests. */
final class Given {
    private Given() {}

    /** A first exposure in an exam under time that took a minute. */
    static EndedAttempts.Item answer(int questions, int score, boolean correct, Integer... picks) {
        return answer(Kind.FULL, true, true, questions, score, correct, picks);
    }

    static EndedAttempts.Item answer(
            Kind kind, boolean timed, boolean fresh, int questions, int score, boolean correct, Integer... picks) {
        return new EndedAttempts.Item(
                1,
                "q",
                kind,
                timed,
                questions,
                score,
                true,
                fresh,
                new Answer(List.of(picks)),
                correct,
                false,
                false,
                false,
                Duration.ofSeconds(60));
    }

    /** Sums of a question with four options, of which the second is right. */
    static QuestionSums choice() {
        QuestionSums sums = new QuestionSums();
        sums.options = 4;
        sums.answerKey = "1";
        sums.sums = new Sums();
        sums.choices = "";
        return sums;
    }

    static Question question(int options) {
        List<Interaction.Option> all = IntStream.range(0, options)
                .mapToObj(i -> new Interaction.Option("Option " + i, i == 1, "because"))
                .toList();
        return new Question(
                "q",
                "scs-c03",
                "1.1",
                null,
                300,
                List.of(),
                List.of(),
                "Which?",
                new Interaction.Choice(false, all),
                "",
                List.of(),
                null,
                Question.Status.PUBLISHED,
                Question.Pool.BANK);
    }
}
