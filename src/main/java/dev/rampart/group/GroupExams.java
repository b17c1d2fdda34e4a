package dev.rampart.group;

import dev.rampart.attempt.SharedForms;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What happens to group exams: proposed and agreed to by members, fixed and unsealed by the clock.
 *
 * <p>Locks are always taken in the same order: the group's, the group exam's, those of learners.
 */
@ApplicationScoped
class GroupExams {
    private static final Logger LOG = Logger.getLogger(GroupExams.class);

    @Inject
    SharedForms forms;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** Whoever proposes one agrees to it. */
    @Transactional
    GroupExam propose(String slug, long member, Window window) {
        StudyGroup group = StudyGroup.locked(slug, member);
        if (GroupExam.of(group).stream().anyMatch(exam -> exam.stage() == GroupExam.Stage.PROPOSED)) {
            throw Problem.exception(
                    409, "A group exam is proposed already, and there can be one at a time. Nothing was proposed.");
        }
        GroupExam exam = GroupExam.propose(group, member, window, now());
        Agreement.give(exam, member, now());
        GroupEvent.add(group, GroupEvent.Kind.EXAM_PROPOSED, null, now()).groupExamId = exam.id;
        return exam;
    }

    /** Gives the member's word, or takes it back; only until the window opens. */
    @Transactional
    void agree(String slug, long member, long id, boolean agreed) {
        GroupExam exam = GroupExam.locked(StudyGroup.locked(slug, member), id);
        if (exam.fixedAt != null || !exam.opensAt.isAfter(now())) {
            throw Problem.exception(
                    409, "The window has opened, so who sits this exam is settled. Nothing was changed.");
        }
        if (agreed) {
            Agreement.give(exam, member, now());
        } else {
            Agreement.takeBack(exam, member);
        }
    }

    /** Whoever proposed it and the group's owner can take the proposal back, until the window opens. */
    @Transactional
    void withdraw(String slug, long member, long id) {
        StudyGroup group = StudyGroup.locked(slug, member);
        GroupExam exam = GroupExam.locked(group, id);
        if (!mayWithdraw(exam, member)) {
            throw Problem.exception(403, "Only its proposer and the owner of the group can take it back.");
        }
        if (exam.fixedAt != null || !exam.opensAt.isAfter(now())) {
            throw Problem.exception(409, "The window has opened, so it cannot be taken back any more.");
        }
        GroupEvent.delete("groupExamId", exam.id);
        Agreement.delete("groupExamId", exam.id);
        exam.delete();
    }

    static boolean mayWithdraw(GroupExam exam, long member) {
        return exam.group.ownedBy(member) || (exam.proposedBy != null && exam.proposedBy == member);
    }

    /** Begins the member's attempt, or leads back to it. */
    SharedForms.Start sit(String slug, long member, long id, String extra) {
        keepUp(slug, member);
        GroupExam exam = QuarkusTransaction.requiringNew().call(() -> GroupExam.in(StudyGroup.of(slug, member), id));
        if (exam.formId == null) {
            return new SharedForms.Start.Refused(
                    exam.fixedAt == null ? "The window has not opened yet." : "This exam was not held.");
        }
        return forms.sit(exam.formId, member, extra);
    }

    /** The last moment at which the exam can be started with no extra time. */
    static Instant lastStart(GroupExam exam, Blueprint blueprint) {
        return exam.closesAt.minus(blueprint.duration());
    }

    /** Fixes what has opened, and tells of what is unsealed. */
    @Scheduled(
            identity = "group-exams",
            every = "1m",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepUp() {
        keepUp(QuarkusTransaction.requiringNew().call(() -> GroupExam.waiting(now())));
    }

    /** The same for one group, before its page is shown, so that nobody waits for the next minute. */
    void keepUp(String slug, long member) {
        keepUp(QuarkusTransaction.requiringNew().call(() -> GroupExam.waiting(StudyGroup.of(slug, member), now())));
    }

    private void keepUp(List<Long> waiting) {
        for (Long id : waiting) {
            try {
                QuarkusTransaction.requiringNew().run(() -> fix(id));
                QuarkusTransaction.requiringNew().run(() -> unseal(id));
            } catch (EntityNotFoundException e) {
                LOG.debugf("group exam=%d ended meanwhile with its group", id);
            }
        }
    }

    /** Of many that come at once, on whatever node, the first to hold the row fixes it; the others find it fixed. */
    void fix(long id) {
        GroupExam exam = GroupExam.findById(id);
        if (exam == null || exam.fixedAt != null) {
            return;
        }
        StudyGroup.lock(exam.group);
        GroupExam.lock(exam);
        if (exam.fixedAt != null) {
            return;
        }
        List<Long> agreed = Agreement.accounts(exam);
        Optional<SharedForms.Fixed> fixed = agreed.size() < GroupExam.FEWEST
                ? Optional.empty()
                : catalog.exam(exam.group.exam)
                        .flatMap(blueprint -> forms.fix(blueprint, agreed, exam.closesAt, exam.path()));
        exam.fixedAt = now();
        fixed.ifPresent(form -> {
            exam.formId = form.form();
            exam.fresh = form.supply().fresh();
            exam.questions = form.supply().questions();
        });
        GroupEvent.Kind kind = fixed.isPresent() ? GroupEvent.Kind.EXAM_OPENED : GroupEvent.Kind.EXAM_LAPSED;
        GroupEvent.add(exam.group, kind, null, now()).groupExamId = exam.id;
        LOG.infof("group exam=%d fixed questions=%d fresh=%d", id, exam.questions, exam.fresh);
    }

    void unseal(long id) {
        GroupExam exam = GroupExam.findById(id);
        if (exam == null || exam.stage() != GroupExam.Stage.OPEN || forms.sealed(exam.formId)) {
            return;
        }
        StudyGroup.lock(exam.group);
        GroupExam.lock(exam);
        if (exam.unsealedAt == null) {
            exam.unsealedAt = now();
            GroupEvent.add(exam.group, GroupEvent.Kind.EXAM_UNSEALED, null, now()).groupExamId = exam.id;
        }
    }

    /** A member goes: they are not waited for in an exam that they have not begun. The caller holds the group's lock. */
    void without(StudyGroup group, long account) {
        for (GroupExam exam : GroupExam.of(group)) {
            if (exam.fixedAt == null) {
                GroupExam.lock(exam);
                Agreement.takeBack(exam, account);
            } else if (exam.formId != null) {
                forms.giveUp(exam.formId, account);
            }
        }
    }

    /** The group ends. Whoever sits an exam of it goes on. */
    void end(StudyGroup group) {
        for (GroupExam exam : GroupExam.of(group)) {
            if (exam.formId != null) {
                forms.release(exam.formId);
            }
            Agreement.delete("groupExamId", exam.id);
        }
        GroupExam.delete("group", group);
    }

    /** An account goes. */
    void forget(long account) {
        Agreement.delete("accountId", account);
        GroupExam.update("proposedBy = null where proposedBy = ?1", account);
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
