package dev.rampart.group;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Study groups for tests. */
@ApplicationScoped
public class Circle {
    static final String DATE = "2027-01-14";
    static final Sharing TOTALS = new Sharing(true, false);
    static final Sharing SCORES = new Sharing(false, true);
    static final Sharing BOTH = new Sharing(true, true);

    @Inject
    Groups groups;

    @Inject
    GroupExams exams;

    @Inject
    Boards boards;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** A group of that owner and these members, none of whom shares anything. */
    public String of(Person owner, Person... members) {
        String slug = groups.create(owner.id(), new NewGroup("Thursday circle", "We meet at eight.", "scs-c03", DATE));
        for (Person member : members) {
            join(slug, owner, member);
        }
        return slug;
    }

    void join(String slug, Person owner, Person member) {
        groups.join(token(slug, owner, 1), member.id(), Sharing.NOTHING);
    }

    /** The secret of a new link. */
    String token(String slug, Person owner, int seats) {
        return groups.invite(slug, owner.id(), seats, 7).replaceAll(".*/", "");
    }

    void share(String slug, Person person, Sharing sharing) {
        groups.share(slug, person.id(), sharing);
    }

    /** Proposes an exam that opens in an hour and closes a day later. */
    GroupExam propose(String slug, Person by) {
        Instant opens = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        return exams.propose(slug, by.id(), new Window(opens, opens.plus(Duration.ofDays(1))));
    }

    GroupExam exam(long id) {
        return QuarkusTransaction.requiringNew().call(() -> GroupExam.findById(id));
    }

    List<String> members(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Membership.members(
                                StudyGroup.<StudyGroup>find("slug", slug).firstResult())
                        .stream()
                        .map(Membership.Member::name)
                        .toList());
    }

    /** The membership's id. */
    long membership(String slug, Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Membership.<Membership>find("group.slug = ?1 and accountId = ?2", slug, person.id())
                        .<Membership>firstResult()
                        .id);
    }

    List<String> events(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> GroupEvent.latest(
                                StudyGroup.<StudyGroup>find("slug", slug).firstResult(), 20)
                        .stream()
                        .map(GroupEvent.Line::text)
                        .toList());
    }
}
