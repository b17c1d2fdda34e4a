package dev.rampart.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who looks at the page: a visitor, or the person whose session or token came with the request. Templates reach it as
 * {@code inject:viewer}; it also tells times in the person's own zone.
 */
@Named("viewer")
@RequestScoped
public class Viewer {
    /** Attributes that whoever authenticates a request puts on the {@link SecurityIdentity}. */
    public static final String ACCOUNT_ID = "rampart.account-id";

    public static final String NAME = "rampart.name";
    public static final String ZONE = "rampart.zone";

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /**
     * The account's id.
     *
     * @throws IllegalStateException for a visitor: a resource that needs an account says so by annotation
     */
    public long id() {
        Long id = identity.getAttribute(ACCOUNT_ID);
        if (id == null) {
            throw new IllegalStateException("A visitor has no account");
        }
        return id;
    }

    public String name() {
        return identity.getAttribute(NAME);
    }

    public boolean instructor() {
        return identity.hasRole(Roles.INSTRUCTOR);
    }

    public boolean administrator() {
        return identity.hasRole(Roles.ADMINISTRATOR);
    }

    public ZoneId zone() {
        ZoneId zone = identity.getAttribute(ZONE);
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** A day as people write it: "2 November 2026". */
    public String date(Instant instant) {
        return format("d MMMM uuuu", instant);
    }

    /** A moment as people write it: "2 November 2026, 16:07". */
    public String dateTime(Instant instant) {
        return format("d MMMM uuuu, HH:mm", instant);
    }

    /** How long ago, to the largest unit: "4 minutes ago". */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        return age.toDays() < 1 ? count(age.toHours(), "hour") : count(age.toDays(), "day");
    }

    private static String count(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s") + " ago";
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(zone())
                .format(instant);
    }
}
