package dev.rampart.workshop;

import dev.rampart.question.Answer;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a learner answered to a knowledge check, the first time and the latest. */
@Entity
@Table(name = "workshop_answer")
class CheckAnswer extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(nullable = false, length = 100)
    public String workshop;

    @Column(name = "check_id", nullable = false, length = 100)
    public String checkId;

    /** Options as their author ordered them, from 0, as in "0,3"; of the wording beside it. */
    @Column(name = "first_picks", nullable = false, length = 100)
    public String firstPicks;

    @Column(name = "first_wording", nullable = false, length = 64)
    public String firstWording;

    @Column(name = "first_correct", nullable = false)
    public boolean firstCorrect;

    @Column(name = "first_at", nullable = false)
    public Instant firstAt;

    @Column(name = "last_picks", nullable = false, length = 100)
    public String lastPicks;

    @Column(name = "last_wording", nullable = false, length = 64)
    public String lastWording;

    @Column(name = "last_correct", nullable = false)
    public boolean lastCorrect;

    @Column(name = "last_at", nullable = false)
    public Instant lastAt;

    static void of(long account, String workshop, Check check, Answer answer, Instant when) {
        CheckAnswer given = find("accountId = ?1 and workshop = ?2 and checkId = ?3", account, workshop, check.id())
                .firstResult();
        if (given == null) {
            given = new CheckAnswer();
            given.accountId = account;
            given.workshop = workshop;
            given.checkId = check.id();
            given.firstPicks = text(answer);
            given.firstWording = check.wording();
            given.firstCorrect = check.choice().correct(answer);
            given.firstAt = when;
        }
        given.lastPicks = text(answer);
        given.lastWording = check.wording();
        given.lastCorrect = check.choice().correct(answer);
        given.lastAt = when;
        given.persist();
    }

    static List<CheckAnswer> of(long account, String workshop) {
        return list("accountId = ?1 and workshop = ?2", account, workshop);
    }

    /** The latest answer. */
    Answer last() {
        return new Answer(
                Arrays.stream(lastPicks.split(",")).map(Integer::valueOf).toList());
    }

    private static String text(Answer answer) {
        return answer.picks().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
