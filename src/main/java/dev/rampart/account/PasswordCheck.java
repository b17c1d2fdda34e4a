package dev.rampart.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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
    record Wait(Duration time) implements Outcome {
        /** "1 minute", "12 minutes": rounded up, so that waiting this long is enough. */
        String words() {
            long minutes = Math.max(1, (time.toSeconds() + 59) / 60);
            return minutes == 1 ? "1 minute" : minutes + " minutes";
        }
    }

    private record Known(long id, String passwordHash, boolean suspended) {}

    /** @param email as it was typed, already in the form in which addresses are stored */
    Outcome check(String email, String password, String address) {
        Outcome outcome = outcome(email, password, address);
        metrics.counter(
                        "rampart.password.checks",
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .increment();
        return outcome;
    }

    private Outcome outcome(String email, String password, String address) {
        Throttle.Limit byAccount = throttle.byAccount(email);
        Throttle.Admission admission = throttle.admit(byAccount, throttle.byAddress(address));
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
