package dev.rampart.statistics;

import java.util.Optional;

/** What a feature that stands on the statistics has to say of a question to whoever looks after it. */
public interface QuestionConcern {
    /** @param href of the page on which it is dealt with */
    record Concern(String sentence, String href) {}

    /** @param question one that the account may see */
    Optional<Concern> of(String question, long account);
}
