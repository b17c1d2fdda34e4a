package dev.rampart.group;

import dev.rampart.attempt.Tallies;
import dev.rampart.catalog.Blueprint;
import dev.rampart.readiness.Readiness;
import dev.rampart.readiness.Readings;
import dev.rampart.workshop.Workshops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes boards. It asks for nothing of a member that the member does not share. */
@ApplicationScoped
class Boards {
    @Inject
    Tallies tallies;

    @Inject
    Readings readings;

    @Inject
    Workshops workshops;

    @Inject
    Clock clock;

    /** @param zone in which days are told */
    Board of(StudyGroup group, Blueprint exam, long viewer, ZoneId zone) {
        List<Membership.Member> members = Membership.members(group);
        Map<Long, Sharing> shared = Share.in(group);
        List<Long> totalling = those(members, shared, Sharing::totals);
        Map<Long, Tallies.Tally> totals = tallies.of(totalling, exam);
        Map<Long, Workshops.Totals> finished = workshops.totals(totalling);
        Map<Long, Readiness> scores = readings.of(those(members, shared, Sharing::scores), exam);
        Readiness untested = Readiness.of(exam.readiness(), List.of(), clock.instant());
        return new Board(
                exam.readiness().threshold(),
                members.stream()
                        .map(member -> {
                            Sharing sharing = shared.getOrDefault(member.id(), Sharing.NOTHING);
                            return new Board.Row(
                                    member.id(),
                                    member.name(),
                                    member.accountId() == viewer,
                                    group.ownedBy(member.accountId()),
                                    sharing,
                                    sharing.totals()
                                            ? Board.totals(
                                                    totals.getOrDefault(member.accountId(), Tallies.Tally.NONE),
                                                    finished.getOrDefault(member.accountId(), Workshops.Totals.NONE),
                                                    zone)
                                            : null,
                                    sharing.scores()
                                            ? Board.Scores.of(scores.getOrDefault(member.accountId(), untested))
                                            : null);
                        })
                        .toList());
    }

    /** The accounts of those who share something. */
    static List<Long> those(List<Membership.Member> members, Map<Long, Sharing> shared, Predicate<Sharing> something) {
        return members.stream()
                .filter(member -> something.test(shared.getOrDefault(member.id(), Sharing.NOTHING)))
                .map(Membership.Member::accountId)
                .toList();
    }
}
