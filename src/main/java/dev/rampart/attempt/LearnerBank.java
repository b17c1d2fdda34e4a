package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The question bank as one learner has it: what of it is still unseen. */
@ApplicationScoped
public class LearnerBank {
    @Inject
    QuestionBank bank;

    @Inject
    Clock clock;

    /** What is left of a learner's reserve for an exam. */
    public Reserve reserve(long accountId, Blueprint exam) {
        Map<String, Instant> lastShown = Exposure.of(accountId);
        // What is kept for a shared form is spoken for: it makes no other exam fresh.
        SharedForm.kept(accountId, clock.instant())
                .forEach(question -> lastShown.putIfAbsent(question, clock.instant()));
        return Reserve.of(exam, forFullExams(exam.id(), lastShown));
    }

    /** How many of an exam's questions are kept for a form that the learner sits, or sat, with others. */
    public int kept(long accountId, Blueprint exam) {
        Set<String> kept = SharedForm.kept(accountId, clock.instant());
        return kept.isEmpty()
                ? 0
                : (int) forFullExams(exam.id(), Map.of()).stream()
                        .filter(item -> kept.contains(item.entry().question()))
                        .count();
    }

    /** The reserve of somebody who has seen nothing. */
    public Reserve untouched(Blueprint exam) {
        return Reserve.of(exam, forFullExams(exam.id(), Map.of()));
    }

    /** Questions without references help to practise and prove nothing. */
    List<BankItem> forFullExams(String exam, Map<String, Instant> lastShown) {
        return items(exam, Question.Pool.BANK, lastShown).stream()
                .filter(item -> item.entry().verified())
                .toList();
    }

    List<BankItem> items(String exam, Question.Pool pool, Map<String, Instant> lastShown) {
        return bank.entries(exam, pool).stream()
                .map(entry -> new BankItem(entry, lastShown.get(entry.question())))
                .toList();
    }
}
