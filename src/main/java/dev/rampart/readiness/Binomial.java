package dev.rampart.readiness;

/** Distributions of numbers of right answers, as arrays of chances from none to all. */
final class Binomial {
    private static final double NEGLIGIBLE = 1e-7;

    private Binomial() {}

    /** @param chance of each to be right, above 0 and below 1 */
    static double[] of(int questions, double chance) {
        double[] chances = new double[questions + 1];
        // From the likelier end on: the chance of the other may be too small for a number.
        double likelier = Math.max(chance, 1 - chance);
        double odds = (1 - likelier) / likelier;
        double of = Math.pow(likelier, questions);
        for (int k = 0; k <= questions; k++) {
            chances[chance > 0.5 ? questions - k : k] = of;
            of = of * odds * (questions - k) / (k + 1);
        }
        return chances;
    }

    /**
     * One of several, of which it is not certain which.
     *
     * @param from which of them the first of the masses belongs to
     */
    static double[] mixed(double[][] several, int from, double[] masses) {
        double[] mixed = new double[several[from].length];
        for (int i = 0; i < masses.length; i++) {
            if (masses[i] > NEGLIGIBLE) {
                double[] one = several[from + i];
                for (int k = 0; k < one.length; k++) {
                    mixed[k] += masses[i] * one[k];
                }
            }
        }
        return mixed;
    }

    /** Of two independent numbers together. */
    static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < other.length; k++) {
                sum[i + k] += one[i] * other[k];
            }
        }
        return sum;
    }

    /** The chance of more than so many percent, without rounding. */
    static double above(double[] chances, int percent) {
        int all = chances.length - 1;
        double above = 0;
        for (int k = 0; k <= all; k++) {
            if (k * 100L > (long) percent * all) {
                above += chances[k];
            }
        }
        return above;
    }
}
