package dev.rampart.demo;

import dev.rampart.account.Account;
import dev.rampart.web.DemoConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Fills an empty database when it is started as a demonstration, after the documents are in and before anyone comes. */
@ApplicationScoped
class Demo {
    private static final Logger LOG = Logger.getLogger(Demo.class);

    /** Without those that are easily taken for others. */
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";

    private static final int PASSWORD = 14;
    private static final int TIMEOUT_SECONDS = 900;

    @Inject
    DemoConfig config;

    @Inject
    Story story;

    @Inject
    Clock clock;

    private String password;

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!config.demo()) {
            return;
        }
        if (QuarkusTransaction.requiringNew().call(() -> Account.count()) > 0) {
            LOG.info("demo: nothing was filled, since there are people in this database already");
            return;
        }
        fill();
        System.out.println(greeting());
    }

    /** All of it or nothing, so that a start that was cut short can be had again. */
    private void fill() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        password = random();
        LOG.info("demo: making up people and their last ten weeks");
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> story.tell(now, password));
        LOG.infof("demo: made up people=%d", Cast.ALL.size());
    }

    private String greeting() {
        return "\nThis is a demonstration: everyone in it is made up. Sign in as\n\n  " + Cast.ANA.email()
                + "  (learner)\n  " + Cast.INES.email() + "  (instructor)\n  " + Cast.GRACE.email()
                + "  (administrator)\n\nThe password of all of them, printed this once: " + password;
    }

    /** What the people of this start sign in with; null if another start made them. */
    String password() {
        return password;
    }

    private static String random() {
        return new SecureRandom()
                .ints(PASSWORD, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
