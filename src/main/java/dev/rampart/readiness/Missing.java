package dev.rampart.readiness;

import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to be there before any number is given, and is not yet.
 *
 * @param answers how many more first answers under time are needed altogether
 * @param domains those that have too few of them
 * @param simulation whether a full exam under time, gone through, is missing
 */
record Missing(int answers, List<Lack> domains, boolean simulation) {
    static final int ANSWERS = 130;
    static final int IN_DOMAIN = 15;

    /** @param more how many answers the domain lacks */
    record Lack(String domain, String name, int more) {}

    /** @param form how many questions of a full exam each domain has */
    static Missing of(List<TimedSitting> sittings, Map<String, Integer> form, Blueprint exam) {
        Map<String, Integer> have = new HashMap<>();
        sittings.forEach(
                sitting -> sitting.parts().forEach(part -> have.merge(part.domain(), part.total(), Integer::sum)));
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
        return new Missing(
                Math.max(0, ANSWERS - all), domains, sittings.stream().noneMatch(TimedSitting::simulation));
    }

    boolean nothing() {
        return answers == 0 && domains.isEmpty() && !simulation;
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
        domains.forEach(
                lack -> phrases.add(lack.more() + " more of the " + IN_DOMAIN + " first answers in " + lack.name()));
        return phrases;
    }
}
