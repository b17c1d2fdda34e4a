package dev.rampart.account;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes accounts for people who ask. The answer never tells whether an address had an account: it is the same sentence, in
 * the same time, since the hash is computed in both cases, and an invitation is used up in both. Rampart sends no mail, so
 * whoever signs up with an address and then tries to sign in can still find out; it costs an account each time, and the
 * throttle counts it. Registration by invitation closes that way too.
 */
@ApplicationScoped
class SignUp {
    @Inject
    Argon2 argon2;

    @Inject
    Clock clock;

    @Inject
    AccountConfig config;

    @Inject
    Throttle throttle;

    @Inject
    MeterRegistry metrics;

    /**
     * Who may come in now.
     *
     * @param refusal a sentence for whoever may not
     * @param role what the new person will be
     */
    record Door(Optional<String> refusal, Role role) {}

    @Transactional
    Door door(String invitationToken) {
        RegistrationMode mode = Registration.mode(config);
        if (mode == RegistrationMode.CLOSED) {
            return refused("Registration is closed. Ask whoever runs this site to open it.");
        }
        if (invitationToken == null || invitationToken.isEmpty()) {
            return mode == RegistrationMode.OPEN
                    ? new Door(Optional.empty(), Role.LEARNER)
                    : refused("Registration is by invitation. Ask whoever runs this site for a link.");
        }
        return Invitation.of(invitationToken)
                .map(invitation -> new Door(
                        invitation.refusal(clock.instant()).map(reason -> reason + " Ask for a new one."),
                        invitation.role))
                .orElseGet(() -> refused("This invitation is not known. Check that the link was copied whole."));
    }

    private static Door refused(String sentence) {
        return new Door(Optional.of(sentence), Role.LEARNER);
    }

    /** Why nobody may sign up from this network for a while, as a sentence. */
    Optional<String> tooMany() {
        return throttle.admit(throttle.signUpsByAddress())
                .refusedFor()
                .map(wait -> "Many accounts were asked for from your network. You can try again in "
                        + Throttle.words(wait) + ".");
    }

    String hash(NewPerson person) {
        return argon2.hash(person.password());
    }

    /**
     * @param hash of the password, made before the transaction, since it takes its time
     * @return false if someone else was faster with the same invitation
     */
    @Transactional
    boolean join(NewPerson person, String hash, String invitationToken) {
        Instant now = clock.instant();
        Optional<Invitation> invitation = Invitation.of(invitationToken);
        if (invitation.isPresent() && !invitation.get().use(now)) {
            return false;
        }
        if (!Account.taken(person.email())) {
            person.join(invitation.map(used -> used.role).orElse(Role.LEARNER), hash, now);
            metrics.counter("rampart.sign.ups").increment();
        }
        return true;
    }
}
