package dev.rampart.attempt;

/**
 * Questions that are limited to some people, as one of them can choose them.
 *
 * @param audience to whom, as documents write it
 * @param title what people call those
 * @param questions how many for the exam
 */
record LimitedBank(String audience, String title, long questions) {
    /** "Thursday circle, 12 questions". */
    public String words() {
        return title + ", " + questions + (questions == 1 ? " question" : " questions");
    }
}
