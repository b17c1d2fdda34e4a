package dev.rampart.news;

import dev.rampart.account.Account;
import dev.rampart.account.OpaqueToken;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The searches that people keep. */
@ApplicationScoped
class SavedSearches {
    @Inject
    NewsList news;

    @Inject
    FreshEntries fresh;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** @param fresh what has come in since it was opened, or null if nothing has */
    record Line(SavedSearch search, FreshEntries.Count fresh) {}

    /** In alphabetical order. */
    @Transactional
    List<Line> lines(long account) {
        List<SavedSearch> searches = SavedSearch.of(account).stream()
                .sorted(Comparator.comparing(search -> search.name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<Long, FreshEntries.Count> counts = fresh.counts(account, searches);
        return searches.stream()
                .map(search -> new Line(search, counts.get(search.id)))
                .toList();
    }

    /** @param current whether it is what the list shows now */
    record Chip(long id, String name, FreshEntries.Count fresh, boolean current) {}

    /**
     * What stands above the list.
     *
     * @param name what the list as it is could be called, or null where there is nothing to keep
     */
    record Bar(List<Chip> chips, String name) {
        static final Bar NONE = new Bar(List.of(), null);
    }

    Bar bar(NewsFilter filter, OptionalLong reader) {
        if (reader.isEmpty()) {
            return Bar.NONE;
        }
        List<Chip> chips = lines(reader.getAsLong()).stream()
                .map(line -> new Chip(
                        line.search().id,
                        line.search().name,
                        line.fresh(),
                        line.search().query.equals(filter.query())))
                .toList();
        boolean kept = !filter.any() || chips.stream().anyMatch(Chip::current);
        return new Bar(chips, kept ? null : name(filter));
    }

    private static String name(NewsFilter filter) {
        String words = filter.words();
        return words.length() <= SavedSearch.MAX_NAME ? words : words.substring(0, SavedSearch.MAX_NAME);
    }

    /** @return why it was not kept, as a sentence; empty if it was */
    @Transactional
    Optional<String> save(long account, String name, NewsFilter filter) {
        lock(account);
        List<SavedSearch> known = SavedSearch.of(account);
        Optional<String> wrong = wrong(name, known, 0);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (!filter.any()) {
            return Optional.of("There is nothing to keep: choose a filter or type words first.");
        }
        if (filter.query().length() > SavedSearch.MAX_QUERY) {
            return Optional.of("This search is too long to be kept. Take some of it away.");
        }
        if (known.size() >= SavedSearch.MOST) {
            return Optional.of("You keep " + SavedSearch.MOST
                    + " searches, which is as many as there can be. Remove one first; nothing was changed.");
        }
        SavedSearch.of(account, name, filter, knownBy(), clock.instant());
        return Optional.empty();
    }

    /** @return why the name was not taken, as a sentence; empty if it was */
    @Transactional
    Optional<String> rename(long account, long id, String name) {
        lock(account);
        SavedSearch search = one(account, id);
        Optional<String> wrong = wrong(name, SavedSearch.of(account), id);
        if (wrong.isEmpty()) {
            search.name = name;
        }
        return wrong;
    }

    private static Optional<String> wrong(String name, List<SavedSearch> known, long but) {
        if (name.isEmpty() || name.length() > SavedSearch.MAX_NAME) {
            return Optional.of("Give it a name of at most " + SavedSearch.MAX_NAME + " characters.");
        }
        return known.stream().anyMatch(one -> one.id != but && one.name.equalsIgnoreCase(name))
                ? Optional.of("You keep a search called “" + name + "” already. Take another name.")
                : Optional.empty();
    }

    @Transactional
    SavedSearch named(long account, String name) {
        return SavedSearch.of(account).stream()
                .filter(search -> search.name.equals(name))
                .findFirst()
                .orElseThrow(SavedSearches::unknown);
    }

    @Transactional
    SavedSearch one(long account, long id) {
        return SavedSearch.of(account, id).orElseThrow(SavedSearches::unknown);
    }

    @Transactional
    void remove(long account, long id) {
        one(account, id).delete();
    }

    /** What is there now is not new any more. */
    @Transactional
    SavedSearch open(long account, long id) {
        SavedSearch search = one(account, id);
        search.openedAt = knownBy();
        return search;
    }

    /** As far as the list goes; not further than now, should an entry come from a clock that was ahead. */
    private Instant knownBy() {
        Instant stored = news.storedBy();
        Instant now = clock.instant();
        return stored.isAfter(now) ? now : stored;
    }

    @Transactional
    OpaqueToken address(long account, long id) {
        return one(account, id).address(clock.instant());
    }

    @Transactional
    void takeAddressBack(long account, long id) {
        one(account, id).takeAddressBack();
    }

    /** What stands at an address, as long as its owner may use this installation. */
    @Transactional
    SavedSearch at(String token) {
        return SavedSearch.opened(token)
                .filter(search -> Account.<Account>findByIdOptional(search.accountId)
                        .filter(owner -> owner.suspendedSince().isEmpty())
                        .isPresent())
                .orElseThrow(() -> Problem.notFound("There is no feed at this address, or it was taken back."));
    }

    /** Two at the same moment come one after the other. */
    private void lock(long account) {
        entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("There is no such search among those that you keep.");
    }
}
