package dev.rampart.group;

import dev.rampart.attempt.Rehearsal;
import dev.rampart.attempt.SharedForms;
import dev.rampart.web.ToldClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Makes groups without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class GroupRehearsal {
    private static final int SEATS = 25;
    private static final int DAYS = 30;

    @Inject
    Groups groups;

    @Inject
    GroupExams exams;

    @Inject
    SharedForms forms;

    @Inject
    Rehearsal rehearsal;

    /** A group and the link that lets others in. */
    public record Made(String slug, String token) {}

    /** @param exam the blueprint's id */
    @Transactional
    public Made make(long owner, String name, String description, String exam, LocalDate day) {
        String slug = groups.create(owner, new NewGroup(name, description, exam, day.toString()));
        String path = groups.invite(slug, owner, SEATS, DAYS);
        return new Made(slug, path.substring(path.lastIndexOf('/') + 1));
    }

    @Transactional
    public void join(Made group, long account, boolean totals, boolean scores) {
        groups.join(group.token(), account, new Sharing(totals, scores));
    }

    /** What a member shares from now on; the owner shares nothing until this is said. */
    @Transactional
    public void share(Made group, long member, boolean totals, boolean scores) {
        groups.share(group.slug(), member, new Sharing(totals, scores));
    }

    /** The first of the members proposes an exam, and the others agree to it. */
    @Transactional
    public long propose(Made group, List<Long> members, Instant opens, Instant closes) {
        GroupExam exam = exams.propose(group.slug(), members.get(0), new Window(opens, closes));
        members.stream().skip(1).forEach(member -> exams.agree(group.slug(), member, exam.id, true));
        return exam.id;
    }

    /**
     * The exam is held: its window opens, and whoever agreed sits it at the start, one after another in no time.
     *
     * @param start of every sitting; all of it lies within the window and in the past
     * @param shares by member, what they have right of a domain, from 0 to 1
     */
    @Transactional
    public void hold(long exam, Instant start, Map<Long, ToDoubleFunction<String>> shares) {
        ToldClock.at(start, () -> {
            exams.fix(exam);
            return null;
        });
        GroupExam fixed = GroupExam.findById(exam);
        shares.forEach((member, share) -> {
            SharedForms.Start sitting = ToldClock.at(start, () -> forms.sit(fixed.formId, member, null));
            if (sitting instanceof SharedForms.Start.Seated seated) {
                rehearsal.answer(member, seated.attempt(), start, share);
            }
        });
        ToldClock.at(fixed.closesAt, () -> {
            exams.unseal(exam);
            return null;
        });
    }
}
