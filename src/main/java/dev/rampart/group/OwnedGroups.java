package dev.rampart.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The groups for which a person decides, for features that keep something of a group's. */
@ApplicationScoped
public class OwnedGroups {
    /** @param id the row's, to point at: what points there goes with the group */
    public record Owned(long id, String slug, String name, long owner) {}

    /** By name, in the order of the alphabet. */
    @Transactional
    public List<Owned> of(long account) {
        return StudyGroup.find(
                        "select id, slug, name, ownerId from StudyGroup where ownerId = ?1 order by lower(name), id",
                        account)
                .project(Owned.class)
                .list();
    }

    /** Those of these that are still there. */
    @Transactional
    public List<Owned> of(Collection<Long> ids) {
        return StudyGroup.find("select id, slug, name, ownerId from StudyGroup where id in ?1 order by id", ids)
                .project(Owned.class)
                .list();
    }
}
