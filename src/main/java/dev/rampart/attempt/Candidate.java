package dev.rampart.attempt;

/**
 * Who sits an exam: a learner, or a visitor known only by a cookie. Who signs in keeps the sample taken before.
 *
 * @param accountId null for a visitor
 * @param visitor the hash of the cookie, or null
 */
record Candidate(Long accountId, String visitor) {
    static Candidate learner(long accountId) {
        return new Candidate(accountId, null);
    }

    static Candidate visitor(String hash) {
        return new Candidate(null, hash);
    }

    boolean hasAccount() {
        return accountId != null;
    }

    boolean owns(Attempt attempt) {
        return attempt.accountId == null
                ? visitor != null && visitor.equals(attempt.visitor)
                : attempt.accountId.equals(accountId);
    }

    /** The name of a slot that only one open attempt of this candidate can hold. */
    String slot(Kind kind, Object subject) {
        return kind + ":" + (hasAccount() ? accountId : visitor) + ":" + subject;
    }
}
