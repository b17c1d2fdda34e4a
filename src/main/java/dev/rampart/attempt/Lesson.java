package dev.rampart.attempt;

import java.time.Instant;
import java.util.List;

/**
 * A question of an attempt that gives feedback after each one.
 *
 * @param feedback what is right and why; null until the answer is checked
 * @param steps all questions of the attempt, in their order
 * @param over whether the attempt has ended
 */
record Lesson(Sheet sheet, ResultItem feedback, List<Step> steps, boolean over) {

    /** @param right null until the answer is checked */
    record Step(int position, Boolean right) {
        Step(int position, Instant checkedAt, Boolean correct) {
            this(position, checkedAt == null ? null : correct);
        }

        public boolean checked() {
            return right != null;
        }

        /** In a word, for those who do not see the sign. */
        public String words() {
            return right == null ? "open" : right ? "right" : "wrong";
        }
    }

    static List<Step> steps(Attempt attempt) {
        return AttemptItem.find(
                        "select position, checkedAt, correct from AttemptItem where attempt = ?1 order by position",
                        attempt)
                .project(Step.class)
                .list();
    }

    public Running running() {
        return sheet.running();
    }

    public int position() {
        return sheet.position();
    }

    public boolean daily() {
        return running().kind() == Kind.DAILY;
    }

    public boolean review() {
        return running().kind() == Kind.REVIEW;
    }

    public long checked() {
        return steps.stream().filter(Step::checked).count();
    }

    public long right() {
        return steps.stream().filter(step -> Boolean.TRUE.equals(step.right())).count();
    }

    /** The next question that is still open, from here on and then from the start; null if there is none. */
    public Integer next() {
        return open(position()).or(() -> open(0)).orElse(null);
    }

    private java.util.Optional<Integer> open(int after) {
        return steps.stream()
                .filter(step -> !step.checked() && step.position() > after)
                .map(Step::position)
                .findFirst();
    }
}
