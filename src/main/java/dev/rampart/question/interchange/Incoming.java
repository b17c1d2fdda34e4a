package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What became of a question of another system: one of ours, or a reason why not. */
public sealed interface Incoming {
    /** The item that it was. */
    ForeignItem item();

    /**
     * One of ours, as documents write it ({@code content/schema/questions.json}); exam and task are what the file said of them,
     * and whoever imports it has the last word.
     *
     * @param id among those that were free
     * @param exam the blueprint's id as the file has it, or null
     * @param task the task as the file has it, or null; it does not stand in {@code question}
     * @param question keys in the order in which documents have them; {@code status} is unverified unless the file gave all that
     *     a question is held to by which learners are measured
     * @param notes what was converted on the way, those of the item first, a sentence each
     */
    record Taken(
            ForeignItem item, String id, String exam, String task, Map<String, Object> question, List<String> notes)
            implements Incoming {
        public boolean verified() {
            return !question.containsKey("status");
        }
    }

    /** @param reason a sentence for the importing instructor */
    record Refused(ForeignItem item, String reason) implements Incoming {}

    /**
     * Makes it one of ours.
     *
     * @param taken whether an id belongs to another question already, those of the same import included
     */
    static Incoming of(ForeignItem item, Predicate<String> taken) {
        return new Conversion(item).result(taken);
    }
}
