package dev.rampart.group;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Something that happened in a group and that every member may know: never what somebody answered or reached. */
@Entity
@Table(name = "group_event")
class GroupEvent extends PanacheEntity {
    enum Kind {
        CREATED,
        JOINED,
        LEFT,
        OWNER,
        DATE,
        EXAM_PROPOSED,
        EXAM_OPENED,
        EXAM_LAPSED,
        EXAM_UNSEALED,
        /** Something that a feature which stands on groups tells in its own words. */
        TOLD;

        /** What happened, as a sentence. */
        String sentence(String who, LocalDate day, String words) {
            String someone = who == null ? "Someone who is not here any more" : who;
            return switch (this) {
                case CREATED -> someone + " started the group.";
                case JOINED -> someone + " joined.";
                case LEFT -> someone + " is not in the group any more.";
                case OWNER -> someone + " owns the group now.";
                case DATE -> "The common date is " + Days.words(day) + " now.";
                case EXAM_PROPOSED -> "A group exam is proposed. Say whether you sit it too.";
                case EXAM_OPENED -> "The group exam is open.";
                case EXAM_LAPSED -> "The group exam was not held.";
                case EXAM_UNSEALED -> "The results of the group exam are open.";
                case TOLD -> someone + " " + words + ".";
            };
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    public StudyGroup group;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public Kind kind;

    @Column(name = "happened_at", nullable = false)
    public Instant happenedAt;

    /** Whom it concerns, or null. */
    @Column(name = "account_id")
    public Long accountId;

    /** The day that it is about, or null. */
    @Column(name = "common_date")
    public LocalDate commonDate;

    @Column(name = "group_exam_id")
    public Long groupExamId;

    /** What somebody did, as it goes on after their name, of what is told; else null. */
    @Column(length = 500)
    public String words;

    /** The page below the group's own that shows more of it, from the slash on; or null. */
    @Column(length = 100)
    public String place;

    /** @param who null for what concerns nobody in particular, or somebody whose account is gone */
    record Line(
            Kind kind,
            Instant happenedAt,
            String who,
            LocalDate day,
            Long groupExam,
            String words,
            String place,
            String slug,
            String groupName) {
        public String text() {
            return kind.sentence(who, day, words);
        }

        /** Whether a page other than the group's shows more of it. */
        public boolean more() {
            return groupExam != null || place != null;
        }

        /** The page that shows more of it. */
        public String href() {
            return "/groups/" + slug + (groupExam != null ? "/exams/" + groupExam : place != null ? place : "");
        }
    }

    private static final String LINES =
            "select e.kind, e.happenedAt, (select a.name from Account a where a.id = e.accountId), e.commonDate,"
                    + " e.groupExamId, e.words, e.place, e.group.slug, e.group.name from GroupEvent e where ";

    static GroupEvent add(StudyGroup group, Kind kind, Long accountId, Instant now) {
        GroupEvent event = new GroupEvent();
        event.group = group;
        event.kind = kind;
        event.accountId = accountId;
        event.happenedAt = now;
        event.persist();
        return event;
    }

    /** The latest of a group, newest first. */
    static List<Line> latest(StudyGroup group, int limit) {
        return find(LINES + "e.group = ?1 order by e.happenedAt desc, e.id desc", group)
                .project(Line.class)
                .range(0, limit - 1)
                .list();
    }

    /** The latest of all groups that a person is in, without what they did themselves, newest first. */
    static List<Line> latestFor(long accountId, int limit) {
        return find(
                        LINES + "e.group in (select m.group from Membership m where m.accountId = ?1)"
                                + " and (e.accountId is null or e.accountId <> ?1)"
                                + " order by e.happenedAt desc, e.id desc",
                        accountId)
                .project(Line.class)
                .range(0, limit - 1)
                .list();
    }
}
