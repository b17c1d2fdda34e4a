package dev.rampart.readiness;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was known of a learner's readiness at one time. Where there was no number yet, all that belongs to it is null. */
@Embeddable
class Prediction {
    /** How many of the latest fresh exams were above the threshold, of those that the rule asked for. */
    @Column(name = "rule_in_a_row", nullable = false)
    public int ruleInARow;

    @Column(name = "rule_exams", nullable = false)
    public int ruleExams;

    /** Of right answers to be expected, from 0 to 1, with a credible interval of 90 %. */
    public Double share;

    @Column(name = "share_low")
    public Double shareLow;

    @Column(name = "share_high")
    public Double shareHigh;

    /** Of more than the threshold on one fresh form, from 0 to 1. */
    public Double chance;

    @Column(name = "chance_low")
    public Double chanceLow;

    @Column(name = "chance_high")
    public Double chanceHigh;

    /** How many answers the number rested on. */
    public Integer answers;

    static Prediction of(Readiness readiness) {
        Prediction prediction = new Prediction();
        prediction.ruleInARow = readiness.inARow();
        prediction.ruleExams = readiness.rule().exams();
        return prediction;
    }

    public boolean ready() {
        return ruleInARow >= ruleExams;
    }

    public boolean number() {
        return chance != null;
    }

    /** What was said on that day, in a sentence or two. */
    public String words() {
        String rule = ready()
                ? "By the rule you were ready."
                : "By the rule you had " + ruleInARow + " of " + ruleExams + " fresh exams in a row.";
        return number()
                ? rule + " The chance of a fresh Rampart form above the line was estimated at " + percent(chance)
                        + " (90 % interval " + percent(chanceLow) + " to " + percent(chanceHigh) + ")."
                : rule + " There were not enough answers for a number.";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
