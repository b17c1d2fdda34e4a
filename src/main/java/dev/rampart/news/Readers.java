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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What people have read and saved. */
@ApplicationScoped
class Readers {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** As far as a person has marked all as read: entries stored by then; the epoch if never. */
    Instant readThrough(long account) {
        ReadThrough through = entities.find(ReadThrough.class, account);
        return through == null ? Instant.EPOCH : through.storedBy;
    }

    /** The marks of some entries; all have one. */
    Map<Long, EntryRow.Mark> marks(long account, Collection<Long> entryIds) {
        Instant through = readThrough(account);
        Map<Long, EntryRow.Mark> marks = new HashMap<>();
        entities.createQuery(
                        "select e.id, e.storedAt, r.read, r.markedAt, v.savedAt from NewsEntry e"
                                + " left join NewsReading r on r.entryId = e.id and r.accountId = :account"
                                + " left join NewsSaved v on v.entryId = e.id and v.accountId = :account"
                                + " where e.id in :ids",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("ids", entryIds)
                .getResultList()
                .forEach(row -> marks.put(
                        (Long) row[0],
                        new EntryRow.Mark(
                                read((Instant) row[1], (Boolean) row[2], (Instant) row[3], through), row[4] != null)));
        return marks;
    }

    /** Marked as read, or stored by the time of "all" and not marked as unread since. */
    private static boolean read(Instant storedAt, Boolean marked, Instant markedAt, Instant through) {
        if (Boolean.TRUE.equals(marked)) {
            return true;
        }
        boolean unreadSince = marked != null && markedAt.isAfter(through);
        return !unreadSince && !storedAt.isAfter(through);
    }

    @Transactional
    void read(long account, long entryId, boolean read) {
        alone(account, entryId);
        NewsReading reading = entities.find(NewsReading.class, new OfPerson(account, entryId));
        if (reading == null) {
            reading = new NewsReading();
            reading.accountId = account;
            reading.entryId = entryId;
            entities.persist(reading);
        }
        reading.read = read;
        reading.markedAt = clock.instant();
    }

    @Transactional
    void save(long account, long entryId, boolean save) {
        alone(account, entryId);
        NewsSaved saved = entities.find(NewsSaved.class, new OfPerson(account, entryId));
        if (save && saved == null) {
            saved = new NewsSaved();
            saved.accountId = account;
            saved.entryId = entryId;
            saved.savedAt = clock.instant();
            entities.persist(saved);
        } else if (!save && saved != null) {
            entities.remove(saved);
        }
    }

    /** @return as far as it was before, so that it can be undone */
    @Transactional
    Instant readThrough(long account, Instant storedBy) {
        lock(account);
        ReadThrough through = entities.find(ReadThrough.class, account);
        if (through == null) {
            through = new ReadThrough();
            through.accountId = account;
            through.storedBy = Instant.EPOCH;
            entities.persist(through);
        }
        Instant before = through.storedBy;
        through.storedBy = storedBy;
        return before;
    }

    private void alone(long account, long entryId) {
        lock(account);
        if (NewsEntry.count("id", entryId) == 0) {
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
