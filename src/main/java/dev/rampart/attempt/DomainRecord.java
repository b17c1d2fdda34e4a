package dev.rampart.attempt;

/**
 * What a learner has answered in a domain of an exam, over all attempts that are over.
 *
 * @param domain its id
 */
public record DomainRecord(String domain, Score score) {
    DomainRecord(String domain, Long correct, Long total) {
        this(domain, new Score(correct.intValue(), total.intValue()));
    }
}
