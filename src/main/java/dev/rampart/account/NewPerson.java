package dev.rampart.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What someone typed who asks for an account. */
record NewPerson(String name, String email, String password, String zone) {
    NewPerson {
        name = Typed.line(name);
        email = Typed.email(email);
        password = password == null ? "" : password;
        zone = Typed.line(zone);
    }

    static final NewPerson BLANK = new NewPerson("", "", "", "");

    /** What is wrong, by field; empty when an account can be made of it. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        Typed.nameError(name).ifPresent(error -> errors.put("name", error));
        Typed.emailError(email).ifPresent(error -> errors.put("email", error));
        PasswordRule.error(password, email, name).ifPresent(error -> errors.put("password", error));
        return errors;
    }

    /** To be called in a transaction; fails if the address is taken. */
    Account join(Role role, String passwordHash, Instant now) {
        Account account = new Account();
        account.name = name;
        account.email = email;
        account.passwordHash = passwordHash;
        account.role = role;
        account.zone = zoneOrUtc(zone);
        account.createdAt = now;
        account.persistAndFlush();
        return account;
    }

    /** A browser's own zone where it told one; a person can change it on /account. */
    private static ZoneId zoneOrUtc(String zone) {
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
