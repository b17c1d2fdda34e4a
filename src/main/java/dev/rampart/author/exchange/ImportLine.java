package dev.rampart.author.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Collection;
import java.util.List;

/** A question of an imported file, or a place of it that could not be read. */
@Entity
@Table(name = "question_import_line")
class ImportLine extends PanacheEntity {
    /** A statement has room for so many ids on either database, and for many more. */
    private static final int AT_ONCE = 1000;

    @Column(name = "import_id", nullable = false)
    public long importId;

    /** In the file's order, from 1. */
    @Column(nullable = false)
    public int position;

    @Column(length = 300)
    public String entry;

    @Column(name = "line_no", nullable = false)
    public int line;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Verdict verdict;

    /** Of ours where it was understood, else as the format names it; "" for what is no question. */
    @Column(nullable = false, length = 40)
    public String type;

    @Column(nullable = false, length = 300)
    public String heading;

    /** Its bank or category, from the outermost inward with slashes; "" for none. */
    @Column(nullable = false, length = 500)
    public String category;

    @Convert(converter = Rows.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> tags = List.of();

    @Column(length = 300)
    public String identifier;

    @Column(length = 64)
    public String fingerprint;

    /** Of all that it says, while it is compared with what is there. */
    @Transient
    String content;

    @Column(length = 40)
    public String exam;

    @Column(length = 20)
    public String task;

    /** Whether it has what a question needs by which learners are measured. */
    @Column(nullable = false)
    public boolean complete;

    @Convert(converter = Rows.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> notes = List.of();

    @Column(columnDefinition = "text")
    public String body;

    @Column(length = 100)
    public String twin;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public Likeness likeness;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public Outcome outcome;

    @Column(columnDefinition = "text")
    public String reason;

    @Column(length = 100)
    public String question;

    /** What a {@link Plan} needs to know of an understood line. */
    record Brief(
            long id,
            int position,
            String category,
            List<String> tags,
            String exam,
            String task,
            boolean complete,
            String twin,
            Likeness likeness,
            Outcome outcome,
            int size) {
        /** Whether nothing is left to do. */
        boolean settled() {
            return outcome != null && outcome != Outcome.BEGUN;
        }
    }

    /** The understood lines, in the file's order. */
    static List<Brief> understood(long importId) {
        return find(
                        "select id, position, category, tags, exam, task, complete, twin, likeness, outcome,"
                                + " coalesce(length(body), 0) from ImportLine"
                                + " where importId = ?1 and verdict = ?2 order by position",
                        importId,
                        Verdict.UNDERSTOOD)
                .project(Brief.class)
                .list();
    }

    static void settle(Collection<Long> ids, Outcome outcome, String reason) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            update(
                    "outcome = ?1, reason = ?2 where id in ?3",
                    outcome,
                    reason,
                    all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }
}
