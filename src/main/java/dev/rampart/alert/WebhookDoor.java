package dev.rampart.alert;

import dev.rampart.account.Account;
import dev.rampart.group.HandedOver;
import dev.rampart.group.Teams;
import dev.rampart.news.feed.FeedFetcher;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Sets and removes webhooks: a person their own, the owner of a group the group's. */
@ApplicationScoped
class WebhookDoor {
    static final String OWN = "own";
    private static final String GROUP = "group-";

    @Inject
    Teams teams;

    @Inject
    FeedFetcher fetcher;

    @Inject
    Clock clock;

    /**
     * Whose webhook a page is about.
     *
     * @param whose as in its address
     * @param group the group's name, or null for a person's own
     */
    record Place(String whose, String group, Webhook.Owner owner) {
        public String path() {
            return "/alerts/webhooks/" + whose;
        }
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for a group that the person does not own */
    Place place(String whose, long account) {
        if (whose.equals(OWN)) {
            return new Place(OWN, null, new Webhook.Owner.Person(account));
        }
        Teams.Team group = Optional.of(whose)
                .filter(name -> name.startsWith(GROUP))
                .flatMap(name -> teams.owned(account).stream()
                        .filter(owned -> owned.slug().equals(name.substring(GROUP.length())))
                        .findFirst())
                .orElseThrow(() -> Problem.notFound("There is no such group, or you do not own it."));
        return new Place(whose, group.name(), new Webhook.Owner.Team(group.id()));
    }

    /** Null without one. */
    @Transactional
    Webhook.View view(Webhook.Owner owner) {
        return Webhook.view(owner).orElse(null);
    }

    /** Since when a person's own one fails, or null. */
    @Transactional
    Instant failingSince(long account) {
        return Webhook.of(new Webhook.Owner.Person(account))
                .map(webhook -> webhook.failingSince)
                .orElse(null);
    }

    /** Why nothing can be sent to an address, as a sentence. What its name leads to is looked at when something is sent. */
    Optional<String> refusal(String url) {
        if (url.isEmpty()) {
            return Optional.of("Give the address to which alerts are to be sent.");
        }
        if (url.length() > Webhook.MAX_URL) {
            return Optional.of("An address has room for %,d characters.".formatted(Webhook.MAX_URL));
        }
        try {
            return fetcher.refusal(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.of("This is not an address. It begins with https:// and has no spaces.");
        }
    }

    /**
     * @param account who sets it; what they press twice happens one after the other
     * @return the secret; it cannot be had again
     */
    @Transactional
    String set(Webhook.Owner owner, String url, long account) {
        Account.findById(account, LockModeType.PESSIMISTIC_WRITE);
        return Webhook.set(owner, url, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** An owner of before would go on hearing of what the group uses. */
    void handedOver(@Observes HandedOver group) {
        remove(new Webhook.Owner.Team(group.group()));
    }

    @Transactional
    void remove(Webhook.Owner owner) {
        Webhook.remove(owner);
    }
}
