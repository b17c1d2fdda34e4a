package dev.rampart.account;

/** Who may sign up. */
public enum RegistrationMode {
    OPEN("open", "Everyone who finds this site may sign up."),
    INVITATION("by invitation", "Only holders of an invitation may sign up."),
    CLOSED("closed", "Nobody may sign up; open invitations rest.");

    private final String words;
    private final String sentence;

    RegistrationMode(String words, String sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** "Registration is …" */
    public String words() {
        return words;
    }

    public String sentence() {
        return sentence;
    }
}
