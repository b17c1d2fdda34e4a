package dev.rampart.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Makes accounts for people who ask. Nobody is told whether an address has one already: the answer is the same, and so is
 * the time it takes, since the hash is computed in both cases.
 */
@ApplicationScoped
class SignUp {
    @Inject
    Argon2 argon2;

    @Inject
    Clock clock;

    void join(NewPerson person, Role role) {
        String hash = argon2.hash(person.password());
        QuarkusTransaction.requiringNew().run(() -> {
            if (Account.count("email", person.email()) == 0) {
                person.join(role, hash, clock.instant());
            }
        });
    }
}
