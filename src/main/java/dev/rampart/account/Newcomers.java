package dev.rampart.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;

/** Makes accounts for people who do not sign up themselves. */
@ApplicationScoped
public class Newcomers {
    @Inject
    Argon2 argon2;

    @Inject
    Clock clock;

    /**
     * @param email not taken yet
     * @return the account's id
     */
    @Transactional
    public long join(String name, String email, String password, Role role, ZoneId zone) {
        return new NewPerson(name, email, password, zone.getId()).join(role, argon2.hash(password), clock.instant()).id;
    }
}
