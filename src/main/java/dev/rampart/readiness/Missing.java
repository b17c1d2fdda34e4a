package dev.rampart.readiness;

import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to be there before any number is given, and is not yet.
 *
 * @param answers how many more first answers under time are needed altogether
 * @param faded how many new ones are needed because the others have become too old to tell of today
 * @param domains those that have too few of them
 * @param simulation whether a full exam under time, gone through, is missing
 */
record Missing(int answers, int faded, List<Lack> domains, boolean simulation) {
    static final int ANSWERS = 130;
    static final int IN_DOMAIN = 15;

    /** With less than this many answers of today's weight, the number would tell of learners in general. */
    static final int WEIGHT = 30;

    /** @param more how many answers the domain lacks */
    record Lack(String domain, String name, int more) {}

    /** @param form how many questions of a full exam each domain has */
    static Missing of(
            List<TimedSitting> sittings,
            Map<String, Integer> form,
            Blueprint exam,
            Instant now,
            Assumptions assumptions) {
        Map<String, Integer> have = new HashMap<>();
        sittings.forEach(
                sitting -> sitting.parts().forEach(part -> have.merge(part.domain(), part.answered(), Integer::sum)));
        List<Lack> domains = new ArrayList<>();
        int all = 0;
        for (Blueprint.Domain domain : exam.domains()) {
            if (form.getOrDefault(domain.id(), 0) > 0) {
                int there = have.getOrDefault(domain.id(), 0);
                all += there;
                if (there < IN_DOMAIN) {
                    domains.add(new Lack(domain.id(), domain.name(), IN_DOMAIN - there));
                }
            }
        }
        double weight = Evidence.of(sittings, form, now, assumptions).stream()
                .mapToDouble(Evidence::total)
                .sum();
        return new Missing(
                Math.max(0, ANSWERS - all),
                all < ANSWERS ? 0 : (int) Math.max(0, Math.ceil(WEIGHT - weight)),
                domains,
                sittings.stream().noneMatch(TimedSitting::simulation));
    }

    /** How many more answers are needed, for either reason. */
    int more() {
        return Math.max(answers, faded);
    }

    boolean nothing() {
        return more() == 0 && domains.isEmpty() && !simulation;
    }

    /** One phrase for each thing, to be read as a list. */
    public List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        if (simulation) {
            phrases.add("one full exam under time, gone through to the end");
        }
        if (answers > 0) {
            phrases.add(answers + " more of the " + ANSWERS + " first answers under time");
        }
        if (faded > 0) {
            phrases.add(faded + " new first answers under time, since the others are too old to tell of today");
        }
        domains.forEach(
                lack -> phrases.add(lack.more() + " more of the " + IN_DOMAIN + " first answers in " + lack.name()));
        return phrases;
    }
}
