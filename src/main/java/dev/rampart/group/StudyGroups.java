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

/** Who is in which study group, for features that stand on groups. */
@ApplicationScoped
public class StudyGroups {
    private static final int LONGEST = 500;
    private static final Duration AT_ONCE = Duration.ofHours(1);

    @Inject
    Clock clock;

    /** @param slug its place in addresses */
    public record Of(long id, String slug, String name) {
        static Of of(StudyGroup group) {
            return new Of(group.id, group.slug, group.name);
        }

        /** The group's page. */
        public String href() {
            return "/groups/" + slug;
        }
    }

    /** @param id the membership's, by which forms and programs name a member of a group */
    public record Member(long id, long account, String name) {}

    /** The groups that a person is in, by name. */
    @Transactional
    public List<Of> of(long account) {
        return StudyGroup.find(
                        "select g.id, g.slug, g.name from StudyGroup g where exists"
                                + " (select 1 from Membership m where m.group = g and m.accountId = ?1)"
                                + " order by lower(g.name), g.id",
                        account)
                .project(Of.class)
                .list();
    }

    /** Those of these that still are, whoever is in them. */
    @Transactional
    public List<Of> named(Collection<Long> ids) {
        return StudyGroup.find("select g.id, g.slug, g.name from StudyGroup g where g.id in ?1", ids)
                .project(Of.class)
                .list();
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 where there is none, or the person is no member of it */
    @Transactional
    public Of in(String slug, long account) {
        return Of.of(StudyGroup.of(slug, account));
    }

    /**
     * The same, and nobody else acts in the group until the transaction ends.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404 where there is none, or the person is no member of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Of locked(String slug, long account) {
        return Of.of(StudyGroup.locked(slug, account));
    }

    /** By name, in the order of the alphabet. */
    @Transactional
    public List<Member> members(Of group) {
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
    public void tell(Of group, long account, String words, String place) {
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
