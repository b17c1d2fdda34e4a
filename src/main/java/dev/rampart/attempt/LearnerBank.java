package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.Audience;
import dev.rampart.question.Audiences;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The question bank as one learner has it: what of it is still unseen. */
@ApplicationScoped
public class LearnerBank {
    @Inject
    QuestionBank bank;

    @Inject
    Audiences audiences;

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

    /** The banks beside that of everyone from which a learner can be asked for an exam. */
    List<LimitedBank> limited(long accountId, Blueprint exam) {
        List<Audience.Named> own = audiences.named(accountId);
        Map<String, Long> counts = bank.limitedCounts(
                exam.id(), own.stream().map(Audience.Named::id).toList());
        return own.stream()
                .filter(audience -> counts.containsKey(audience.id()))
                .map(audience -> new LimitedBank(audience.id(), audience.title(), counts.get(audience.id())))
                .toList();
    }

    /** The questions of one of them; none of one that is not the learner's. */
    List<BankItem> limited(long accountId, String exam, String audience, Map<String, Instant> lastShown) {
        return audiences.has(accountId, audience) ? items(bank.limited(exam, Set.of(audience)), lastShown) : List.of();
    }

    /** Every question of an exam that the learner may be asked, of whatever pool and bank. */
    List<QuestionBank.Entry> askable(long accountId, String exam) {
        List<QuestionBank.Entry> entries = new ArrayList<>(bank.limited(exam, audiences.of(accountId)));
        for (Question.Pool pool : Question.Pool.values()) {
            entries.addAll(bank.entries(exam, pool));
        }
        return entries;
    }

    /** The services that those questions are about which the learner can choose for practice, sorted. */
    List<String> services(long accountId, String exam) {
        List<QuestionBank.Entry> entries = new ArrayList<>(bank.limited(exam, audiences.of(accountId)));
        entries.addAll(bank.entries(exam, Question.Pool.BANK));
        return QuestionBank.services(entries);
    }

    /** Whether a question must not be shown to a candidate: it is limited to others. */
    boolean closed(Candidate who, Question question) {
        return question.audience() != null
                && !(who.hasAccount() && audiences.has(who.accountId(), question.audience()));
    }

    /** Questions without references help to practise and prove nothing. */
    List<BankItem> forFullExams(String exam, Map<String, Instant> lastShown) {
        return items(exam, Question.Pool.BANK, lastShown).stream()
                .filter(item -> item.entry().verified())
                .toList();
    }

    List<BankItem> items(String exam, Question.Pool pool, Map<String, Instant> lastShown) {
        return items(bank.entries(exam, pool), lastShown);
    }

    private static List<BankItem> items(List<QuestionBank.Entry> entries, Map<String, Instant> lastShown) {
        return entries.stream()
                .map(entry -> new BankItem(entry, lastShown.get(entry.question())))
                .toList();
    }
}
