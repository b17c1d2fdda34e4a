package dev.rampart.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.news.feed.FeedFetcher;
import dev.rampart.news.feed.Posted;
import dev.rampart.web.SiteConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Brings alerts to webhooks. A node takes what it sends for some minutes; one that dies in between leaves it to be sent again, with
 * the same id, so that nothing is lost and a receiver can tell.
 */
@ApplicationScoped
class Webhooks {
    private static final Logger LOG = Logger.getLogger(Webhooks.class);

    /** For one webhook in a minute. */
    static final int MOST = 20;

    private static final int WEBHOOKS = 500;
    private static final int THREADS = 4;

    @Inject
    FeedFetcher fetcher;

    @Inject
    NewsItems items;

    @Inject
    ObjectMapper json;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    private final RandomGenerator random = RandomGenerator.getDefault();

    /** @param delivery its id */
    private record Order(long delivery, long webhook, URI address, String secret, WebhookMessage message) {}

    /** A few at once, so that a slow one does not keep the others waiting; those of one webhook one after the other. */
    @Scheduled(identity = "alert-webhooks", every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<Long> due = QuarkusTransaction.requiringNew().call(() -> Delivery.dueWebhooks(now(), WEBHOOKS));
        if (due.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        due.forEach(webhook -> threads.execute(() -> all(webhook)));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Where one fails, the others wait as long. */
    private void all(long webhook) {
        try {
            List<Long> taken =
                    QuarkusTransaction.requiringNew().call(() -> Delivery.takeForWebhook(webhook, now(), MOST));
            for (int i = 0; i < taken.size(); i++) {
                Optional<Instant> again = order(taken.get(i)).flatMap(this::carryOut);
                if (again.isPresent()) {
                    List<Long> rest = taken.subList(i + 1, taken.size());
                    QuarkusTransaction.requiringNew().run(() -> Delivery.postpone(rest, again.get()));
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "alerts could not be brought to webhook=%d", webhook);
        }
    }

    /** Empty if there is nothing to send any more. */
    private Optional<Order> order(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Delivery delivery = Delivery.findById(id);
            if (delivery == null || delivery.sending.dueAt == null) {
                return Optional.empty();
            }
            Webhook webhook = Webhook.findById(delivery.webhookId);
            NewsItem item = items.of(delivery.entryId, NewsItems.EVERYONE);
            if (item == null) {
                delivery.delete();
                return Optional.empty();
            }
            String key = "alert-" + id;
            byte[] body =
                    write(new AlertPayload(AlertPayload.ALERT, key, delivery.why, AlertPayload.Entry.of(item, site)));
            return Optional.of(
                    new Order(id, webhook.id, webhook.address(), webhook.secret, new WebhookMessage(key, body)));
        });
    }

    private byte[] write(AlertPayload payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return when to come back, if it failed */
    private Optional<Instant> carryOut(Order order) {
        Posted posted = post(order.address(), order.secret(), order.message());
        return QuarkusTransaction.requiringNew().call(() -> settle(order, posted));
    }

    private Posted post(URI address, String secret, WebhookMessage message) {
        return fetcher.post(address, message.headers(secret, clock.instant()), message.body());
    }

    private Optional<Instant> settle(Order order, Posted posted) {
        Delivery delivery = Delivery.findById(order.delivery());
        Webhook webhook = Webhook.findById(order.webhook());
        if (delivery == null || webhook == null) {
            return Optional.empty();
        }
        Instant now = now();
        if (posted.taken()) {
            delivery.sending.sent(now);
            webhook.took(now);
            return Optional.empty();
        }
        delivery.sending.failed(posted.sentence(), now, random);
        webhook.failed(posted.sentence(), now);
        if (delivery.sending.dueAt != null) {
            return Optional.of(delivery.sending.dueAt);
        }
        LOG.infof("webhook=%d failed for a day, alerts were given up", webhook.id);
        Delivery.giveUp(webhook.id, now);
        return Optional.of(now.plus(Sending.pause(delivery.sending.tries, random)));
    }

    /**
     * Sends a test, once in a while.
     *
     * @return empty if one was sent a moment ago
     */
    Optional<Posted> test(Webhook.Owner owner) {
        Optional<Webhook> tested = QuarkusTransaction.requiringNew()
                .call(() -> Webhook.of(owner).filter(webhook -> Webhook.mayTest(webhook.id, now())));
        return tested.map(webhook -> {
            String key = "test-" + UUID.randomUUID();
            AlertPayload payload = new AlertPayload(
                    AlertPayload.TEST, key, "Someone pressed the button that sends a test. Nothing happened.", null);
            Posted posted = post(webhook.address(), webhook.secret, new WebhookMessage(key, write(payload)));
            QuarkusTransaction.requiringNew()
                    .run(() -> Webhook.<Webhook>findByIdOptional(webhook.id).ifPresent(now -> tested(now, posted)));
            return posted;
        });
    }

    private void tested(Webhook webhook, Posted posted) {
        if (posted.taken()) {
            webhook.took(now());
        } else {
            webhook.failed(posted.sentence(), now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
