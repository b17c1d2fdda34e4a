package dev.rampart.question.lint;

import dev.rampart.content.Wording;
import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** It helps or misleads a learner whatever the rest says; shipped content has none of these. */
    ERROR,
    /** Nearly always to be mended. */
    WARNING,
    /** To be looked at. */
    NOTE;

    /** As it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a sentence begins. */
    public String called() {
        return Wording.capital(word());
    }
}
