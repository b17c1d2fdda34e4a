package dev.rampart.attempt;

/** Right answers out of all; a blank is a wrong one. */
public record Score(int correct, int total) {
    static final Score NONE = new Score(0, 0);

    /** Whether more than so many percent are right, without rounding. */
    public boolean above(int percent) {
        return correct * 100L > (long) percent * total;
    }

    /** In percent with one decimal, cut rather than rounded so that it never says more than was reached: "81.5". */
    public String percent() {
        long tenths = tenths();
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** The same in tenths of a percent. */
    long tenths() {
        return total == 0 ? 0 : correct * 1000L / total;
    }

    static Score of(boolean right) {
        return new Score(right ? 1 : 0, 1);
    }

    Score plus(Score other) {
        return new Score(correct + other.correct, total + other.total);
    }
}
