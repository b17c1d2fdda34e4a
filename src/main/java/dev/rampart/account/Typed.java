package dev.rampart.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type about themselves, put in the form in which it is stored and compared. */
final class Typed {
    /** Only what every address has: the rest is for its mail server to know. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    private Typed() {}

    /** One line without space around it; "" for null. */
    static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    static String email(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<String> nameError(String name) {
        if (name.isEmpty()) {
            return Optional.of("Tell us how to address you. It need not be your full name.");
        }
        return name.length() > 100 ? Optional.of("A name has room for 100 characters.") : Optional.empty();
    }

    static Optional<String> emailError(String email) {
        return EMAIL.matcher(email).matches() && email.length() <= 254
                ? Optional.empty()
                : Optional.of("This is not an e-mail address: it needs a name, an @ and a domain.");
    }
}
