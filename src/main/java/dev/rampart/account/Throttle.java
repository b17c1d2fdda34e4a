package dev.rampart.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down whoever tries many passwords: counted in the database, so that it holds on every node and over a restart. A try
 * is written down before it is made, so that many at once cannot slip through; a refused one does not count, so that the
 * person is not locked out for ever by someone who goes on.
 */
@ApplicationScoped
class Throttle {
    @Inject
    Clock clock;

    @Inject
    AccountConfig config;

    @Inject
    ClientAddress client;

    /** @param tries how many the window may hold */
    record Limit(String subject, int tries) {}

    /**
     * @param knocks what was written down, to be taken back if the try was right
     * @param refusedFor how long until a try is possible; empty when it may be made now
     */
    record Admission(List<Long> knocks, Optional<Duration> refusedFor) {}

    Limit byAccount(String email) {
        return new Limit(OpaqueToken.hash("account " + email), config.triesPerAccount());
    }

    Limit byAddress() {
        return new Limit(OpaqueToken.hash("address " + client.network()), config.triesPerAddress());
    }

    Limit signUpsByAddress() {
        return new Limit(OpaqueToken.hash("sign-up " + client.network()), config.signUpsPerAddress());
    }

    /** Counted apart from passwords, since each try tells whether an address is free. */
    Limit emailChanges(long accountId) {
        return new Limit(OpaqueToken.hash("e-mail " + accountId), config.triesPerAccount());
    }

    Admission admit(Limit... limits) {
        Instant now = clock.instant();
        List<Long> knocks = QuarkusTransaction.requiringNew()
                .call(() -> Arrays.stream(limits)
                        .map(limit -> Knock.at(limit.subject(), now))
                        .toList());
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Duration> wait =
                    Arrays.stream(limits).flatMap(limit -> refusal(limit, now)).max(Duration::compareTo);
            if (wait.isPresent()) {
                Knock.forget(knocks);
            }
            return new Admission(knocks, wait);
        });
    }

    /** "1 minute", "12 minutes": rounded up, so that waiting this long is enough. */
    static String words(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    /** The right password clears the account; the address keeps what else was tried from it. */
    void succeeded(Admission admission, Limit account) {
        QuarkusTransaction.requiringNew().run(() -> {
            Knock.forget(admission.knocks());
            Knock.forget(account.subject());
        });
    }

    private Stream<Duration> refusal(Limit limit, Instant now) {
        return Knock.latest(limit.tries(), limit.subject(), now.minus(config.throttleWindow()))
                .map(knock -> Duration.between(now, knock.plus(config.throttleWindow())))
                .stream();
    }
}
