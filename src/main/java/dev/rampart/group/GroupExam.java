package dev.rampart.group;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * A full exam that members of a group agree to sit within a window, with the same questions for each. It is proposed; when
 * the window opens it is fixed, once, for those who have agreed by then, or it lapses, if fewer than two have.
 */
@Entity
@Table(name = "group_exam")
class GroupExam extends PanacheEntity {
    static final int FEWEST = 2;

    enum Stage {
        PROPOSED,
        /** Fixed, and the results are sealed. */
        OPEN,
        UNSEALED,
        /** Too few had agreed, or the bank had no question. */
        LAPSED
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    public StudyGroup group;

    /** Null once that person's account is gone. */
    @Column(name = "proposed_by")
    public Long proposedBy;

    @Column(name = "proposed_at", nullable = false)
    public Instant proposedAt;

    @Column(name = "opens_at", nullable = false)
    public Instant opensAt;

    @Column(name = "closes_at", nullable = false)
    public Instant closesAt;

    @Column(name = "fixed_at")
    public Instant fixedAt;

    /** The form, or null while it is not fixed and where it lapsed. */
    @Column(name = "form_id")
    public Long formId;

    /** How many of the form's questions were fresh to all when it was fixed. */
    public Integer fresh;

    /** How many the form has. */
    public Integer questions;

    @Column(name = "unsealed_at")
    public Instant unsealedAt;

    static GroupExam propose(StudyGroup group, long by, Window window, Instant now) {
        GroupExam exam = new GroupExam();
        exam.group = group;
        exam.proposedBy = by;
        exam.proposedAt = now;
        exam.opensAt = window.opensAt();
        exam.closesAt = window.closesAt();
        exam.persist();
        return exam;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for one that is not of this group */
    static GroupExam in(StudyGroup group, long id) {
        return GroupExam.<GroupExam>find("group = ?1 and id = ?2", group, id)
                .firstResultOptional()
                .orElseThrow(
                        () -> Problem.notFound("There is no such exam in this group; it may have been withdrawn."));
    }

    /** The same, to be changed: who agrees and the opening come one after another. */
    static GroupExam locked(StudyGroup group, long id) {
        return lock(in(group, id));
    }

    static GroupExam lock(GroupExam exam) {
        getEntityManager().refresh(exam, LockModeType.PESSIMISTIC_WRITE);
        return exam;
    }

    /** The latest first. */
    static List<GroupExam> of(StudyGroup group) {
        return list("group = ?1 order by opensAt desc, id desc", group);
    }

    /** Whether the clock may have something to do: its window has opened and it is not fixed, or it is sealed so far. */
    private static final String WAITING =
            "select id from GroupExam where ((fixedAt is null and opensAt <= ?1) or (formId is not null and unsealedAt is null))";

    static List<Long> waiting(Instant now) {
        return find(WAITING + " order by id", now).project(Long.class).list();
    }

    static List<Long> waiting(StudyGroup group, Instant now) {
        return find(WAITING + " and group = ?2 order by id", now, group)
                .project(Long.class)
                .list();
    }

    Stage stage() {
        if (fixedAt == null) {
            return Stage.PROPOSED;
        }
        return formId == null ? Stage.LAPSED : unsealedAt == null ? Stage.OPEN : Stage.UNSEALED;
    }

    String path() {
        return group.path() + "/exams/" + id;
    }
}
