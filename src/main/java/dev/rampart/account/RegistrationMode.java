package dev.rampart.account;

/** Who may sign up. */
public enum RegistrationMode {
    /** Everyone. */
    OPEN,
    /** Whoever holds an invitation. */
    INVITATION,
    /** Nobody; invitations rest too. */
    CLOSED
}
