package dev.rampart.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An alert on its way to a person's mailbox or to a webhook. */
@Entity
@Table(name = "alert_delivery")
class Delivery extends PanacheEntity {
    /** Whose mailbox, or null. */
    @Column(name = "account_id")
    public Long accountId;

    /** Which webhook, or null. */
    @Column(name = "webhook_id")
    public Long webhookId;

    @Column(name = "entry_id", nullable = false)
    public Long entryId;

    /** Sentences. */
    @Column(nullable = false, length = Alert.MAX_WHY)
    public String why;

    @Embedded
    public Sending sending;

    static void byMail(long account, long entry, String why, Instant now) {
        Delivery delivery = of(entry, why, now);
        delivery.accountId = account;
        delivery.persist();
    }

    static void byWebhook(long webhook, long entry, String why, Instant now) {
        Delivery delivery = of(entry, why, now);
        delivery.webhookId = webhook;
        delivery.persist();
    }

    private static Delivery of(long entry, String why, Instant now) {
        Delivery delivery = new Delivery();
        delivery.entryId = entry;
        delivery.why = why;
        delivery.sending = Sending.begin(now);
        return delivery;
    }

    static boolean toWebhook(long webhook, long entry) {
        return count("webhookId = ?1 and entryId = ?2", webhook, entry) > 0;
    }

    /** Webhooks for which something is due, the longest waiting first. */
    static List<Long> dueWebhooks(Instant now, int most) {
        return due("webhookId", now, most);
    }

    /** The same for people's mailboxes. */
    static List<Long> dueMailboxes(Instant now, int most) {
        return due("accountId", now, most);
    }

    private static List<Long> due(String whose, Instant now, int most) {
        return find(
                        "select " + whose + " from Delivery where " + whose
                                + " is not null and sending.dueAt <= ?1 group by " + whose
                                + " order by min(sending.dueAt)",
                        now)
                .project(Long.class)
                .page(0, most)
                .list();
    }

    /** Takes what is due for a webhook; no other node does while the lease lasts. */
    static List<Long> takeForWebhook(long webhook, Instant now, int most) {
        return take("webhookId", webhook, now, most);
    }

    static List<Long> takeForMailbox(long account, Instant now, int most) {
        return take("accountId", account, now, most);
    }

    private static List<Long> take(String whose, long owner, Instant now, int most) {
        List<Long> due = find(
                        "select id from Delivery where " + whose + " = ?1 and sending.dueAt <= ?2"
                                + " order by sending.dueAt, id",
                        owner,
                        now)
                .project(Long.class)
                .page(0, most)
                .list();
        // Where two look at once, the row's lock lets one have it: the other finds it due later.
        return due.stream()
                .filter(id -> update(
                                "sending.dueAt = ?1 where id = ?2 and sending.dueAt <= ?3",
                                now.plus(Sending.LEASE),
                                id,
                                now)
                        == 1)
                .toList();
    }

    /** Why the last mail to a person did not go, if none went since. */
    static String mailFailure(long account) {
        return find(
                        "select sending.failure from Delivery where accountId = ?1 order by sending.begunAt desc, id desc",
                        account)
                .project(String.class)
                .page(0, 1)
                .firstResult();
    }

    static void postpone(List<Long> ids, Instant until) {
        if (!ids.isEmpty()) {
            update("sending.dueAt = ?1 where id in ?2 and sending.dueAt is not null", until, ids);
        }
    }

    /** Gives up what was tried for a day, also where only others of the webhook were tried. */
    static void giveUp(long webhook, Instant now) {
        update(
                "sending.dueAt = null, sending.givenUpAt = ?1 where webhookId = ?2 and sending.dueAt is not null"
                        + " and sending.begunAt <= ?3",
                now,
                webhook,
                now.minus(Sending.LASTS));
    }

    /** What waits to be mailed to a person is not mailed. */
    static void dropMails(long account) {
        delete("accountId = ?1 and sending.dueAt is not null", account);
    }
}
