package dev.rampart.readiness;

import dev.rampart.attempt.TimedSitting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a learner would do on a fresh full exam, by what they answered under time to questions that were new to them. Shares and
 * chances are from 0 to 1, intervals credible ones of 90 %.
 *
 * @param share of right answers to be expected
 * @param chance of more than the threshold on one fresh form
 * @param chanceLow that chance if the share were at the low end of its interval
 * @param answers how many it rests on
 * @param oldest when the first of them were handed in
 */
record Estimate(
        int threshold,
        double share,
        double shareLow,
        double shareHigh,
        double chance,
        double chanceLow,
        double chanceHigh,
        int answers,
        Instant oldest,
        Instant newest) {
    /** What lies outside of an interval on either side. */
    private static final double TAIL = 0.05;

    /**
     * @param form how many questions of a full exam each domain has
     * @param sittings not empty
     */
    static Estimate of(
            List<TimedSitting> sittings,
            Map<String, Integer> form,
            int threshold,
            Instant now,
            Assumptions assumptions) {
        Lattice lattice = new Lattice(Evidence.of(sittings, form, now, assumptions), assumptions);
        Shares shares = lattice.shares();
        double low = shares.quantile(TAIL);
        double high = shares.quantile(1 - TAIL);
        return new Estimate(
                threshold,
                shares.mean(),
                low,
                high,
                Binomial.above(lattice.fresh(), threshold),
                Binomial.above(lattice.fresh(low), threshold),
                Binomial.above(lattice.fresh(high), threshold),
                sittings.stream().mapToInt(TimedSitting::total).sum(),
                sittings.stream()
                        .map(TimedSitting::submittedAt)
                        .min(Instant::compareTo)
                        .orElseThrow(),
                sittings.stream()
                        .map(TimedSitting::submittedAt)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    /** The share to be expected, in two sentences that the picture says too. */
    public String shareWords() {
        return "On a fresh full exam you would have about " + percent(share) + " right. Your true share lies between "
                + percent(shareLow) + " and " + percent(shareHigh) + " with a probability of 90 %.";
    }

    /** The chance in a few words: "about 43 %". */
    public String chanceWords() {
        return words(chance);
    }

    public String chanceRange() {
        return "If your true share is at the low end, the chance is " + words(chanceLow) + "; at the high end it is "
                + words(chanceHigh) + ".";
    }

    /** How old the answers are at a time. */
    String ageWords(Instant now) {
        long last = Duration.between(newest, now).toDays();
        long first = Duration.between(oldest, now).toDays();
        return first == last
                ? "from " + days(last)
                : "the oldest from " + days(first) + ", the newest from " + days(last);
    }

    private static String days(long days) {
        return days == 0 ? "today" : days == 1 ? "a day ago" : days + " days ago";
    }

    /** Whole percents; nothing is certain or impossible. */
    private static String words(double chance) {
        return chance < 0.01 ? "less than 1 %" : chance > 0.99 ? "more than 99 %" : "about " + percent(chance);
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }
}
