package dev.rampart.group;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a member shows the others in one group.
 *
 * @param totals questions answered, full exams sat, workshops finished, last active day
 * @param scores percents of full exams and readiness
 */
record Sharing(boolean totals, boolean scores) {
    static final Sharing NOTHING = new Sharing(false, false);

    static Sharing of(Set<Share.What> shared) {
        return new Sharing(shared.contains(Share.What.TOTALS), shared.contains(Share.What.SCORES));
    }

    Set<Share.What> set() {
        EnumSet<Share.What> set = EnumSet.noneOf(Share.What.class);
        if (totals) {
            set.add(Share.What.TOTALS);
        }
        if (scores) {
            set.add(Share.What.SCORES);
        }
        return set;
    }

    public boolean nothing() {
        return !totals && !scores;
    }

    /** "You share …" */
    public String words() {
        if (nothing()) {
            return "nothing";
        }
        return totals && scores ? "totals and scores" : totals ? "totals" : "scores";
    }
}
