package dev.rampart.interest;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What someone wants to hear of, and what they said that their groups use. */
@ApplicationScoped
class InterestData implements PersonalData {
    @Inject
    EntityManager entities;

    /** @param changedAt null for someone who told nothing */
    record Kept(
            Collection<String> products,
            List<TaskKey> tasks,
            Collection<Integer> levels,
            String path,
            boolean fromPlan,
            Instant changedAt,
            List<Team> ofGroups) {}

    record Team(String group, String product, Instant addedAt) {}

    @Override
    public String section() {
        return "interests";
    }

    @Override
    public Kept export(long account) {
        InterestProfile profile = InterestProfile.of(account);
        return new Kept(
                InterestProduct.of(account),
                InterestTask.of(account),
                profile.levels(),
                profile.path,
                profile.fromPlan,
                profile.changedAt,
                entities.createQuery(
                                "select new dev.rampart.interest.InterestData$Team(g.slug, t.product, t.addedAt)"
                                        + " from TeamProduct t join StudyGroup g on g.id = t.groupId"
                                        + " where t.addedBy = :account order by t.addedAt, t.product",
                                Team.class)
                        .setParameter("account", account)
                        .getResultList());
    }

    /** What a group uses stays with the group, without who said so. */
    @Override
    public void delete(long account) {
        InterestProduct.delete("accountId", account);
        InterestTask.delete("accountId", account);
        InterestProfile.delete("accountId", account);
        TeamProduct.update("addedBy = null where addedBy = ?1", account);
        TeamChange.update("changedBy = null where changedBy = ?1", account);
    }
}
