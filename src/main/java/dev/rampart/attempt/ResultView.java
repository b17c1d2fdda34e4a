package dev.rampart.attempt;

import dev.rampart.question.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A result as the API gives it.
 *
 * @param percent with one decimal, never more than was reached
 * @param paceSeconds the time that there was for one question
 * @param threshold in percent, which Rampart asks a fresh full exam to exceed
 */
record ResultView(
        long id,
        String exam,
        Kind kind,
        Instant startedAt,
        Instant submittedAt,
        Submission.By submittedBy,
        int correct,
        int questions,
        String percent,
        int threshold,
        int fresh,
        long paceSeconds,
        List<Domain> domains,
        List<Sureness> confidence,
        List<Item> items) {
    /** @param verdict MEETS more than the threshold or NEEDS improvement; TOO_FEW questions to tell, of fewer than five */
    record Domain(String id, String name, int correct, int questions, Result.Verdict verdict) {}

    /** How many answers were given with so much confidence, and how many of them were right. */
    record Sureness(Confidence confidence, int answers, int correct) {}

    /**
     * Texts are Markdown; of options and places one is empty.
     *
     * @param seconds how long it was on the screen; null where that was not measured
     * @param changes what the answer went through, such as "wrong → right"; null where it was not changed
     */
    record Item(
            int position,
            String question,
            String task,
            String stem,
            boolean correct,
            boolean blank,
            boolean fresh,
            boolean flagged,
            Confidence confidence,
            Long seconds,
            String changes,
            List<ResultItem.Option> options,
            List<ResultItem.Place> places,
            String explanation,
            List<Question.Reference> references,
            LocalDate verified) {
        static Item of(ResultItem item, Changes changes) {
            Question question = item.question();
            return new Item(
                    item.position(),
                    question.id(),
                    question.task(),
                    question.stem(),
                    item.correct(),
                    item.blank(),
                    item.fresh(),
                    item.flagged(),
                    item.confidence(),
                    item.onScreen() == null ? null : item.onScreen().toSeconds(),
                    changes.steps(item.position()),
                    item.options(),
                    item.places(),
                    question.explanation(),
                    question.references(),
                    question.verified());
        }
    }

    static ResultView of(Result result) {
        return new ResultView(
                result.id(),
                result.exam().id(),
                result.kind(),
                result.startedAt(),
                result.submittedAt(),
                result.by(),
                result.score().correct(),
                result.score().total(),
                result.score().percent(),
                result.threshold(),
                result.freshness().fresh(),
                result.analysis().timing().pace().toSeconds(),
                result.domains().stream()
                        .map(domain -> new Domain(
                                domain.id(),
                                domain.name(),
                                domain.score().correct(),
                                domain.score().total(),
                                result.verdict(domain)))
                        .toList(),
                result.analysis().calibration().lines().stream()
                        .map(line -> new Sureness(
                                line.confidence(),
                                line.score().total(),
                                line.score().correct()))
                        .toList(),
                result.items().stream()
                        .map(item -> Item.of(item, result.analysis().changes()))
                        .toList());
    }
}
