package dev.rampart.alert;

import dev.rampart.account.Account;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.web.SiteConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings alerts and digests to mailboxes, a bounded number a minute; what one person is told of at once is one mail. */
@ApplicationScoped
class MailRounds {
    private static final Logger LOG = Logger.getLogger(MailRounds.class);
    private static final String NOT_TAKEN = "The mail server did not take it.";

    /** In one mail. */
    private static final int MOST = 50;

    /** So many in a row, and it is the server, not the address. */
    private static final int DOWN = 3;

    @Inject
    AlertMails mails;

    @Inject
    AlertConfig config;

    @Inject
    Digests digests;

    @Inject
    NewsItems items;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    private final RandomGenerator random = RandomGenerator.getDefault();

    @Scheduled(identity = "alert-mails", every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!mails.configured()) {
            return;
        }
        int most = config.mailsPerMinute();
        List<Long> mailboxes = QuarkusTransaction.requiringNew().call(() -> Delivery.dueMailboxes(now(), most));
        boolean up = all(mailboxes, this::alerts);
        if (up && mailboxes.size() < most) {
            all(QuarkusTransaction.requiringNew().call(() -> Digest.due(now(), most - mailboxes.size())), this::digest);
        }
    }

    /** @return whether the server seems to be there */
    private boolean all(List<Long> ids, LongPredicate send) {
        int failed = 0;
        Iterator<Long> left = ids.iterator();
        while (left.hasNext() && failed < DOWN) {
            failed = send.test(left.next()) ? 0 : failed + 1;
        }
        return failed < DOWN;
    }

    private record Letter(Account to, String leaveToken, String key, List<AlertMails.Told> told) {}

    /** @return false if the server did not take it */
    private boolean alerts(long account) {
        List<Long> taken = QuarkusTransaction.requiringNew().call(() -> Delivery.takeForMailbox(account, now(), MOST));
        Letter letter =
                taken.isEmpty() ? null : QuarkusTransaction.requiringNew().call(() -> letter(account, taken));
        if (letter == null) {
            return true;
        }
        boolean sent = sent(() -> mails.alerts(letter.to(), letter.leaveToken(), letter.key(), letter.told()));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Delivery.<Delivery>list("id in ?1", taken).forEach(delivery -> settle(delivery.sending, sent)));
        return sent;
    }

    /** Null if the person wants no mail any more, or nothing is left to tell. */
    private Letter letter(long account, List<Long> taken) {
        Account to = Account.findById(account);
        AlertSetting setting = AlertSetting.of(account);
        List<Delivery> deliveries = Delivery.list("id in ?1 order by id", taken);
        Map<Long, NewsItem> found =
                items.of(deliveries.stream().map(delivery -> delivery.entryId).toList(), account).stream()
                        .collect(Collectors.toMap(NewsItem::id, item -> item));
        List<AlertMails.Told> told = deliveries.stream()
                .filter(delivery -> found.containsKey(delivery.entryId))
                .map(delivery -> told(delivery, found.get(delivery.entryId)))
                .toList();
        if (told.isEmpty() || !setting.mails || !reachable(to, setting)) {
            Delivery.delete("id in ?1", taken);
            return null;
        }
        return new Letter(
                to, setting.leaveToken, "rampart-alert-" + taken.get(0) + "-" + taken.get(taken.size() - 1), told);
    }

    private AlertMails.Told told(Delivery delivery, NewsItem item) {
        return new AlertMails.Told(item.title(), item.bulletinId(), delivery.why, site.link(item.href()));
    }

    private static boolean reachable(Account to, AlertSetting setting) {
        return to != null && setting.confirmed(to.email) && to.suspendedSince().isEmpty();
    }

    private record WeekLetter(Account to, String leaveToken, Week week) {}

    /** @return as above */
    private boolean digest(long id) {
        WeekLetter letter =
                QuarkusTransaction.requiringNew().call(() -> Digest.take(id, now()) ? weekLetter(id) : null);
        if (letter == null) {
            return true;
        }
        boolean sent =
                sent(() -> mails.digest(letter.to(), letter.leaveToken(), "rampart-digest-" + id, letter.week()));
        QuarkusTransaction.requiringNew()
                .run(() -> Digest.<Digest>findByIdOptional(id).ifPresent(now -> settle(now.sending, sent)));
        return sent;
    }

    /** Null as above. */
    private WeekLetter weekLetter(long id) {
        Digest digest = Digest.findById(id);
        Account to = Account.findById(digest.accountId);
        AlertSetting setting = AlertSetting.of(digest.accountId);
        Week week = setting.digests && reachable(to, setting) ? digests.digest(to.id, digest.endsAt) : null;
        if (week == null || week.isEmpty()) {
            digest.sending.dueAt = null;
            return null;
        }
        return new WeekLetter(to, setting.leaveToken, week);
    }

    private static boolean sent(Runnable send) {
        try {
            send.run();
            return true;
        } catch (RuntimeException e) {
            // Its message may name the address.
            LOG.warnf("a mail was not taken: %s", e.getClass().getName());
            return false;
        }
    }

    private void settle(Sending sending, boolean sent) {
        if (sent) {
            sending.sent(now());
        } else {
            sending.failed(NOT_TAKEN, now(), random);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
