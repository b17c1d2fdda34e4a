package dev.rampart.readiness;

/**
 * What the estimate takes for granted. Abilities are in logits: 0 is half of all questions right, 1.39 is 80 %.
 *
 * @param ability where a learner's overall ability is thought to lie before any answer
 * @param spread how far learners lie from that, as a standard deviation
 * @param domainSpread how far a learner's domains lie from their overall ability
 * @param sittingSpread how far one sitting is moved as a whole by the day and by an easy or hard form
 * @param halfLifeDays after how many days an answer counts half
 */
record Assumptions(double ability, double spread, double domainSpread, double sittingSpread, double halfLifeDays) {
    /** At 80 % right, where it matters, what one answer tells of a logit. */
    private static final double INFORMATION = 0.16;

    /**
     * The prior weighs less than three answers. The half-life is as short as it can be without leaving too few answers: in
     * trials with simulated learners, 20 and 30 days gave equally good chances, and 20 the intervals that kept their word.
     */
    static final Assumptions USUAL = new Assumptions(0.85, 1.5, 0.4, 0.12, 21);

    /**
     * How much an answer weighs.
     *
     * @param ageDays not negative
     * @param together how many answers its sitting has: they share a day and a form, so that they tell less than as many apart
     *     (Kish's design effect, 1965)
     */
    double weight(double ageDays, int together) {
        double alike = sittingSpread * sittingSpread * INFORMATION;
        return Math.pow(0.5, ageDays / halfLifeDays) / (1 + (together - 1) * alike);
    }

    /** In whole days, for people to read. */
    public int halfLife() {
        return (int) halfLifeDays;
    }
}
