package dev.rampart.author.currency;

import dev.rampart.content.Batch;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Origin;
import dev.rampart.content.Reader;
import dev.rampart.news.NewsItems;
import dev.rampart.question.Audiences;
import dev.rampart.web.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the news may have made outdated, of that which an instructor may see. */
@ApplicationScoped
class Currency {
    static final String TO_CHANGE = "to-change";

    /** The newest; whoever has more to look at has stopped looking. */
    private static final int MOST = 10_000;

    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    Subjects subjects;

    @Inject
    NewsItems news;

    @Inject
    Audiences audiences;

    @Inject
    DocumentDesk documents;

    /** By entry and subject. */
    private record Key(long entry, String subject) {
        static Key of(Match match) {
            return new Key(match.told().entry(), match.subject().id());
        }
    }

    /** Those that fit, the newest entries first; settled ones only where these are asked for. */
    @Transactional
    public List<Match> matches(Filter filter, long account) {
        List<Subject> seen = seen(account).stream()
                .filter(subject -> !filter.has("subject") || subject.id().equals(filter.get("subject")))
                .toList();
        List<Match> found = filter.has("entry")
                ? of(Long.parseLong(filter.get("entry")), seen)
                : Match.all(TakenEntry.told(entries(seen)), seen);
        List<Match> fitting =
                found.stream().filter(match -> fits(match, filter)).toList();
        Set<Long> standing = standing(fitting);
        Map<Key, Settlement> settled = settled(standing);
        return fitting.stream()
                .filter(match -> standing.contains(match.told().entry()))
                .filter(match -> filter.get("state").equals(state(settled.get(Key.of(match)))))
                .toList();
    }

    private static String state(Settlement settlement) {
        return settlement == null ? "" : settlement.verdict.id();
    }

    /** What waits for a decision of somebody. */
    @Transactional
    public List<Match> openOf(long entry, long account) {
        return matches(Filter.NONE.with("entry", entry), account);
    }

    /** A pair, settled or not; empty if it is none that the account sees, or none any more. */
    @Transactional
    public Optional<Match> match(long entry, String subject, long account) {
        return of(
                        entry,
                        seen(account).stream()
                                .filter(one -> one.id().equals(subject))
                                .toList())
                .stream()
                .findFirst();
    }

    private List<Subject> seen(long account) {
        Reader reader = audiences.reader(account);
        return subjects.all().stream()
                .filter(subject -> reader.sees(subject.named()))
                .toList();
    }

    private static List<Match> of(long entry, List<Subject> seen) {
        return Match.all(TakenEntry.told(TakenEntry.list("entryId", entry)), seen);
    }

    private List<TakenEntry> entries(List<Subject> seen) {
        Set<String> guides = seen.stream()
                .flatMap(subject -> subject.pages().keySet().stream())
                .map(DocPage::guide)
                .collect(Collectors.toSet());
        Optional<LocalDate> first = seen.stream().map(Subject::verified).min(Comparator.naturalOrder());
        if (first.isEmpty() || guides.isEmpty()) {
            return List.of();
        }
        Instant since = first.get().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return entities.createQuery(
                        "from TakenEntry e where e.publishedAt >= :since and e.entryId in"
                                + " (select p.entryId from TakenPage p where p.guide in :guides)"
                                + " order by e.publishedAt desc, e.entryId desc",
                        TakenEntry.class)
                .setParameter("since", since)
                .setParameter("guides", guides)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static boolean fits(Match match, Filter filter) {
        return (!filter.has("exam") || match.subject().exams().contains(filter.get("exam")))
                && (!filter.has("change") || match.told().change().id().equals(filter.get("change")))
                && (!filter.has("strength") || match.strength().id().equals(filter.get("strength")));
    }

    private Set<Long> standing(List<Match> matches) {
        Set<Long> standing = new HashSet<>();
        chunks(matches.stream().map(match -> match.told().entry()).collect(Collectors.toCollection(LinkedHashSet::new)))
                .forEach(some -> standing.addAll(news.standing(some)));
        return standing;
    }

    private static Map<Key, Settlement> settled(Collection<Long> entries) {
        Map<Key, Settlement> settled = new HashMap<>();
        chunks(entries)
                .forEach(some -> Settlement.<Settlement>stream("entryId in ?1", some)
                        .forEach(one -> settled.put(new Key(one.entryId, one.subject), one)));
        return settled;
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        List<Long> all = new ArrayList<>(ids);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return chunks;
    }

    /** With what was decided, and with the documents; four queries, however many. */
    @Transactional
    public Map<Match, Pair> pairs(Collection<Match> matches, long account) {
        Map<Key, Settlement> settled =
                settled(matches.stream().map(match -> match.told().entry()).collect(Collectors.toSet()));
        Map<Long, String> names = names(settled.values().stream()
                .map(one -> one.settledBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<String> paths =
                matches.stream().map(match -> match.subject().path()).collect(Collectors.toSet());
        Map<Batch.Location, Long> ids = paths.isEmpty() ? Map.of() : documents.ids(paths, account);
        Map<Match, Pair> pairs = new HashMap<>();
        for (Match match : matches) {
            Settlement one = settled.get(Key.of(match));
            pairs.put(
                    match,
                    new Pair(
                            match,
                            one == null
                                    ? null
                                    : new Pair.Settled(
                                            one.verdict,
                                            one.settledBy == null ? null : names.get(one.settledBy),
                                            one.settledAt,
                                            one.why),
                            document(match.subject(), ids)));
        }
        return pairs;
    }

    private Map<Long, String> names(Set<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery("select a.id, a.name from Account a where a.id in :ids", Object[].class)
                        .setParameter("ids", accounts)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** What was written here is edited at once; a file is shown, and can be copied to edit. */
    private static String document(Subject subject, Map<Batch.Location, Long> ids) {
        Long id = ids.get(new Batch.Location(subject.origin(), subject.path()));
        if (id == null) {
            return null;
        }
        return subject.origin() == Origin.LOCAL
                ? "/author/drafts/" + id
                : "/author/documents/" + id + (subject.isQuestion() ? "#" + subject.id() : "");
    }
}
