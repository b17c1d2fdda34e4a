package dev.rampart.group;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** In which groups a person is, what they share there, and what they agreed to; nothing about the others. */
@ApplicationScoped
class GroupData implements PersonalData {
    @Inject
    Groups groups;

    @Inject
    EntityManager entities;

    /** @param shares what, since when */
    record In(String group, String name, boolean owner, Instant joinedAt, List<Shared> shares) {}

    record Shared(Share.What what, Instant since) {}

    record Agreed(String group, Instant opensAt, Instant closesAt, Instant agreedAt) {}

    record Proposed(String group, Instant opensAt, Instant closesAt, Instant proposedAt) {}

    record Invited(String group, Instant createdAt, Instant expiresAt, int seats, int used, Instant revokedAt) {}

    record Kept(List<In> memberships, List<Agreed> agreements, List<Proposed> proposals, List<Invited> invitations) {}

    @Override
    public String section() {
        return "groups";
    }

    @Override
    public Kept export(long account) {
        List<In> memberships = Membership.<Membership>list("accountId = ?1 order by joinedAt, id", account).stream()
                .map(membership -> new In(
                        membership.group.slug,
                        membership.group.name,
                        membership.group.ownedBy(account),
                        membership.joinedAt,
                        Share.find("select what, since from Share where membershipId = ?1 order by what", membership.id)
                                .project(Shared.class)
                                .list()))
                .toList();
        return new Kept(
                memberships,
                list(
                        Agreed.class,
                        "select new dev.rampart.group.GroupData$Agreed(e.group.slug, e.opensAt, e.closesAt, a.agreedAt)"
                                + " from Agreement a join GroupExam e on e.id = a.groupExamId"
                                + " where a.accountId = :account order by a.agreedAt",
                        account),
                list(
                        Proposed.class,
                        "select new dev.rampart.group.GroupData$Proposed(e.group.slug, e.opensAt, e.closesAt, e.proposedAt)"
                                + " from GroupExam e where e.proposedBy = :account order by e.proposedAt",
                        account),
                list(
                        Invited.class,
                        "select new dev.rampart.group.GroupData$Invited(i.group.slug, i.createdAt, i.expiresAt, i.seats,"
                                + " i.used, i.revokedAt) from GroupInvitation i where i.createdBy = :account order by i.createdAt",
                        account));
    }

    private <T> List<T> list(Class<T> type, String query, long account) {
        return entities.createQuery(query, type)
                .setParameter("account", account)
                .getResultList();
    }

    @Override
    public void delete(long account) {
        groups.forget(account);
    }
}
