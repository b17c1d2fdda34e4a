package dev.rampart.attempt;

import dev.rampart.question.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A result as the API gives it.
 *
 * @param percent with one decimal, never more than was reached
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
        List<Domain> domains,
        List<Item> items) {
    record Domain(String id, String name, int correct, int questions) {}

    /** Texts are Markdown; of options and places one is empty. */
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
            List<ResultItem.Option> options,
            List<ResultItem.Place> places,
            String explanation,
            List<Question.Reference> references,
            LocalDate verified) {
        static Item of(ResultItem item) {
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
                result.domains().stream()
                        .map(domain -> new Domain(
                                domain.id(),
                                domain.name(),
                                domain.score().correct(),
                                domain.score().total()))
                        .toList(),
                result.items().stream().map(Item::of).toList());
    }
}
