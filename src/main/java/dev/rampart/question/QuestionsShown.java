package dev.rampart.question;

import java.util.Set;

/**
 * A person has been shown questions with their keys outside of any attempt. Whoever keeps what is fresh to a learner
 * observes this.
 *
 * @param questions their stable ids
 */
public record QuestionsShown(long account, Set<String> questions) {}
