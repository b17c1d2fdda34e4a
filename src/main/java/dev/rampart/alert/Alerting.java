package dev.rampart.alert;

import dev.rampart.group.Teams;
import dev.rampart.interest.Interest;
import dev.rampart.interest.Interests;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells people at once of bulletins that touch their products. It looks again at the last hour, since what two nodes store at once
 * can be seen in another order; what a bulletin named when it was looked at is stored with the alerts of it, all or nothing.
 */
@ApplicationScoped
class Alerting {
    private static final Logger LOG = Logger.getLogger(Alerting.class);

    static final Duration OVERLAP = Duration.ofHours(1);

    /** What is older when it is first seen is history, which a source brings when it is new here. */
    static final Duration NEWS = Duration.ofDays(30);

    private static final int PAGE = 200;

    /** For all people whom one bulletin touches. */
    private static final int SECONDS = 15 * 60;

    @Inject
    NewsItems items;

    @Inject
    Interests interests;

    @Inject
    Teams teams;

    @Inject
    AlertMails mails;

    @Inject
    Clock clock;

    @Scheduled(identity = "alerts", every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant began = now();
        Instant since = QuarkusTransaction.requiringNew()
                .call(() -> AlertIntake.get().until(began))
                .minus(OVERLAP);
        int told = 0;
        boolean failed = false;
        NewsItem last = null;
        List<NewsItem> page;
        do {
            page = items.changedSince(since, last, PAGE);
            for (NewsItem item : page) {
                try {
                    told += item.kind() == SourceKind.BULLETIN ? look(item) : 0;
                } catch (RuntimeException e) {
                    // The others are told all the same; this one is looked at again.
                    LOG.errorf(e, "no alerts were made of entry=%d", item.id());
                    failed = true;
                }
                last = item;
            }
        } while (page.size() == PAGE);
        if (!failed) {
            QuarkusTransaction.requiringNew().run(() -> AlertIntake.locked().reaches(began));
        }
        if (told > 0) {
            LOG.infof("alerts made: %d", told);
        }
    }

    /** @return how many people were told */
    private int look(NewsItem item) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            AlertIntake.locked();
            LookedAt looked = LookedAt.of(item.id());
            Set<String> news = looked.news(item.products());
            boolean history = looked.first() && !item.publishedAt().isAfter(now().minus(NEWS));
            if (looked.first() || !news.isEmpty()) {
                looked.names(news, now());
            }
            if (news.isEmpty() || history) {
                return 0;
            }
            tellGroups(item, news);
            return tellPeople(item, news);
        });
    }

    private int tellPeople(NewsItem item, Set<String> news) {
        Set<Long> before = Alert.toldOf(item.id());
        int told = 0;
        long after = 0;
        List<Long> page;
        do {
            page = interests.accountsTouched(news, after, PAGE);
            after = page.isEmpty() ? after : page.get(page.size() - 1);
            List<Long> touched =
                    page.stream().filter(account -> !before.contains(account)).toList();
            tell(item, news, touched);
            told += touched.size();
        } while (page.size() == PAGE);
        return told;
    }

    private void tell(NewsItem item, Set<String> news, List<Long> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        Set<Long> mailing = mails.configured() ? Set.copyOf(AlertSetting.mailing(accounts)) : Set.of();
        Map<Long, Long> webhooks = Webhook.ofAccounts(accounts).stream()
                .collect(Collectors.toMap(webhook -> webhook.accountId, webhook -> webhook.id));
        for (long account : accounts) {
            String why = why(interests.of(account), news);
            Alert.tell(account, item.id(), why, now());
            if (mailing.contains(account)) {
                Delivery.byMail(account, item.id(), why, now());
            }
            if (webhooks.containsKey(account)) {
                Delivery.byWebhook(webhooks.get(account), item.id(), why, now());
            }
        }
        // Else each query would look for changes in all that was stored for the people before.
        Alert.getEntityManager().flush();
        Alert.getEntityManager().clear();
    }

    /** What it names that the person uses, and what their groups use beside that. */
    private static String why(Interest interest, Set<String> news) {
        StringBuilder why = new StringBuilder();
        Set<String> own = both(news, interest.products());
        if (!own.isEmpty()) {
            why.append("It names ").append(String.join(", ", own)).append(", which you use.");
        }
        interest.teams().forEach((slug, products) -> {
            Set<String> theirs = both(news, products);
            theirs.removeAll(own);
            if (!theirs.isEmpty()) {
                why.append(why.isEmpty() ? "" : " ")
                        .append(uses(theirs, interest.teamNames().get(slug)));
            }
        });
        return why.isEmpty() ? "It touches products that you or a group of yours uses." : cut(why.toString());
    }

    private static Set<String> both(Collection<String> some, Collection<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(Set.copyOf(others));
        return both;
    }

    private static String uses(Set<String> products, String group) {
        return "It names " + String.join(", ", products) + ", which " + group + " uses.";
    }

    private static String cut(String why) {
        return why.length() <= Alert.MAX_WHY ? why : why.substring(0, Alert.MAX_WHY - 1) + "…";
    }

    /** Groups have few webhooks: each is looked at. */
    private void tellGroups(NewsItem item, Set<String> news) {
        Map<Long, Webhook> webhooks = Webhook.ofGroups().stream()
                .filter(webhook -> !Delivery.toWebhook(webhook.id, item.id()))
                .collect(Collectors.toMap(webhook -> webhook.groupId, webhook -> webhook));
        if (webhooks.isEmpty()) {
            return;
        }
        for (Teams.Team group : teams.named(webhooks.keySet())) {
            Interest interest = interests.of(teams.owner(group));
            Set<String> touched = both(news, interest.teams().getOrDefault(group.slug(), Set.of()));
            if (!touched.isEmpty()) {
                Delivery.byWebhook(webhooks.get(group.id()).id, item.id(), cut(uses(touched, group.name())), now());
            }
        }
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
