package dev.rampart.news;

import dev.rampart.account.Account;
import dev.rampart.news.feed.Discovery;
import dev.rampart.news.feed.FeedFetcher;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.FeedParser;
import dev.rampart.news.feed.Fetched;
import dev.rampart.news.feed.Opml;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.news.feed.UnreadableFeedException;
import dev.rampart.news.feed.Validators;
import dev.rampart.web.Problem;
import dev.rampart.web.Slugs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sources that people add: for everyone, or for themselves alone. */
@ApplicationScoped
class AddedSources {
    /** More than a person reads; it keeps one account from having the server ask thousands of hosts. */
    private static final int MOST_OF_ONES_OWN = 50;

    private static final int SHOWN = 5;
    private static final String ADDED = "added--";

    @Inject
    Fetchers fetchers;

    @Inject
    Refresh refresh;

    @Inject
    Retention retention;

    @Inject
    Stories stories;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What stands behind an address.
     *
     * @param feed the feed itself, with some titles of its entries; null when the address is a page
     * @param candidates the feeds that the page names
     * @param problem why there is nothing, as a sentence; null if there is something
     */
    record Discovered(NewSource feed, List<String> titles, List<Discovery.Candidate> candidates, String problem) {
        static Discovered nothing(String problem) {
            return new Discovered(null, List.of(), List.of(), problem);
        }
    }

    /**
     * Stores nothing.
     *
     * @param inside whether hosts of the operator's own network that are allowed may be asked
     */
    Discovered discover(String typed, boolean inside) {
        FeedFetcher fetcher = fetchers.that(inside);
        String address = typed.matches("(?i)[a-z]+://.*") ? typed : "https://" + typed;
        Optional<String> wrong = NewSource.address(address, fetcher::refusal);
        if (wrong.isPresent()) {
            return Discovered.nothing(wrong.get());
        }
        Fetched fetched = fetcher.fetch(URI.create(address), Validators.NONE);
        if (fetched instanceof Fetched.Content content) {
            return understood(content, content.movedTo().orElse(URI.create(address)));
        }
        return Discovered.nothing(
                fetched instanceof Fetched.Failed failed ? failed.sentence() : "There is no feed at this address.");
    }

    private static Discovered understood(Fetched.Content content, URI address) {
        try {
            List<FeedItem> items = FeedParser.parse(content.body(), content.contentType());
            String title = Discovery.title(content.body());
            return new Discovered(
                    NewSource.typed(title.isEmpty() ? address.getHost() : title, address.toString(), "", ""),
                    items.stream()
                            .map(FeedItem::title)
                            .filter(one -> one != null)
                            .limit(SHOWN)
                            .toList(),
                    List.of(),
                    null);
        } catch (UnreadableFeedException e) {
            List<Discovery.Candidate> candidates = Discovery.inPage(content.body(), address);
            return candidates.isEmpty()
                    ? Discovered.nothing(e.getMessage() + " Nor does it name a feed that it could be read by.")
                    : new Discovered(null, List.of(), candidates, null);
        }
    }

    Optional<String> refusal(URI address, boolean inside) {
        return fetchers.that(inside).refusal(address);
    }

    /** Adds a source and fetches it; where it is known already, that one is given back. */
    String add(NewSource wanted, boolean own, long account) {
        NewsSource source = added(wanted, own, account);
        refresh.one(source.id);
        return source.slug;
    }

    @Transactional
    NewsSource added(NewSource wanted, boolean own, long account) {
        lock(account);
        NewsSource known = known(wanted.url(), account);
        if (known != null) {
            return known;
        }
        if (own && NewsSource.count("ownerId = ?1 and removedAt is null", account) >= MOST_OF_ONES_OWN) {
            throw Problem.exception(
                    422,
                    "You have " + MOST_OF_ONES_OWN
                            + " sources of your own, which is as many as there can be. Remove one first.");
        }
        return NewsSource.added(
                slug(wanted.title(), new HashSet<>()), wanted, own ? account : null, account, true, clock.instant());
    }

    /** What came of a list of feeds: the titles of those that are new, of those that were known, and what was left out. */
    record Taken(List<String> added, List<String> known, List<Opml.Refused> refused) {}

    /**
     * Adds what a list names.
     *
     * @param follow whether they are followed at once
     * @param inside whether hosts of the operator's own network that are allowed may be named
     * @throws UnreadableFeedException when it is no list of feeds; then nothing was added
     */
    @Transactional(rollbackOn = Exception.class)
    public Taken take(byte[] opml, boolean own, boolean follow, boolean inside, long account)
            throws UnreadableFeedException {
        Opml list = Opml.read(opml, fetchers.that(inside)::refusal);
        lock(account);
        List<String> added = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<Opml.Refused> refused = new ArrayList<>(list.refused());
        Set<String> slugs = new HashSet<>();
        long left = own
                ? MOST_OF_ONES_OWN - NewsSource.count("ownerId = ?1 and removedAt is null", account)
                : Long.MAX_VALUE;
        for (Opml.Listed feed : list.feeds()) {
            if (known(feed.url(), account) != null) {
                known.add(feed.title());
            } else if (added.size() >= left) {
                refused.add(new Opml.Refused(
                        feed.line(),
                        "“" + feed.title() + "” would be more than the " + MOST_OF_ONES_OWN + " that you can have."));
            } else {
                NewsSource.added(
                        slug(feed.title(), slugs),
                        new NewSource(feed.title(), feed.url(), feed.home(), SourceKind.BLOG),
                        own ? account : null,
                        account,
                        follow,
                        clock.instant());
                added.add(feed.title());
            }
        }
        return new Taken(added, known, refused);
    }

    /** Two at the same moment come one after the other. */
    private void lock(long account) {
        entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
    }

    private static NewsSource known(String url, long account) {
        return NewsSource.find(
                        "(url = ?1 or mirror = ?1 or state.movedTo = ?1) and removedAt is null"
                                + " and (ownerId is null or ownerId = ?2)",
                        url,
                        account)
                .firstResult();
    }

    /** One that no document can have, so that none can take the source over. */
    private static String slug(String title, Set<String> taken) {
        String slug = ADDED
                + Slugs.free(
                        title,
                        "source",
                        free -> taken.contains(ADDED + free) || NewsSource.named(ADDED + free) != null);
        taken.add(slug);
        return slug;
    }

    /**
     * Removes a source that someone added; entries that nobody saved or noted and no feature keeps go with it.
     *
     * @param all whether sources of everyone may be removed
     */
    void remove(String slug, long account, boolean all) {
        stories.settle(QuarkusTransaction.requiringNew().call(() -> {
            NewsSource source = NewsSource.named(slug);
            boolean mine = source != null && source.ownerId != null && source.ownerId == account;
            boolean shared =
                    source != null && source.ownerId == null && source.document == null && source.addedAt != null;
            if (!mine && !(shared && all)) {
                throw Problem.notFound("There is no such source that you could remove.");
            }
            return forget(source);
        }));
    }

    /** @return entries for which one of those that went stood */
    private List<Long> forget(NewsSource source) {
        List<Long> orphans = retention.dropAll(source.id);
        if (NewsEntry.count("source.id", source.id) == 0) {
            source.delete();
        } else {
            source.remove(clock.instant());
        }
        return orphans;
    }

    /** All that is someone's own; for the deletion of an account, whose marks are gone by then. */
    void forgetAll(long account) {
        NewsSource.<NewsSource>list("ownerId", account).forEach(this::forget);
    }
}
