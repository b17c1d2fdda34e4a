package dev.rampart.statistics;

import dev.rampart.attempt.EndedAttempts;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What all answers to one version of a question say together. Nothing in it tells who answered. */
@Entity
@Table(name = "question_sums")
class QuestionSums extends PanacheEntityBase {
    @Id
    @Column(name = "version_id")
    public Long versionId;

    /** The question's stable id. */
    @Column(nullable = false, length = 100)
    public String question;

    @Column(nullable = false, length = 40)
    public String exam;

    /** How many options a choice has; 0 for other types. */
    @Column(nullable = false)
    public int options;

    /** As the author counts, "0,2". */
    @Column(name = "answer_key", nullable = false, length = 60)
    public String answerKey;

    @Embedded
    public Sums sums;

    /** See {@link Choices}. */
    @Column(nullable = false, columnDefinition = "text")
    public String choices;

    static QuestionSums begin(long version, Question question) {
        QuestionSums begun = new QuestionSums();
        begun.versionId = version;
        begun.question = question.id();
        begun.exam = question.exam();
        begun.options = question.interaction() instanceof Interaction.Choice choice
                ? choice.options().size()
                : 0;
        begun.answerKey = question.interaction().key().picks().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        begun.sums = new Sums();
        begun.choices = "";
        begun.persist();
        return begun;
    }

    /** Adds answers to this version. */
    void take(List<EndedAttempts.Item> answers) {
        Choices chosen = Choices.parse(choices);
        Spans spans = Spans.parse(sums.spans);
        for (EndedAttempts.Item answer : answers) {
            sums.take(answer);
            if (Sums.counts(answer)) {
                chosen.add(answer.answer(), options > 0, Sums.ranked(answer), Sums.upper(answer));
                if (answer.onScreen() != null) {
                    spans.add(answer.onScreen());
                }
            }
        }
        choices = chosen.stored();
        sums.spans = spans.stored();
    }

    /** Which picks are right. */
    List<Integer> key() {
        return answerKey.isEmpty()
                ? List.of()
                : Arrays.stream(answerKey.split(",")).map(Integer::valueOf).toList();
    }
}
