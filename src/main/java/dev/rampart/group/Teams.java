package dev.rampart.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** The study groups that people are in, for features in which a group acts as one. */
@ApplicationScoped
public class Teams {
    private static final int LONGEST = 500;
    private static final Duration AT_ONCE = Duration.ofHours(1);

    @Inject
    Clock clock;

    /** @param slug its place in addresses */
    public record Team(long id, String slug, String name) {
        /** The group's page. */
        public String href() {
            return "/groups/" + slug;
        }
    }

    /** @param id the membership's, by which forms and programs name a member of a group */
    public record Member(long id, long account, String name) {}

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

    /** Those of these that still are, whoever is in them. */
    @Transactional
    public List<Team> named(Collection<Long> ids) {
        return StudyGroup.find("select g.id, g.slug, g.name from StudyGroup g where g.id in ?1", ids)
                .project(Team.class)
                .list();
    }

    /** The groups for which a person decides, by name. */
    @Transactional
    public List<Team> owned(long account) {
        return StudyGroup.find(
                        "select g.id, g.slug, g.name from StudyGroup g where g.ownerId = ?1 order by lower(g.name), g.id",
                        account)
                .project(Team.class)
                .list();
    }

    /** Who decides for a group. */
    @Transactional
    public long owner(Team team) {
        return StudyGroup.<StudyGroup>findById(team.id()).ownerId;
    }

    /** By name, in the order of the alphabet. */
    @Transactional
    public List<Member> members(Team group) {
        return Membership.members(StudyGroup.findById(group.id())).stream()
                .map(member -> new Member(member.id(), member.accountId(), member.name()))
                .toList();
    }

    /**
     * Tells the group, and the others on their start page, what a member did; of several such deeds within the hour the last one,
     * so that who does much at once does not push everything else off the page.
     *
     * @param words how the sentence goes on after the name, without the full stop; cut where it is too long
     * @param place the page below the group's own that shows more, from the slash on
     */
    @Transactional
    public void tell(Team group, long account, String words, String place) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String kindOfPlace = place.replaceFirst("^(/[^/?]*).*$", "$1");
        GroupEvent.delete(
                "group.id = ?1 and accountId = ?2 and kind = ?3 and happenedAt > ?4 and place like ?5",
                group.id(),
                account,
                GroupEvent.Kind.TOLD,
                now.minus(AT_ONCE),
                kindOfPlace + "%");
        GroupEvent event = GroupEvent.add(StudyGroup.findById(group.id()), GroupEvent.Kind.TOLD, account, now);
        event.words = words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
        event.place = place;
    }
}
