package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws questions from the bank for a learner, and tells beforehand what a draw is like; it starts nothing. */
@ApplicationScoped
class Draws {
    private static final SecureRandom SEEDS = new SecureRandom();

    @Inject
    LearnerBank learnerBank;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    /**
     * What a selection gives.
     *
     * @param spend whether unseen questions of the reserve may be taken
     */
    Draw draw(long account, Blueprint exam, Selection selection, boolean spend) {
        if (selection.audience() != null) {
            return limited(account, exam, selection);
        }
        Map<String, Instant> lastShown = Exposure.of(account);
        Set<String> kept = SharedForm.kept(account, clock.instant());
        Set<String> taken = inOpenForms(account, exam.id());
        taken.addAll(kept);
        kept.forEach(question -> lastShown.putIfAbsent(question, clock.instant()));
        List<BankItem> bank = learnerBank.items(exam.id(), Question.Pool.BANK, lastShown);
        List<BankItem> matching = matching(account, exam, selection, bank);
        List<BankItem> free = matching.stream()
                .filter(item -> !taken.contains(item.entry().question()))
                .toList();
        Reserve reserve = Reserve.of(exam, proving(bank));
        List<BankItem> usable = spend ? free : reserve.beyond(free, random());
        List<FormItem> form = FormItem.of(FormAssembler.assemble(exam, selection.questions(), usable, random()));
        Set<String> drawn = form.stream().map(FormItem::question).collect(Collectors.toSet());
        return new Draw(
                selection.questions(),
                free.size(),
                (int) free.stream().filter(BankItem::fresh).count(),
                matching.size() - free.size(),
                form,
                fresh(form, lastShown),
                reserve,
                Reserve.of(exam, proving(shown(bank, drawn))),
                false);
    }

    /** Out of a bank that is limited to some people; the fresh ones first, since nothing has to be kept back. */
    private Draw limited(long account, Blueprint exam, Selection selection) {
        Map<String, Instant> lastShown = Exposure.of(account);
        Set<String> taken = inOpenForms(account, exam.id());
        List<BankItem> bank = learnerBank.limited(account, exam.id(), selection.audience(), lastShown);
        List<BankItem> matching = matching(account, exam, selection, bank);
        List<BankItem> free = matching.stream()
                .filter(item -> !taken.contains(item.entry().question()))
                .toList();
        List<FormItem> form = FormItem.of(FormAssembler.assemble(exam, selection.questions(), free, random()));
        Reserve reserve = learnerBank.reserve(account, exam);
        return new Draw(
                selection.questions(),
                free.size(),
                (int) free.stream().filter(BankItem::fresh).count(),
                matching.size() - free.size(),
                form,
                fresh(form, lastShown),
                reserve,
                reserve,
                true);
    }

    private List<BankItem> matching(long account, Blueprint exam, Selection selection, List<BankItem> bank) {
        Map<String, LastAnswer> last = selection.which() == Which.MISSED || selection.which() == Which.FLAGGED
                ? attempts.lastAnswers(account, exam.id())
                : Map.of();
        return bank.stream()
                .filter(item -> selection.matches(item.entry()))
                .filter(item ->
                        selection.which().takes(item, last.get(item.entry().question())))
                .toList();
    }

    private List<BankItem> shown(List<BankItem> bank, Set<String> drawn) {
        return bank.stream()
                .map(item ->
                        drawn.contains(item.entry().question()) ? new BankItem(item.entry(), clock.instant()) : item)
                .toList();
    }

    /** Questions without references help to practise and prove nothing. */
    private static List<BankItem> proving(List<BankItem> bank) {
        return bank.stream().filter(item -> item.entry().verified()).toList();
    }

    /**
     * A full exam as it would be now, the same for all of the learners, and as fresh as the bank allows to each. What stands
     * unseen in another open form comes last: it would not be fresh any more.
     */
    Form fullExam(Collection<Long> accounts, Blueprint exam) {
        Map<String, Instant> lastShown = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (Long account : accounts) {
            Exposure.of(account)
                    .forEach((question, shown) ->
                            lastShown.merge(question, shown, (one, other) -> one.isAfter(other) ? one : other));
            inOpenForms(account, exam.id()).forEach(question -> lastShown.putIfAbsent(question, clock.instant()));
            kept.addAll(SharedForm.kept(account, clock.instant()));
        }
        List<BankItem> bank = learnerBank.forFullExams(exam.id(), lastShown).stream()
                .filter(item -> !kept.contains(item.entry().question()))
                .toList();
        List<FormItem> items = FormItem.of(FormAssembler.assembleFull(exam, bank, random()));
        return new Form(items, new Freshness(fresh(items, lastShown), items.size()));
    }

    private static int fresh(List<FormItem> form, Map<String, Instant> lastShown) {
        return (int) form.stream()
                .filter(item -> !lastShown.containsKey(item.question()))
                .count();
    }

    /** @param freshness to all of its learners, if they see all of it in this form first */
    record Form(List<FormItem> items, Freshness freshness) {}

    /** An unseen question that the reserve can spare, else the one that was shown the longest time ago; empty for neither. */
    Optional<FormItem> daily(long account, Blueprint exam) {
        Map<String, Instant> lastShown = Exposure.of(account);
        Set<String> taken = inOpenForms(account, exam.id());
        taken.addAll(SharedForm.kept(account, clock.instant()));
        taken.forEach(question -> lastShown.putIfAbsent(question, clock.instant()));
        List<BankItem> bank = proving(learnerBank.items(exam.id(), Question.Pool.BANK, lastShown));
        List<BankItem> usable = new ArrayList<>(Reserve.of(exam, bank)
                .beyond(
                        bank.stream()
                                .filter(item -> !taken.contains(item.entry().question()))
                                .toList(),
                        random()));
        Collections.shuffle(usable, random());
        return usable.stream()
                .min(Comparator.comparing(BankItem::lastShown, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(item -> FormItem.of(List.of(item.entry())).get(0));
    }

    /** The questions of the learner's open attempts at an exam. */
    static Set<String> inOpenForms(long account, String exam) {
        return new HashSet<>(AttemptItem.find(
                        "select i.question from AttemptItem i where i.attempt.accountId = ?1 and i.attempt.exam = ?2"
                                + " and i.attempt.dueAt is not null",
                        account,
                        exam)
                .project(String.class)
                .list());
    }

    static Random random() {
        return new Random(SEEDS.nextLong());
    }
}
