package dev.rampart.readiness;

/** How likely each share from 0 to 1 is, in steps of a five-hundredth. */
final class Shares {
    private static final int CELLS = 500;
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] masses = new double[CELLS + 2];

    private Shares() {}

    static Shares none() {
        return new Shares();
    }

    /** Certainly nothing. */
    static Shares zero() {
        Shares zero = new Shares();
        zero.masses[0] = 1;
        return zero;
    }

    /** Adds an independent part of the share; between two steps its mass is split so that the mean stays. */
    Shares plus(double[] parts, double[] likely) {
        Shares sum = new Shares();
        int last = CELLS;
        while (last > 0 && masses[last] < NEGLIGIBLE) {
            last--;
        }
        int first = 0;
        while (first < last && masses[first] < NEGLIGIBLE) {
            first++;
        }
        for (int i = 0; i < parts.length; i++) {
            if (likely[i] > NEGLIGIBLE) {
                double place = parts[i] * CELLS;
                int below = (int) place;
                double upper = likely[i] * (place - below);
                double lower = likely[i] - upper;
                for (int k = first; k <= last && k + below <= CELLS; k++) {
                    sum.masses[k + below] += masses[k] * lower;
                    sum.masses[k + below + 1] += masses[k] * upper;
                }
            }
        }
        return sum;
    }

    void add(Shares other, double weight) {
        for (int k = 0; k < masses.length; k++) {
            masses[k] += weight * other.masses[k];
        }
    }

    double mean() {
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < masses.length; k++) {
            sum += masses[k];
            mean += masses[k] * k / CELLS;
        }
        return mean / sum;
    }

    /** The share below which that much of the chance lies. */
    double quantile(double part) {
        double sum = 0;
        for (double mass : masses) {
            sum += mass;
        }
        double below = 0;
        for (int k = 0; k < masses.length; k++) {
            if (masses[k] > 0 && below + masses[k] >= part * sum) {
                // A cell's mass lies about its middle.
                double share = (k - 0.5 + (part * sum - below) / masses[k]) / CELLS;
                return Math.min(0.9999, Math.max(0.0001, share));
            }
            below += masses[k];
        }
        return 0.9999;
    }
}
