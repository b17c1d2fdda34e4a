package dev.rampart.review;

/**
 * The Free Spaced Repetition Scheduler, version 6, with its published default parameters, and without steps within a day.
 *
 * <p>Source: open-spaced-repetition, "The Algorithm" (FSRS-6), and the order of rounding of its TypeScript implementation,
 * ts-fsrs 5.4, against whose numbers it is tested.
 *
 * @param retention with which chance a question should be remembered when it comes back, 0.70 to 0.97
 */
record Fsrs(double retention) {
    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double LEAST_STABILITY = 0.001;
    private static final int LONGEST = 36_500;
    private static final double DECAY = -W[20];
    private static final double FACTOR = rounded(Math.exp(Math.log(0.9) / DECAY) - 1);

    static final double LEAST = 0.70;
    static final double MOST = 0.97;

    Fsrs {
        if (!(retention >= LEAST && retention <= MOST)) {
            throw new IllegalArgumentException("The retention is between " + LEAST + " and " + MOST);
        }
    }

    /**
     * What a review leads to.
     *
     * @param interval days until the next one, at least 1
     */
    record Step(Memory memory, int interval) {}

    /** The first review of a question. */
    Step first(Grade grade) {
        return step(grade, Fsrs::initial);
    }

    /** @param elapsed whole days since the review before */
    Step next(Memory memory, int elapsed, Grade grade) {
        double recall = recall(memory.stability(), elapsed);
        return step(
                grade, given -> new Memory(stability(memory, recall, given), difficulty(memory.difficulty(), given)));
    }

    private interface Outcome {
        Memory of(Grade grade);
    }

    /** A better grade never comes back sooner than a worse one, so all four are looked at. */
    private Step step(Grade grade, Outcome outcome) {
        int hard = interval(outcome.of(Grade.HARD).stability());
        int again = Math.min(interval(outcome.of(Grade.AGAIN).stability()), hard);
        hard = Math.max(hard, again + 1);
        int good = Math.max(interval(outcome.of(Grade.GOOD).stability()), hard + 1);
        int easy = Math.max(interval(outcome.of(Grade.EASY).stability()), good + 1);
        int days = switch (grade) {
            case AGAIN -> again;
            case HARD -> hard;
            case GOOD -> good;
            case EASY -> easy;
        };
        return new Step(outcome.of(grade), days);
    }

    /** After how many days the chance of recall falls to the retention. */
    int interval(double stability) {
        double modifier = rounded((Math.pow(retention, 1 / DECAY) - 1) / FACTOR);
        return (int) Math.min(Math.max(1, Math.round(stability * modifier)), LONGEST);
    }

    /** The chance of recall so many days after a review. */
    static double recall(double stability, int elapsed) {
        return rounded(Math.pow(1 + FACTOR * elapsed / stability, DECAY));
    }

    private static Memory initial(Grade grade) {
        return new Memory(Math.max(W[grade.ordinal()], 0.1), within(initialDifficulty(grade), 1, 10));
    }

    private static double initialDifficulty(Grade grade) {
        return rounded(W[4] - Math.exp(grade.ordinal() * W[5]) + 1);
    }

    private static double difficulty(double before, Grade grade) {
        double change = -W[6] * (grade.ordinal() - Grade.GOOD.ordinal());
        double damped = before + rounded(change * (10 - before) / 9);
        return within(rounded(W[7] * initialDifficulty(Grade.EASY) + (1 - W[7]) * damped), 1, 10);
    }

    private static double stability(Memory memory, double recall, Grade grade) {
        return grade == Grade.AGAIN ? forgotten(memory, recall) : recalled(memory, recall, grade);
    }

    private static double recalled(Memory memory, double recall, Grade grade) {
        double penalty = grade == Grade.HARD ? W[15] : 1;
        double bonus = grade == Grade.EASY ? W[16] : 1;
        double growth = Math.exp(W[8])
                * (11 - memory.difficulty())
                * Math.pow(memory.stability(), -W[9])
                * (Math.exp((1 - recall) * W[10]) - 1)
                * penalty
                * bonus;
        return rounded(within(memory.stability() * (1 + growth), LEAST_STABILITY, LONGEST));
    }

    /** Never more than before. */
    private static double forgotten(Memory memory, double recall) {
        double left = W[11]
                * Math.pow(memory.difficulty(), -W[12])
                * (Math.pow(memory.stability() + 1, W[13]) - 1)
                * Math.exp((1 - recall) * W[14]);
        return Math.min(
                Math.max(rounded(memory.stability()), LEAST_STABILITY),
                rounded(within(left, LEAST_STABILITY, LONGEST)));
    }

    private static double within(double number, double least, double most) {
        return Math.min(Math.max(number, least), most);
    }

    /** To eight decimals. */
    private static double rounded(double number) {
        return Math.round(number * 1e8) / 1e8;
    }
}
