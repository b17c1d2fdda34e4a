package dev.rampart.account;

/**
 * What a feature keeps about a person. Each feature that keeps something implements this as a bean; an export asks all of
 * them, and so does a deletion, within its transaction.
 */
public interface PersonalData {
    /** The name of the feature's part in an export, for example "attempts". */
    String section();

    /** Everything kept about the person, as values that Jackson writes; nothing about anyone else. */
    Object export(long accountId);

    /** Removes everything kept about the person. */
    void delete(long accountId);
}
