package dev.rampart.news;

import dev.rampart.account.Account;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people have read and saved. */
@ApplicationScoped
class Readers {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** As far as a person has marked all as read. */
    ReadThrough.Point readThrough(long account) {
        ReadThrough through = entities.find(ReadThrough.class, account);
        return through == null ? ReadThrough.Point.NEVER : through.point();
    }

    /** Ids of what was stored after a person marked all as read, or was marked as unread after that; so many at most. */
    List<Long> since(long account, ReadThrough.Point through, int most) {
        List<Long> ids = new ArrayList<>(
                entities.createQuery("select e.id from NewsEntry e where e.storedAt > :through", Long.class)
                        .setParameter("through", through.storedBy())
                        .setMaxResults(most)
                        .getResultList());
        if (ids.size() == most) {
            return ids;
        }
        ids.addAll(entities.createQuery(
                        "select u.entryId from NewsReading u where u.accountId = :account and not u.read"
                                + " and u.markedAt > :pressed",
                        Long.class)
                .setParameter("account", account)
                .setParameter("pressed", through.pressedAt())
                .setMaxResults(most - ids.size())
                .getResultList());
        return ids;
    }

    /** The marks of some entries; all have one. */
    Map<Long, EntryRow.Mark> marks(long account, Collection<Long> entryIds) {
        ReadThrough.Point through = readThrough(account);
        Map<Long, EntryRow.Mark> marks = new HashMap<>();
        entities.createQuery(
                        "select e.id, e.storedAt, r.read, r.markedAt, v.savedAt, h.hiddenAt, n.notedAt from NewsEntry e"
                                + " left join NewsReading r on r.entryId = e.id and r.accountId = :account"
                                + " left join NewsSaved v on v.entryId = e.id and v.accountId = :account"
                                + " left join NewsHidden h on h.entryId = e.id and h.accountId = :account"
                                + " left join NewsNote n on n.entryId = e.id and n.accountId = :account"
                                + " where e.id in :ids",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("ids", entryIds)
                .getResultList()
                .forEach(row -> marks.put(
                        (Long) row[0],
                        new EntryRow.Mark(
                                Boolean.TRUE.equals(row[2]) || through.covers((Instant) row[1], (Instant) row[3]),
                                row[4] != null,
                                row[5] != null,
                                row[6] != null)));
        return marks;
    }

    @Transactional
    void read(long account, long entryId, boolean read) {
        alone(account, entryId);
        NewsReading known = entities.find(NewsReading.class, new OfPerson(account, entryId));
        NewsReading reading = known == null ? NewsReading.of(account, entryId) : known;
        reading.mark(read, clock.instant());
        entities.persist(reading);
    }

    @Transactional
    void save(long account, long entryId, boolean save) {
        alone(account, entryId);
        NewsSaved saved = entities.find(NewsSaved.class, new OfPerson(account, entryId));
        if (save && saved == null) {
            entities.persist(NewsSaved.of(account, entryId, clock.instant()));
        } else if (!save && saved != null) {
            entities.remove(saved);
        }
    }

    @Transactional
    void hide(long account, long entryId, boolean hide) {
        alone(account, entryId);
        NewsHidden hidden = entities.find(NewsHidden.class, new OfPerson(account, entryId));
        if (hide && hidden == null) {
            entities.persist(NewsHidden.of(account, entryId, clock.instant()));
        } else if (!hide && hidden != null) {
            entities.remove(hidden);
        }
    }

    /** @param text as typed, at most {@value NewsNote#MAX_TEXT} characters; blank takes the note away */
    @Transactional
    void note(long account, long entryId, String text) {
        alone(account, entryId);
        NewsNote known = entities.find(NewsNote.class, new OfPerson(account, entryId));
        if (text.isBlank()) {
            Optional.ofNullable(known).ifPresent(entities::remove);
            return;
        }
        NewsNote note = known == null ? NewsNote.of(account, entryId) : known;
        note.say(text, clock.instant());
        entities.persist(note);
    }

    /** "" if there is none. */
    String note(long account, long entryId) {
        NewsNote note = entities.find(NewsNote.class, new OfPerson(account, entryId));
        return note == null ? "" : note.text;
    }

    /**
     * Marks as read all that had been stored by then.
     *
     * @return as far as it was before, so that it can be undone
     */
    @Transactional
    ReadThrough.Point readAll(long account, Instant storedBy) {
        ReadThrough.Point before = readThrough(account);
        move(account, new ReadThrough.Point(storedBy, clock.instant()));
        return before;
    }

    @Transactional
    void move(long account, ReadThrough.Point to) {
        lock(account);
        ReadThrough known = entities.find(ReadThrough.class, account);
        ReadThrough through = known == null ? ReadThrough.of(account) : known;
        through.move(to);
        entities.persist(through);
    }

    private void alone(long account, long entryId) {
        lock(account);
        if (NewsEntry.count("id = ?1 and (source.ownerId is null or source.ownerId = ?2)", entryId, account) == 0) {
            throw Problem.notFound("There is no such entry; it may have been dropped for its age.");
        }
    }

    /** Two clicks at the same moment come one after the other. */
    private void lock(long account) {
        if (entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Problem.exception(401, "Your account is gone. Sign in again.");
        }
    }
}
