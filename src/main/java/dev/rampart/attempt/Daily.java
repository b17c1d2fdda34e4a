package dev.rampart.attempt;

import java.time.LocalDate;

/**
 * A learner's question of the day for an exam.
 *
 * @param exam the blueprint's id
 * @param day in the learner's own zone
 * @param attempt null until it was opened
 * @param right null until it was answered
 * @param available whether there is one, opened or not: it never takes an unseen question of the reserve
 */
public record Daily(String exam, String code, LocalDate day, Long attempt, Boolean right, boolean available) {
    public boolean answered() {
        return right != null;
    }

    /** The path of the form that opens it, and of the question once it was opened. */
    public String href() {
        return attempt == null ? "/exams/" + exam + "/question-of-the-day" : "/attempts/" + attempt + "/lessons/1";
    }
}
