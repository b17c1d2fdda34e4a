package dev.rampart.interest;

import dev.rampart.news.ExamTasks;
import dev.rampart.news.NewsItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What people want to hear of, for what ranks and warns by it. */
@ApplicationScoped
public class Interests {
    @Inject
    InterestReading reading;

    @Inject
    ExamTasks tasks;

    @Inject
    EntityManager entities;

    /** Some queries; someone who has told nothing has an empty one. */
    @Transactional
    public Interest of(long account) {
        return reading.of(account);
    }

    /** How much an entry is for someone, whatever its age; asks no database. */
    public Match match(Interest interest, NewsItem item) {
        return Relevance.of(interest, item, tasks.touched(item.products()));
    }

    /**
     * Accounts that use one of these products, or are in a group that does; in the order of their ids. What only an exam or
     * a path covers does not count.
     *
     * @param after the last id of the page before, or 0
     * @param most the size of a page; a shorter one is the last
     */
    @Transactional
    public List<Long> accountsTouched(Collection<String> products, long after, int most) {
        if (products.isEmpty()) {
            return List.of();
        }
        List<Long> own = page(
                "select distinct p.accountId from InterestProduct p where p.product in :products"
                        + " and p.accountId > :after order by p.accountId",
                products,
                after,
                most);
        List<Long> teams = page(
                "select distinct m.accountId from Membership m where m.group.id in"
                        + " (select t.groupId from TeamProduct t where t.product in :products)"
                        + " and m.accountId > :after order by m.accountId",
                products,
                after,
                most);
        return Stream.concat(own.stream(), teams.stream())
                .distinct()
                .sorted()
                .limit(most)
                .toList();
    }

    private List<Long> page(String query, Collection<String> products, long after, int most) {
        return entities.createQuery(query, Long.class)
                .setParameter("products", products)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }
}
