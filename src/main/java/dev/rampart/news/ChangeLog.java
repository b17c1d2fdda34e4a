package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What was written, in the order of the numbers that changes get; a node reads it in slices and keeps how far it is. */
@ApplicationScoped
class ChangeLog {
    /** A change may be seen after one with a higher number, by so many at most: those of transactions that run at the same time. */
    static final int WINDOW = 2000;

    /** So many changes are kept: what a node may miss while it is down without making its index anew. */
    private static final long KEPT = 20_000;

    /** Of one slice: what someone can wait for. A single change is never parted. */
    private static final int CHANGES = 200;

    private static final int ENTRIES = 1000;

    @Inject
    EntityManager entities;

    /** What tells cheaply whether there are changes. */
    record Peek(long changes, long last) {
        static final Peek NEVER = new Peek(-1, -1);
    }

    /**
     * Changes that were not taken in yet, and what they changed.
     *
     * @param all whether there are no more
     */
    record Some(List<Long> changes, List<Long> entries, boolean all) {
        List<List<Long>> batches(int most) {
            List<List<Long>> batches = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += most) {
                batches.add(entries.subList(from, Math.min(from + most, entries.size())));
            }
            return batches;
        }
    }

    Peek peek(long through) {
        return alone(() -> entities.createQuery(
                        "select new dev.rampart.news.ChangeLog$Peek(count(c), coalesce(max(c.id), 0)) from NewsChange c"
                                + " where c.id > :from",
                        Peek.class)
                .setParameter("from", through - WINDOW)
                .getSingleResult());
    }

    Peek last() {
        return alone(() -> entities.createQuery(
                        "select new dev.rampart.news.ChangeLog$Peek(count(c), coalesce(max(c.id), 0)) from NewsChange c",
                        Peek.class)
                .getSingleResult());
    }

    /** Whether changes that were never seen are kept no longer. */
    boolean missed(long through) {
        Long first = alone(() -> entities.createQuery("select min(c.id) from NewsChange c", Long.class)
                .getSingleResult());
        return first != null && first > through + WINDOW;
    }

    /** The changes of the window before a number, and those after it. */
    List<Long> window(long through) {
        return alone(() -> entities.createQuery("select c.id from NewsChange c where c.id > :from", Long.class)
                .setParameter("from", through - WINDOW)
                .getResultList());
    }

    /** @param taken of the last {@value #WINDOW} up to {@code through} and beyond */
    Some some(long through, Set<Long> taken) {
        return alone(() -> {
            List<Long> left = entities
                    .createQuery("select c.id from NewsChange c where c.id > :from order by c.id", Long.class)
                    .setParameter("from", through - WINDOW)
                    // Of these at most a window was taken already.
                    .setMaxResults(WINDOW + CHANGES + 1)
                    .getResultList()
                    .stream()
                    .filter(id -> !taken.contains(id))
                    .toList();
            return left.isEmpty() ? new Some(List.of(), List.of(), true) : slice(left);
        });
    }

    private static Some slice(List<Long> left) {
        List<NewsChange> there =
                NewsChange.list("id in ?1 order by id", left.subList(0, Math.min(CHANGES, left.size())));
        List<Long> changes = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        for (NewsChange change : there) {
            if (!changes.isEmpty() && changed.size() + change.entries().size() > ENTRIES) {
                break;
            }
            changes.add(change.id);
            changed.addAll(change.entries());
        }
        return new Some(changes, changed.stream().distinct().toList(), changes.size() == left.size());
    }

    /** An index that lacks one of them is made anew. */
    long forgetOld() {
        return alone(() -> NewsChange.delete("id < ?1", last().last() - KEPT));
    }

    private static <T> T alone(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(reading::get);
    }
}
