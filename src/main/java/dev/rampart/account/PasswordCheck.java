package dev.rampart.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks whether someone knows an account's password: throttled, and in the same time whether or not there is such an account,
 * since the hash is computed in both cases.
 */
@ApplicationScoped
class PasswordCheck {
    @Inject
    Throttle throttle;

    @Inject
    Argon2 argon2;

    @Inject
    MeterRegistry metrics;

    sealed interface Outcome {}

    record Right(long accountId) implements Outcome {}

    record Wrong() implements Outcome {}

    /** The password was right, but an administrator suspended the account. */
    record Suspended() implements Outcome {}

    /** Nothing was checked. */
    record Wait(Duration time) implements Outcome {}

    private record Known(long id, String passwordHash, boolean suspended) {}

    /** @param email in the form in which addresses are stored */
    Outcome signIn(String email, String password) {
        return counted("sign-in", check(email, password));
    }

    /**
     * Before something that a stolen session must not be able to do.
     *
     * @return what to say beside the field; empty if the password is the account's
     */
    Optional<String> confirm(Account account, String password) {
        Outcome outcome = counted("confirmation", check(account.email, password));
        if (outcome instanceof Wait wait) {
            return Optional.of("Too many wrong passwords. You can try again in " + Throttle.words(wait.time()) + ".");
        }
        return outcome instanceof Right ? Optional.empty() : Optional.of("This is not the password of your account.");
    }

    private Outcome counted(String purpose, Outcome outcome) {
        String result = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        metrics.counter("rampart.password.checks", "purpose", purpose, "outcome", result)
                .increment();
        return outcome;
    }

    private Outcome check(String email, String password) {
        Throttle.Limit byAccount = throttle.byAccount(email);
        Throttle.Admission admission = throttle.admit(byAccount, throttle.byAddress());
        if (admission.refusedFor().isPresent()) {
            return new Wait(admission.refusedFor().get());
        }
        Optional<Known> known = known(email);
        if (!argon2.matches(password, known.map(Known::passwordHash).orElse(null))) {
            return new Wrong();
        }
        throttle.succeeded(admission, byAccount);
        renew(known.orElseThrow(), password);
        return known.get().suspended() ? new Suspended() : new Right(known.get().id());
    }

    private static Optional<Known> known(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.find(
                                "select a.id, a.passwordHash, exists (select 1 from Suspension s where s.account = a)"
                                        + " from Account a where a.email = ?1",
                                email)
                        .project(Known.class)
                        .firstResultOptional());
    }

    private void renew(Known account, String password) {
        if (argon2.outdated(account.passwordHash())) {
            String hash = argon2.hash(password);
            QuarkusTransaction.requiringNew()
                    .run(() -> Account.update(
                            "passwordHash = ?1 where id = ?2 and passwordHash = ?3",
                            hash,
                            account.id(),
                            account.passwordHash()));
        }
    }
}
