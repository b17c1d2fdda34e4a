package dev.rampart.account;

import dev.rampart.web.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Gives a new installation its first administrator: no default password, but a link that the operator alone sees. */
@ApplicationScoped
public class Setup {
    @Inject
    Clock clock;

    @Inject
    SiteConfig site;

    @Inject
    Argon2 argon2;

    /** A new link, to be printed, while there is no administrator; it replaces the one of an earlier start. */
    @Transactional
    public Optional<String> renewLink() {
        return Account.administrated()
                ? Optional.empty()
                : Optional.of(site.link(
                        "/setup?token=" + SetupLink.renew(clock.instant()).text()));
    }

    /** Whether the link leads to an account still. */
    @Transactional
    boolean opens(String token) {
        return SetupLink.opens(token) && !Account.administrated();
    }

    sealed interface Outcome {}

    /** @param session for the cookie of the new administrator */
    record Done(OpaqueToken session) implements Outcome {}

    record AddressTaken() implements Outcome {}

    record LinkUsed() implements Outcome {}

    @Transactional
    Outcome createAdministrator(String token, NewPerson person, Device device) {
        if (!opens(token)) {
            return new LinkUsed();
        }
        if (Account.taken(person.email())) {
            return new AddressTaken();
        }
        if (!SetupLink.use(token)) {
            return new LinkUsed();
        }
        Account account = person.join(Role.ADMINISTRATOR, argon2.hash(person.password()), clock.instant());
        return new Done(Session.start(account, device, clock.instant()));
    }
}
