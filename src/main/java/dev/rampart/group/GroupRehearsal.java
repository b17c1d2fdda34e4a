package dev.rampart.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes groups without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class GroupRehearsal {
    private static final int SEATS = 25;
    private static final int DAYS = 30;

    @Inject
    Groups groups;

    @Inject
    GroupExams exams;

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
    public void propose(Made group, List<Long> members, Instant opens, Instant closes) {
        GroupExam exam = exams.propose(group.slug(), members.get(0), new Window(opens, closes));
        members.stream().skip(1).forEach(member -> exams.agree(group.slug(), member, exam.id, true));
    }
}
