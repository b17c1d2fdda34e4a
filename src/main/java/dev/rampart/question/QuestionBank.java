package dev.rampart.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The questions that learners can be given, each in the version that counts now, and every version ever shown. */
public interface QuestionBank {
    /**
     * What form assembly needs to know of a question.
     *
     * @param version the id of the version that counts now; what an attempt keeps
     * @param question the question's stable id
     */
    record Entry(long version, String question, String domain, String task, String type, int level, boolean verified) {}

    /** Every question of an exam's pool that is not a draft, in no particular order; empty for an exam without questions. */
    List<Entry> entries(String exam, Question.Pool pool);

    /** Versions by id, also ones that newer versions have replaced. */
    Map<Long, Question> versions(Collection<Long> versions);
}
