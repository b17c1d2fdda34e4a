package dev.rampart.account;

import dev.rampart.web.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A new password for someone who forgot theirs: by a link, since there is no mail. */
@ApplicationScoped
public class NewPassword {
    private static final Logger LOG = Logger.getLogger(NewPassword.class);
    private static final String UNKNOWN =
            "This link is not known. Check that it was copied whole; a newer link replaces an older one.";

    @Inject
    AccountConfig config;

    @Inject
    SiteConfig site;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    /**
     * What a link opens.
     *
     * @param email of the account, "" if it opens none
     * @param refusal why it opens none, as a sentence, or null
     */
    record Door(String email, String name, String refusal) {}

    @Transactional
    Door door(String token) {
        Optional<PasswordLink> found = PasswordLink.of(token);
        Optional<String> refusal =
                found.map(link -> link.refusal(clock.instant())).orElse(Optional.of(UNKNOWN));
        return refusal.map(sentence -> new Door("", "", sentence))
                .orElseGet(() -> new Door(found.get().account.email, found.get().account.name, null));
    }

    /**
     * Whoever knew the old password is out, and tries with it no longer count against the account.
     *
     * @return false if the link opens nothing any more
     */
    @Transactional
    boolean set(String token, String hash) {
        Optional<PasswordLink> open = PasswordLink.of(token)
                .filter(link -> link.refusal(clock.instant()).isEmpty() && link.use(clock.instant()));
        open.map(link -> link.account).ifPresent(account -> {
            account.setPassword(hash);
            Knock.forget(throttle.byAccount(account.email).subject());
            LOG.infof("account=%d set a new password by a link", account.id);
        });
        return open.isPresent();
    }

    /** What to print at a start whose settings ask for a link, for an administrator who forgot the password. */
    @Transactional
    public Optional<String> recovery() {
        return config.recover().map(Typed::email).map(email -> {
            Optional<Account> account = Account.find("email", email).firstResultOptional();
            if (account.isEmpty()) {
                return "RAMPART_ACCOUNTS_RECOVER: there is no account with the address " + email + ".";
            }
            return PasswordLink.create(account.get(), null, clock.instant())
                    .map(path -> "This link sets a new password for " + email
                            + ", once, within a day; then start without RAMPART_ACCOUNTS_RECOVER:\n\n  "
                            + site.link(path))
                    .orElse("RAMPART_ACCOUNTS_RECOVER: the account " + email
                            + " is suspended; another administrator can lift that.");
        });
    }
}
