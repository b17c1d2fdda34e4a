package dev.rampart.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

    Limit byAddress(String address) {
        return new Limit(OpaqueToken.hash("address " + network(address)), config.triesPerAddress());
    }

    Limit signUpsByAddress(String address) {
        return new Limit(OpaqueToken.hash("sign-up " + network(address)), config.signUpsPerAddress());
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

    /** One IPv6 customer holds a whole /64, so that is what counts as one address. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : Arrays.toString(Arrays.copyOf(bytes, 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
