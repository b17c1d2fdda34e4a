package dev.rampart.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Settings of alerts: {@code rampart.alert.*}. */
@ConfigMapping(prefix = "rampart.alert")
interface AlertConfig {
    /**
     * Who mails come from, for example {@code Rampart <alerts@example.org>}. Without it no mail is sent. The server that sends them
     * is named by {@code quarkus.mailer.host}, {@code .port}, {@code .username}, {@code .password} and {@code .start-tls}.
     */
    Optional<String> mailFrom();

    /** How many mails are sent in a minute at most, on all nodes together about that many times the number of nodes. */
    @WithDefault("60")
    int mailsPerMinute();

    /**
     * Hosts in a private network to which anyone's webhook may point, separated by commas, for example {@code chat.intra.example}.
     * Alerts are sent to all others only where they have public addresses.
     */
    Optional<Set<String>> allowedHosts();
}
