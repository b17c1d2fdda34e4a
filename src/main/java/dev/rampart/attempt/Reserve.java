package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The unseen questions that a learner keeps for full exams: enough, by domain, for as many as the exam's rule of readiness
 * asks for in a row.
 *
 * @param exams how many fresh full exams it should hold
 * @param domains in the blueprint's order
 */
public record Reserve(int exams, List<Part> domains) {
    /**
     * @param form how many questions one full exam takes from the domain
     * @param bank how many the bank has
     * @param fresh how many of them this learner has never seen
     */
    public record Part(String domain, String name, int form, int bank, int fresh) {}

    static Reserve of(Blueprint exam, List<BankItem> bank) {
        Map<String, Integer> form = FormAssembler.quota(exam, exam.questions());
        List<Part> parts = exam.domains().stream()
                .map(domain -> {
                    List<BankItem> own = bank.stream()
                            .filter(item -> item.domain().equals(domain.id()))
                            .toList();
                    int fresh = (int) own.stream().filter(BankItem::fresh).count();
                    return new Part(domain.id(), domain.name(), form.get(domain.id()), own.size(), fresh);
                })
                .toList();
        return new Reserve(exam.readiness().exams(), parts);
    }

    /** How many full exams with fresh questions only are left. */
    public int freshExams() {
        return domains.stream()
                .filter(part -> part.form() > 0)
                .mapToInt(part -> part.fresh() / part.form())
                .min()
                .orElse(0);
    }

    /** Names of the domains of which the bank has no question at all: without them there is no full exam. */
    public List<String> unasked() {
        return domains.stream()
                .filter(part -> part.form() > 0 && part.bank() == 0)
                .map(Part::name)
                .toList();
    }

    public int bank() {
        return domains.stream().mapToInt(Part::bank).sum();
    }

    public int fresh() {
        return domains.stream().mapToInt(Part::fresh).sum();
    }

    /** How many questions the reserve should hold. */
    public int needed() {
        return exams * domains.stream().mapToInt(Part::form).sum();
    }

    /** Whether the bank could not hold the reserve even for a learner who has seen nothing. */
    public boolean bankTooSmall() {
        return domains.stream().anyMatch(part -> part.bank() < exams * part.form());
    }

    /** How many unseen questions of a domain practice may show without touching the reserve; all, where it is of no use. */
    int spare(String domain) {
        int kept = unasked().isEmpty() ? exams : 0;
        return domains.stream()
                .filter(part -> part.domain().equals(domain))
                .mapToInt(part -> Math.max(0, part.fresh() - kept * part.form()))
                .sum();
    }

    public int spare() {
        return domains.stream().mapToInt(part -> spare(part.domain())).sum();
    }

    /** Whether practice has anything to ask without spending the reserve. */
    boolean sparing() {
        return bank() - fresh() + spare() > 0;
    }

    /** What practice may ask without spending the reserve: everything seen, and unseen questions beyond it. */
    List<BankItem> beyond(List<BankItem> bank, Random random) {
        List<BankItem> usable =
                new ArrayList<>(bank.stream().filter(item -> !item.fresh()).toList());
        for (Part part : domains) {
            List<BankItem> fresh = new ArrayList<>(bank.stream()
                    .filter(item -> item.fresh() && item.domain().equals(part.domain()))
                    .toList());
            Collections.shuffle(fresh, random);
            fresh.stream().limit(spare(part.domain())).forEach(usable::add);
        }
        return usable;
    }
}
