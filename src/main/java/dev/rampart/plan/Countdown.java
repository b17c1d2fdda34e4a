package dev.rampart.plan;

/** How far away an exam is, in words. */
final class Countdown {
    private Countdown() {}

    /** @param days until the exam, negative after it */
    static String words(int days) {
        if (days == 0) {
            return "Exam today";
        }
        if (days == 1) {
            return "Exam tomorrow";
        }
        if (days > 1) {
            return "Exam in " + days + " days";
        }
        return days == -1 ? "The exam was yesterday" : "The exam was " + -days + " days ago";
    }
}
