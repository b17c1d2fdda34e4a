package dev.rampart.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Drops what is over: nothing here decides, since whatever has expired is refused before it is dropped. */
@ApplicationScoped
class CleanUp {
    private static final Logger LOG = Logger.getLogger(CleanUp.class);

    /** What is done stays in its list for a while, so that a person can see what became of it. */
    private static final Duration SHOWN = Duration.ofDays(30);

    @Inject
    Clock clock;

    @Inject
    AccountConfig config;

    @Scheduled(
            identity = "account-clean-up",
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void run() {
        Instant now = clock.instant();
        long sessions = Session.endOutdated(now.minus(config.sessionIdle()), now.minus(config.sessionLifetime()));
        long tokens = ApiToken.dropExpired(now.minus(SHOWN));
        long invitations = Invitation.dropDoneBefore(now.minus(SHOWN));
        long links = PasswordLink.dropExpired(now.minus(SHOWN));
        long knocks = Knock.forgetOlderThan(now.minus(config.throttleWindow()));
        LOG.debugf(
                "dropped sessions=%d tokens=%d invitations=%d links=%d tries=%d",
                sessions, tokens, invitations, links, knocks);
    }
}
