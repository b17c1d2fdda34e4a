package dev.rampart.readiness;

import dev.rampart.account.Account;
import dev.rampart.web.Problem;
import jakarta.persistence.LockModeType;
import java.util.Map;

/**
 * Something that a learner entered.
 *
 * @param anew false if the same client key entered it before
 */
record Entry(long id, boolean anew) {
    private static final int KEY_LENGTH = 64;

    /** Either what was entered, or what is wrong by field. */
    record Outcome(Entry entry, Map<String, String> errors) {
        static Outcome entered(long id) {
            return new Outcome(new Entry(id, true), Map.of());
        }

        static Outcome refused(Map<String, String> errors) {
            return new Outcome(null, errors);
        }
    }

    /** Until the transaction ends the account enters nothing else: whoever sends something twice at once makes one of it. */
    static void lock(long accountId) {
        Account.findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A client's own name for an entry, or null where it has none.
     *
     * @throws jakarta.ws.rs.WebApplicationException 400 for one that is too long to be kept
     */
    static String key(String clientKey) {
        if (clientKey != null && clientKey.length() > KEY_LENGTH) {
            throw Problem.exception(
                    400, "A client key has at most " + KEY_LENGTH + " characters; nothing was entered.");
        }
        return clientKey == null || clientKey.isBlank() ? null : clientKey;
    }
}
