package dev.rampart.attempt;

import dev.rampart.question.QuestionBank;
import java.util.Set;

/**
 * What a learner wants to be asked, out of all questions of an exam.
 *
 * @param questions how many
 * @param parts ids of domains, tasks and skills of the blueprint, each of which adds its questions; empty for the whole exam
 * @param service as questions name it, or null for any
 * @param level 100 to 400, or null for any
 * @param audience whose bank to take from, as documents write it, or null for that of everyone
 */
record Selection(int questions, Set<String> parts, String service, Integer level, Which which, String audience) {
    Selection {
        parts = Set.copyOf(parts);
    }

    /** Out of the bank of everyone. */
    Selection(int questions, Set<String> parts, String service, Integer level, Which which) {
        this(questions, parts, service, level, which, null);
    }

    /** So many of any kind. */
    static Selection whole(int questions) {
        return new Selection(questions, Set.of(), null, null, Which.ANY);
    }

    /** Whether a question is about what is wanted, whoever is asked. */
    boolean matches(QuestionBank.Entry entry) {
        return (parts.isEmpty()
                        || parts.contains(entry.domain())
                        || parts.contains(entry.task())
                        || (entry.traits().skill() != null
                                && parts.contains(entry.traits().skill())))
                && (service == null || entry.traits().services().contains(service))
                && (level == null || level == entry.level());
    }
}
