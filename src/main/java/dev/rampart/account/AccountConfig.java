package dev.rampart.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of accounts and sign-in: {@code rampart.accounts.*}. Durations as "30D", "15M" or ISO 8601. */
@ConfigMapping(prefix = "rampart.accounts")
public interface AccountConfig {
    /** Who may sign up, until an administrator decides otherwise on /admin: open, invitation or closed. */
    @WithDefault("open")
    RegistrationMode registration();

    /**
     * The address of an account, usually an administrator's, whose password is forgotten: the start prints a link that sets a
     * new one. For that one start alone.
     */
    Optional<String> recover();

    /** A session ends when it was not used for this long. */
    @WithDefault("30D")
    Duration sessionIdle();

    /** A session ends this long after the sign-in, used or not. */
    @WithDefault("180D")
    Duration sessionLifetime();

    /** The span over which failed tries are counted; after it a refused person can try again. */
    @WithDefault("15M")
    Duration throttleWindow();

    /** How many wrong passwords an account bears within the window. */
    @WithDefault("10")
    int triesPerAccount();

    /** How many wrong passwords one network address may send within the window; a class may share an address. */
    @WithDefault("50")
    int triesPerAddress();

    /** How many accounts one network address may ask for within the window; a class may share an address. */
    @WithDefault("30")
    int signUpsPerAddress();
}
