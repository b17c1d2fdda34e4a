package dev.rampart.group;

import dev.rampart.question.Audiences;
import dev.rampart.web.Problem;
import dev.rampart.web.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who belongs to which group, and who owns it. A group has an owner as long as it exists. */
@ApplicationScoped
class Groups {
    static final int ROOM = 50;

    /** What stands at the place of a slug in addresses already. */
    private static final Set<String> PLACES = Set.of("new", "invitations");

    @Inject
    Event<HandedOver> handedOver;

    @Inject
    Audiences audiences;

    @Inject
    GroupExams exams;

    @Inject
    Clock clock;

    /** A row of a person's list of groups. */
    record Line(String slug, String name, String exam, LocalDate commonDate, boolean owner, long members) {}

    List<Line> of(long account) {
        return StudyGroup.find(
                        "select g.slug, g.name, g.exam, g.commonDate, case when g.ownerId = ?1 then true else false end,"
                                + " (select count(n) from Membership n where n.group = g)"
                                + " from StudyGroup g where exists"
                                + " (select 1 from Membership m where m.group = g and m.accountId = ?1) order by lower(g.name)",
                        account)
                .project(Line.class)
                .list();
    }

    /** @return the group's slug */
    @Transactional
    String create(long owner, NewGroup typed) {
        StudyGroup group = new StudyGroup();
        group.slug = Slugs.free(typed.name(), GroupAudience.SCHEME, this::taken);
        group.name = typed.name();
        group.description = typed.description();
        group.exam = typed.exam();
        group.commonDate = typed.day();
        group.ownerId = owner;
        group.createdAt = now();
        group.persist();
        Membership.add(group, owner, now());
        GroupEvent.add(group, GroupEvent.Kind.CREATED, owner, now());
        return group.slug;
    }

    /** Also the name of a group that ended, while there are questions for it. */
    private boolean taken(String slug) {
        return PLACES.contains(slug) || StudyGroup.count("slug", slug) > 0 || audiences.spoken(GroupAudience.id(slug));
    }

    @Transactional
    void change(String slug, long owner, NewGroup typed) {
        StudyGroup group = StudyGroup.owned(slug, owner);
        group.name = typed.name();
        group.description = typed.description();
        if (!group.commonDate.equals(typed.day())) {
            group.commonDate = typed.day();
            GroupEvent.add(group, GroupEvent.Kind.DATE, null, now()).commonDate = typed.day();
        }
    }

    /** @return the path of a link that lets people join, which cannot be had again */
    @Transactional
    String invite(String slug, long owner, int seats, int days) {
        StudyGroup group = StudyGroup.owned(slug, owner);
        return GroupInvitation.create(group, owner, seats, now(), now().plus(Duration.ofDays(days)));
    }

    /** What a person who wants to join came to. */
    record Joining(String slug, Optional<String> refusal) {}

    /** Whoever is in already stays in, and shares what they shared. */
    @Transactional
    Joining join(String token, long account, Sharing sharing) {
        GroupInvitation invitation = GroupInvitation.of(token).orElseThrow(Groups::unknown);
        StudyGroup group = invitation.group;
        StudyGroup.lock(group);
        if (Membership.of(group, account).isPresent()) {
            return new Joining(group.slug, Optional.empty());
        }
        if (Membership.count("group", group) >= ROOM) {
            return new Joining(group.slug, Optional.of("This group is full: it has room for " + ROOM + " people."));
        }
        if (!invitation.use(now())) {
            StudyGroup.getEntityManager().refresh(invitation);
            return new Joining(group.slug, invitation.refusal(now()));
        }
        Share.set(Membership.add(group, account, now()), sharing, now());
        GroupEvent.add(group, GroupEvent.Kind.JOINED, account, now());
        return new Joining(group.slug, Optional.empty());
    }

    static jakarta.ws.rs.WebApplicationException unknown() {
        return Problem.notFound("This invitation is not known. Check that the link was copied whole.");
    }

    @Transactional
    void share(String slug, long account, Sharing sharing) {
        StudyGroup group = StudyGroup.locked(slug, account);
        Share.set(Membership.of(group, account).orElseThrow(), sharing, now());
    }

    /** @throws jakarta.ws.rs.WebApplicationException 409 for the owner, who hands the group over or ends it first */
    @Transactional
    void leave(String slug, long account) {
        StudyGroup group = StudyGroup.locked(slug, account);
        if (group.ownedBy(account)) {
            throw Problem.exception(
                    409, "You own this group. Hand it over to another member first, or end it; nothing was changed.");
        }
        remove(group, Membership.of(group, account).orElseThrow());
    }

    @Transactional
    void remove(String slug, long owner, long member) {
        StudyGroup group = StudyGroup.owned(slug, owner);
        Membership membership = Membership.in(group, member);
        if (group.ownedBy(membership.accountId)) {
            throw Problem.exception(409, "The owner cannot be removed; nothing was changed.");
        }
        remove(group, membership);
    }

    private void remove(StudyGroup group, Membership membership) {
        exams.without(group, membership.accountId);
        membership.end();
        GroupEvent.add(group, GroupEvent.Kind.LEFT, membership.accountId, now());
    }

    @Transactional
    void handOver(String slug, long owner, long member) {
        StudyGroup group = StudyGroup.owned(slug, owner);
        own(group, Membership.in(group, member).accountId);
    }

    private void own(StudyGroup group, long account) {
        if (!group.ownedBy(account)) {
            group.ownerId = account;
            handedOver.fire(new HandedOver(group.id));
            GroupEvent.add(group, GroupEvent.Kind.OWNER, account, now());
        }
    }

    @Transactional
    void end(String slug, long owner) {
        end(StudyGroup.owned(slug, owner));
    }

    private void end(StudyGroup group) {
        GroupEvent.delete("group", group);
        exams.end(group);
        GroupInvitation.delete("group", group);
        Share.delete("membershipId in (select m.id from Membership m where m.group = ?1)", group);
        Membership.delete("group", group);
        StudyGroup.delete("id", group.id);
    }

    /** Takes a person whose account goes out of every group. What they own passes to the longest member, or ends. */
    void forget(long account) {
        List<StudyGroup> groups = StudyGroup.list(
                "from StudyGroup g where exists (select 1 from Membership m where m.group = g and m.accountId = ?1)"
                        + " order by g.id",
                account);
        for (StudyGroup group : groups) {
            StudyGroup.lock(group);
            Optional<Membership> next = Membership.longest(group, account);
            if (group.ownedBy(account) && next.isEmpty()) {
                end(group);
                continue;
            }
            if (group.ownedBy(account)) {
                own(group, next.get().accountId);
            }
            exams.without(group, account);
            Membership.of(group, account).ifPresent(Membership::end);
        }
        exams.forget(account);
        GroupInvitation.update("createdBy = null where createdBy = ?1", account);
        GroupEvent.delete("accountId", account);
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
