package dev.rampart.author.exchange;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A change of many questions at once, which can be taken back. */
@Entity
@Table(name = "question_change")
class QuestionChange extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(name = "changed_at", nullable = false)
    public Instant changedAt;

    /** What was changed, for people. */
    @Column(nullable = false, columnDefinition = "text")
    public String summary;

    @Column(nullable = false)
    public int questions;

    @Column(name = "undone_at")
    public Instant undoneAt;

    @ElementCollection
    @CollectionTable(name = "question_change_document", joinColumns = @JoinColumn(name = "change_id"))
    public List<Before> documents = new ArrayList<>();

    /** What a document said before and after; null after it lost its last question. */
    @Embeddable
    static class Before {
        @Column(nullable = false, length = 300)
        public String path;

        @Column(name = "text_before", nullable = false, columnDefinition = "text")
        public String before;

        @Column(name = "text_after", columnDefinition = "text")
        public String after;

        /** What lay beside it: a name and an address each, a line for each. */
        @Column(nullable = false, columnDefinition = "text")
        public String images = "";

        /** Addresses by name. */
        Map<String, String> images() {
            return images.lines()
                    .map(one -> one.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }

        static Before of(Rewriting.Rewritten rewritten) {
            Before one = new Before();
            one.path = rewritten.path();
            one.before = rewritten.before();
            one.after = rewritten.after();
            one.images = rewritten.images().entrySet().stream()
                    .map(image -> image.getKey() + " " + image.getValue())
                    .collect(Collectors.joining("\n"));
            return one;
        }
    }

    /** A row of a list. */
    record Line(long id, Instant changedAt, String summary, int questions, Instant undoneAt) {}

    static List<Line> of(long account, int most) {
        return find(
                        "select id, changedAt, summary, questions, undoneAt from QuestionChange where accountId = ?1"
                                + " order by id desc",
                        account)
                .page(0, most)
                .project(Line.class)
                .list();
    }

    static QuestionChange owned(long id, long account) {
        return QuestionChange.<QuestionChange>find("id = ?1 and accountId = ?2", id, account)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("There is no such change."));
    }
}
