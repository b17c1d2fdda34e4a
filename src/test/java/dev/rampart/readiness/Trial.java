package dev.rampart.readiness;

import dev.rampart.attempt.FormShape;
import dev.rampart.attempt.PaperRoom;
import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/** Learners who are predicted and then sit: what was predicted against what came of it. */
record Trial(List<Outcome> outcomes) {
    static final int THRESHOLD = 80;

    /**
     * Somebody who has just sat a fresh full exam, and what they had answered before it.
     *
     * @param truth the share that they would have reached in the long run
     * @param score of the fresh exam, from 0 to 1
     */
    record Sat(List<TimedSitting> before, Instant at, double truth, double score) {
        boolean above() {
            return score * 100 > THRESHOLD + 1e-9;
        }

        double pooled() {
            double right = before.stream()
                    .flatMap(sitting -> sitting.parts().stream())
                    .mapToInt(TimedSitting.Part::right)
                    .sum();
            return right / before.stream().mapToInt(TimedSitting::total).sum();
        }
    }

    record Outcome(Sat sat, Estimate estimate) {
        double predicted() {
            return estimate.chance();
        }

        boolean above() {
            return sat.above();
        }

        /** Whether the interval holds the true share. */
        boolean inside() {
            return estimate.shareLow() <= sat.truth() && sat.truth() <= estimate.shareHigh();
        }
    }

    /**
     * The first learners, by seed, who come to have enough answers and as much unseen as a fresh exam needs.
     *
     * @param moving whether they learn and forget
     */
    static List<Sat> sit(int learners, long seed, boolean moving) {
        PaperRoom room = new PaperRoom(Blueprints.shipped("scs-c03"));
        SimulatedLearner.Items items = SimulatedLearner.Items.of(room, seed);
        Map<String, Integer> form = form();
        List<Sat> all = LongStream.range(0, learners * 5L / 4)
                .parallel()
                .mapToObj(each -> sat(new SimulatedLearner(room, items, seed * 1_000_003 + each, moving), room, form))
                .filter(Objects::nonNull)
                .toList();
        return all.subList(0, learners);
    }

    static Map<String, Integer> form() {
        return FormShape.of(Blueprints.shipped("scs-c03")).domains();
    }

    private static Sat sat(SimulatedLearner learner, PaperRoom room, Map<String, Integer> form) {
        if (!learner.learns(form)) {
            return null;
        }
        List<TimedSitting> before = learner.sittings();
        double truth = learner.trueShare(form, 4);
        int right = learner.exam();
        return learner.freshOfLast() * 100
                        < room.exam().readiness().freshness() * room.exam().questions()
                ? null
                : new Sat(
                        before,
                        learner.now(),
                        truth,
                        right / (double) room.exam().questions());
    }

    static Trial of(List<Sat> learners, Assumptions assumptions) {
        Map<String, Integer> form = form();
        return new Trial(learners.parallelStream()
                .map(sat -> new Outcome(sat, Estimate.of(sat.before(), form, THRESHOLD, sat.at(), assumptions)))
                .toList());
    }

    double base() {
        return part(outcomes, Outcome::above);
    }

    double predicted() {
        return mean(outcomes, Outcome::predicted);
    }

    /** The mean squared distance of the chances told from what came, 1 or 0 (Brier, 1950). */
    double brier() {
        return brier(Outcome::predicted);
    }

    double brierOfBase() {
        double base = base();
        return brier(outcome -> base);
    }

    /** Whoever had more than 80 % of all answers right is told to reach it again. */
    double brierOfRule() {
        return brier(outcome -> outcome.sat().pooled() * 100 > THRESHOLD ? 1 : 0);
    }

    private double brier(ToDoubleFunction<Outcome> prediction) {
        return mean(outcomes, outcome -> Math.pow(prediction.applyAsDouble(outcome) - (outcome.above() ? 1 : 0), 2));
    }

    /** The part of the learners whose true share lies within their interval. */
    double inside() {
        return part(outcomes, Outcome::inside);
    }

    /** How much the share expected lies above the true one on average. */
    double bias() {
        return mean(
                outcomes, outcome -> outcome.estimate().share() - outcome.sat().truth());
    }

    /** Those whose chance lies in one tenth, from 0 to 9. */
    List<Outcome> decile(int tenth) {
        return outcomes.stream()
                .filter(outcome -> Math.min(9, (int) (outcome.predicted() * 10)) == tenth)
                .toList();
    }

    static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(0);
    }

    static double part(List<Outcome> outcomes, java.util.function.Predicate<Outcome> those) {
        return mean(outcomes, outcome -> those.test(outcome) ? 1 : 0);
    }
}
