package dev.rampart.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The study groups that people are in, for features in which a group acts as one. */
@ApplicationScoped
public class Teams {
    /** @param slug its place in addresses */
    public record Team(long id, String slug, String name) {}

    /** A person's groups, by name. */
    public List<Team> of(long account) {
        return Membership.find(
                        "select m.group.id, m.group.slug, m.group.name from Membership m where m.accountId = ?1"
                                + " order by lower(m.group.name), m.group.id",
                        account)
                .project(Team.class)
                .list();
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 where there is none, or the person is no member of it */
    public Team of(String slug, long account) {
        StudyGroup group = StudyGroup.of(slug, account);
        return new Team(group.id, group.slug, group.name);
    }

    /** The same, to be changed in what belongs to the group: one after the other. */
    public Team locked(String slug, long account) {
        StudyGroup group = StudyGroup.locked(slug, account);
        return new Team(group.id, group.slug, group.name);
    }
}
