package dev.rampart.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The address of a program that a person, or the owner of a group, wants to be told. */
@Entity
@Table(name = "alert_webhook")
class Webhook extends PanacheEntity {
    static final int MAX_URL = 1000;

    /** Between two tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Whose, or null. */
    @Column(name = "account_id")
    public Long accountId;

    /** Which group's, or null. */
    @Column(name = "group_id")
    public Long groupId;

    @Column(nullable = false, length = MAX_URL)
    public String url;

    @Column(nullable = false, length = 80)
    public String secret;

    @Column(name = "made_at", nullable = false)
    public Instant madeAt;

    /** When the other side last took something. */
    @Column(name = "taken_at")
    public Instant takenAt;

    @Column(name = "failing_since")
    public Instant failingSince;

    /** What went wrong last, as a sentence, or null. */
    @Column(length = 300)
    public String failure;

    @Column(name = "tested_at")
    public Instant testedAt;

    /** Without the secret. */
    record View(
            long id,
            String url,
            Instant madeAt,
            Instant takenAt,
            Instant failingSince,
            String failure,
            long waiting,
            long givenUp) {}

    static Optional<Webhook> of(Owner owner) {
        return find(owner.column() + " = ?1", owner.id()).firstResultOptional();
    }

    static Optional<View> view(Owner owner) {
        return find(
                        "select w.id, w.url, w.madeAt, w.takenAt, w.failingSince, w.failure,"
                                + " (select count(d) from Delivery d where d.webhookId = w.id and d.sending.dueAt is not null),"
                                + " (select count(d) from Delivery d where d.webhookId = w.id and d.sending.givenUpAt is not null)"
                                + " from Webhook w where w." + owner.column() + " = ?1",
                        owner.id())
                .project(View.class)
                .firstResultOptional();
    }

    /** Those of these people. */
    static List<Webhook> ofAccounts(Collection<Long> accounts) {
        return list("accountId in ?1", accounts);
    }

    /** Those of all groups. */
    static List<Webhook> ofGroups() {
        return list("groupId is not null order by id");
    }

    /**
     * Points it at an address, in place of the one before, with a new secret; what waits goes there.
     *
     * @return the secret
     */
    static String set(Owner owner, String url, Instant now) {
        Webhook webhook = of(owner).orElseGet(Webhook::new);
        owner.owns(webhook);
        webhook.url = url;
        webhook.secret = WebhookMessage.newSecret();
        webhook.madeAt = now;
        webhook.takenAt = null;
        webhook.failingSince = null;
        webhook.failure = null;
        webhook.testedAt = null;
        webhook.persist();
        return webhook.secret;
    }

    static void remove(Owner owner) {
        of(owner).ifPresent(webhook -> {
            Delivery.delete("webhookId", webhook.id);
            webhook.delete();
            getEntityManager().flush();
        });
    }

    URI address() {
        return URI.create(url);
    }

    void took(Instant now) {
        takenAt = now;
        failingSince = null;
        failure = null;
    }

    void failed(String sentence, Instant now) {
        failingSince = failingSince == null ? now : failingSince;
        failure = Sending.cut(sentence);
    }

    /** Of tests that come at once, one is made. */
    static boolean mayTest(long id, Instant now) {
        return update(
                        "testedAt = ?1 where id = ?2 and (testedAt is null or testedAt <= ?3)",
                        now,
                        id,
                        now.minus(PATIENCE))
                == 1;
    }

    /** Whose a webhook is. */
    sealed interface Owner {
        long id();

        String column();

        void owns(Webhook webhook);

        record Person(long id) implements Owner {
            @Override
            public String column() {
                return "accountId";
            }

            @Override
            public void owns(Webhook webhook) {
                webhook.accountId = id;
            }
        }

        record Team(long id) implements Owner {
            @Override
            public String column() {
                return "groupId";
            }

            @Override
            public void owns(Webhook webhook) {
                webhook.groupId = id;
            }
        }
    }
}
