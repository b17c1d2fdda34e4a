package dev.rampart.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How people take a form, made up by chance that comes out the same each time: some questions take long, some answers are changed. */
final class Habits {
    /** The spread of times: one question in six takes more than three times as long as another one in six. */
    private static final double SPREAD = 0.6;

    private static final double CHANGED = 0.08;

    private Habits() {}

    /**
     * What somebody does with one question.
     *
     * @param time from its showing to its last answer
     * @param changes whether another answer is given first
     * @param mood by chance, from 0 to 1: how sure one feels
     */
    record Act(Duration time, boolean changes, double mood) {
        /** Who is right is sure more often, and not always. */
        Confidence says(boolean right) {
            double sure = right ? 0.7 : 0.2;
            double unsure = right ? 0.93 : 0.7;
            return mood < sure ? Confidence.SURE : mood < unsure ? Confidence.UNSURE : Confidence.GUESS;
        }
    }

    /**
     * @param seed the same one gives the same
     * @param total all times together
     */
    static List<Act> of(long seed, int questions, Duration total) {
        Random chance = new Random(seed);
        double[] shares = IntStream.range(0, questions)
                .mapToDouble(i -> Math.exp(SPREAD * chance.nextGaussian()))
                .toArray();
        double sum = IntStream.range(0, questions).mapToDouble(i -> shares[i]).sum();
        return IntStream.range(0, questions)
                .mapToObj(i -> new Act(
                        Duration.ofSeconds((long) (total.toSeconds() * shares[i] / sum)),
                        chance.nextDouble() < CHANGED,
                        chance.nextDouble()))
                .toList();
    }
}
