package dev.rampart.alert;

import dev.rampart.account.Account;
import dev.rampart.interest.Interest;
import dev.rampart.interest.Interests;
import dev.rampart.interest.Match;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What a week brought a person beside the alerts, and the job that has it mailed on the day and hour that they chose. */
@ApplicationScoped
class Digests {
    private static final Logger LOG = Logger.getLogger(Digests.class);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration ASKED = Duration.ofDays(1);
    private static final int TOP = 12;
    private static final int MISSED = 20;

    /** Entries of a week that are looked at. */
    private static final int MOST = 1000;

    private static final int BATCH = 100;

    @Inject
    NewsItems items;

    @Inject
    Interests interests;

    @Inject
    Alerts alerts;

    @Inject
    AlertMails mails;

    @Inject
    Clock clock;

    /** The seven days up to then. */
    @Transactional
    Week week(long account, Instant to) {
        return between(account, to.minus(WEEK), to);
    }

    /** What the digest that ends then tells: from where the one before ended, also where its day was moved. */
    @Transactional
    Week digest(long account, Instant to) {
        Instant before = Digest.endBefore(account, to);
        boolean lately = before != null && !before.isBefore(to.minus(WEEK.multipliedBy(2)));
        return between(account, lately ? before : to.minus(WEEK), to);
    }

    /** What came in between: a source is asked once a day at least, so that it was published a day earlier at most. */
    private Week between(long account, Instant from, Instant to) {
        List<NewsItem> published =
                items.publishedSince(from.minus(ASKED), List.of(SourceKind.values()), account, MOST).stream()
                        .filter(item -> item.storedAt().isAfter(from)
                                && !item.storedAt().isAfter(to))
                        .toList();
        Set<Long> told = published.isEmpty()
                ? Set.of()
                : Alert.told(account, published.stream().map(NewsItem::id).toList());
        Interest interest = interests.of(account);
        List<Week.Entry> fitting = published.stream()
                .filter(item -> !told.contains(item.id()))
                .map(item -> entry(interest, item))
                .filter(entry -> !entry.reasons().isEmpty())
                .sorted(Comparator.comparingInt(Week.Entry::score).reversed())
                .toList();
        return new Week(
                from,
                to,
                fitting.subList(0, Math.min(TOP, fitting.size())),
                Math.max(0, fitting.size() - TOP),
                alerts.missed(account, from, to, MISSED));
    }

    private Week.Entry entry(Interest interest, NewsItem item) {
        Match match = interests.match(interest, item);
        return new Week.Entry(item, match.score(), match.reasons());
    }

    @Scheduled(identity = "alert-digests", every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!mails.configured()) {
            return;
        }
        Set<Long> tried = new HashSet<>();
        List<Long> due;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> AlertSetting.dueDigests(now(), BATCH)).stream()
                    .filter(tried::add)
                    .toList();
            due.forEach(this::tryTo);
        } while (!due.isEmpty());
    }

    private void tryTo(long account) {
        try {
            QuarkusTransaction.requiringNew().run(() -> make(account));
        } catch (RuntimeException e) {
            LOG.errorf(e, "no digest was made for account=%d", account);
        }
    }

    /** Once a week: whoever comes second finds that the next one is not due yet. */
    private void make(long account) {
        AlertSetting setting = AlertSetting.stored(account);
        Account person = Account.findById(account);
        Instant now = now();
        if (setting.nextDigestAt == null || setting.nextDigestAt.isAfter(now)) {
            return;
        }
        DayOfWeek day = DayOfWeek.of(setting.digestDay);
        Instant ends = DigestTime.last(now, day, setting.digestHour, person.zone);
        setting.nextDigestAt = DigestTime.next(now, day, setting.digestHour, person.zone);
        LocalDate week = DigestTime.week(ends, person.zone);
        if (!Digest.made(account, week) && setting.confirmed(person.email)) {
            Digest.make(account, week, ends, digest(account, ends).told(), now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
