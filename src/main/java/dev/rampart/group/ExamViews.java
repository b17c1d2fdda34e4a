package dev.rampart.group;

import dev.rampart.attempt.Freshness;
import dev.rampart.attempt.Score;
import dev.rampart.attempt.SharedForms;
import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Group exams as they are shown to a member: before they are unsealed, without any result. */
@ApplicationScoped
class ExamViews {
    /** With fewer, one could tell from how often a question was right what the others had answered. */
    static final int FEWEST_FOR_FACILITY = 3;

    @Inject
    SharedForms forms;

    @Inject
    Clock clock;

    /** @param mine the viewer's sitting, or null where they have no seat */
    record Teaser(long id, GroupExam.Stage stage, Instant opensAt, Instant closesAt, boolean agreed, Mine mine) {}

    /** @param attempt null until they begin */
    record Mine(Long attempt, boolean done, Score score, Freshness freshness) {}

    /**
     * @param lastStart the last moment at which it can be started without extra time
     * @param agreed names of the members who agreed, in the order of the alphabet
     * @param iAgreed whether the viewer is among them
     * @param supply before it is fixed: what the form would be like now for those who agreed
     * @param seats how many sit it
     * @param done how many of them have handed in
     * @param results of those members who share their scores, and the viewer's own; empty while it is sealed
     * @param facility by position; empty while it is sealed or too few share their scores
     */
    record Detail(
            GroupExam exam,
            Blueprint blueprint,
            Instant lastStart,
            List<String> agreed,
            boolean iAgreed,
            boolean mayWithdraw,
            boolean startable,
            SharedForms.Supply supply,
            int seats,
            int done,
            Mine mine,
            List<ResultLine> results,
            int untold,
            Map<Integer, Score> facility) {
        public String stage() {
            return exam.stage().name();
        }

        public long id() {
            return exam.id;
        }

        public int threshold() {
            return blueprint.readiness().threshold();
        }
    }

    record ResultLine(String name, boolean self, Score score, Freshness freshness) {
        public ScoreDots dots(int threshold) {
            return ScoreDots.of(List.of(score), threshold);
        }
    }

    /** Those that are proposed or open, and the latest that is over. */
    List<Teaser> latest(StudyGroup group, Blueprint blueprint, long viewer) {
        List<GroupExam> exams = GroupExam.of(group);
        GroupExam over = exams.stream().filter(ExamViews::over).findFirst().orElse(null);
        return exams.stream()
                .filter(exam -> !over(exam) || exam == over)
                .map(exam -> new Teaser(
                        exam.id,
                        exam.stage(),
                        exam.opensAt,
                        exam.closesAt,
                        Agreement.of(exam, viewer).isPresent(),
                        mine(exam, viewer)))
                .toList();
    }

    private static boolean over(GroupExam exam) {
        return exam.stage() == GroupExam.Stage.UNSEALED || exam.stage() == GroupExam.Stage.LAPSED;
    }

    private Mine mine(GroupExam exam, long viewer) {
        return exam.formId == null ? null : mine(forms.sittings(exam.formId), viewer);
    }

    private static Mine mine(List<SharedForms.Sitting> sittings, long viewer) {
        return sittings.stream()
                .filter(sitting -> sitting.accountId() == viewer)
                .findFirst()
                .map(sitting -> new Mine(sitting.attempt(), sitting.done(), sitting.score(), sitting.freshness()))
                .orElse(null);
    }

    Detail detail(GroupExam exam, Blueprint blueprint, long viewer) {
        List<Membership.Member> members = Membership.members(exam.group);
        List<Long> agreed = Agreement.accounts(exam);
        List<SharedForms.Sitting> sittings = exam.formId == null ? List.of() : forms.sittings(exam.formId);
        Map<Long, Sharing> shared = Share.in(exam.group);
        List<Long> telling = Boards.those(members, shared, Sharing::scores);
        Mine mine = mine(sittings, viewer);
        List<ResultLine> results = results(members, sittings, telling, viewer);
        int withScore = (int)
                sittings.stream().filter(sitting -> sitting.score() != null).count();
        List<Long> counted = sittings.stream()
                .filter(sitting -> sitting.score() != null && telling.contains(sitting.accountId()))
                .map(SharedForms.Sitting::accountId)
                .toList();
        return new Detail(
                exam,
                blueprint,
                GroupExams.lastStart(exam, blueprint),
                members.stream()
                        .filter(member -> agreed.contains(member.accountId()))
                        .map(Membership.Member::name)
                        .toList(),
                agreed.contains(viewer),
                GroupExams.mayWithdraw(exam, viewer),
                exam.stage() == GroupExam.Stage.OPEN
                        && mine != null
                        && !mine.done()
                        && (mine.attempt() != null || !clock.instant().isAfter(GroupExams.lastStart(exam, blueprint))),
                exam.fixedAt == null && !agreed.isEmpty() ? forms.supply(blueprint, agreed) : null,
                sittings.size(),
                (int) sittings.stream().filter(SharedForms.Sitting::done).count(),
                mine,
                results,
                withScore - results.size(),
                counted.size() < FEWEST_FOR_FACILITY ? Map.of() : forms.facility(exam.formId, counted));
    }

    private static List<ResultLine> results(
            List<Membership.Member> members, List<SharedForms.Sitting> sittings, List<Long> telling, long viewer) {
        Map<Long, SharedForms.Sitting> told = sittings.stream()
                .filter(sitting -> sitting.score() != null)
                .collect(Collectors.toMap(
                        SharedForms.Sitting::accountId, sitting -> sitting, (one, other) -> one, HashMap::new));
        return members.stream()
                .filter(member -> told.containsKey(member.accountId()))
                .filter(member -> member.accountId() == viewer || telling.contains(member.accountId()))
                .map(member -> new ResultLine(
                        member.name(),
                        member.accountId() == viewer,
                        told.get(member.accountId()).score(),
                        told.get(member.accountId()).freshness()))
                .toList();
    }
}
