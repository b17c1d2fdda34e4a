package dev.rampart.statistics;

import dev.rampart.attempt.EndedAttempts;
import dev.rampart.attempt.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Set;

/**
 * Numbers that only grow, from which everything about a question is reckoned. Sums of several versions can be added.
 *
 * <p>An answer counts when the learner saw the question for the first time ever, on the screen, under time. It is ranked
 * besides when the attempt is an exam or a quiz of at least {@link #LONG} questions, whose other questions then tell how good
 * the learner is.
 */
@Embeddable
class Sums {
    static final int LONG = 10;

    /** Percent of an attempt from which its learner belongs to the upper part. */
    static final int UPPER = 70;

    /** What is left of an attempt's score without the item is kept in whole parts of this. */
    static final long REST_SCALE = 10_000;

    private static final Set<Kind> RANKED = Set.of(Kind.FULL, Kind.QUIZ, Kind.DRAWN);

    /** In any attempt. */
    @Column(nullable = false)
    public long shown;

    /** To learners who had never seen it. */
    @Column(name = "shown_first", nullable = false)
    public long shownFirst;

    @Column(nullable = false)
    public long answers;

    @Column(nullable = false)
    public long correct;

    @Column(nullable = false)
    public long blank;

    @Column(nullable = false)
    public long flagged;

    @Column(nullable = false)
    public long sure;

    @Column(name = "sure_wrong", nullable = false)
    public long sureWrong;

    @Column(nullable = false)
    public long guessed;

    @Column(name = "guessed_right", nullable = false)
    public long guessedRight;

    /** Answers with a time. */
    @Column(nullable = false)
    public long timed;

    @Column(nullable = false)
    public long millis;

    /** See {@link Spans}. */
    @Column(nullable = false, length = 400)
    public String spans = "";

    @Column(nullable = false)
    public long ranked;

    @Column(name = "ranked_correct", nullable = false)
    public long rankedCorrect;

    /** Of ranked answers the sum of the rest scores, of their squares, and of those where the item was right. */
    @Column(nullable = false)
    public long rest;

    @Column(name = "rest_squares", nullable = false)
    public long restSquares;

    @Column(name = "rest_correct", nullable = false)
    public long restCorrect;

    @Column(name = "upper_answers", nullable = false)
    public long upper;

    static boolean counts(EndedAttempts.Item item) {
        return item.timed() && item.shown() && item.fresh();
    }

    static boolean ranked(EndedAttempts.Item item) {
        return counts(item) && RANKED.contains(item.kind()) && item.questions() >= LONG;
    }

    static boolean upper(EndedAttempts.Item item) {
        return item.score() * 100L >= (long) UPPER * item.questions();
    }

    /** The share of the attempt's other questions that were right, 0 to {@link #REST_SCALE}. */
    static long rest(EndedAttempts.Item item) {
        long others = item.questions() - 1L;
        long right = item.score() - (item.correct() ? 1L : 0L);
        return Math.round((double) right * REST_SCALE / others);
    }

    /** Adds an answer, but for the times, which {@link QuestionSums} keeps by spans. */
    void take(EndedAttempts.Item item) {
        if (item.shown()) {
            shown++;
            shownFirst += item.fresh() ? 1 : 0;
        }
        if (counts(item)) {
            count(item);
        }
        if (ranked(item)) {
            rank(item);
        }
    }

    private void count(EndedAttempts.Item item) {
        answers++;
        correct += item.correct() ? 1 : 0;
        blank += item.answer().blank() ? 1 : 0;
        flagged += item.flagged() ? 1 : 0;
        if (item.sure()) {
            sure++;
            sureWrong += item.correct() ? 0 : 1;
        }
        if (item.guessed()) {
            guessed++;
            guessedRight += item.correct() ? 1 : 0;
        }
        if (item.onScreen() != null) {
            timed++;
            millis += item.onScreen().toMillis();
        }
    }

    private void rank(EndedAttempts.Item item) {
        long score = rest(item);
        ranked++;
        rest += score;
        restSquares += score * score;
        if (item.correct()) {
            rankedCorrect++;
            restCorrect += score;
        }
        upper += upper(item) ? 1 : 0;
    }

    static Sums of(Collection<Sums> parts) {
        Sums all = new Sums();
        Spans spans = Spans.parse("");
        for (Sums part : parts) {
            all.add(part);
            spans.add(Spans.parse(part.spans));
        }
        all.spans = spans.stored();
        return all;
    }

    private void add(Sums other) {
        shown += other.shown;
        shownFirst += other.shownFirst;
        answers += other.answers;
        correct += other.correct;
        blank += other.blank;
        flagged += other.flagged;
        sure += other.sure;
        sureWrong += other.sureWrong;
        guessed += other.guessed;
        guessedRight += other.guessedRight;
        timed += other.timed;
        millis += other.millis;
        ranked += other.ranked;
        rankedCorrect += other.rankedCorrect;
        rest += other.rest;
        restSquares += other.restSquares;
        restCorrect += other.restCorrect;
        upper += other.upper;
    }

    long lower() {
        return ranked - upper;
    }

    /**
     * The corrected point-biserial correlation: of the item, right or not, with the share of the attempt's other questions
     * that were right. Leaving the item out of the score keeps a short attempt from flattering it.
     *
     * @return -1 to 1; NaN where all were right, all were wrong, or all rest scores are the same
     */
    double discrimination() {
        double n = ranked;
        double covariance = n * restCorrect - (double) rankedCorrect * rest;
        double item = n * rankedCorrect - (double) rankedCorrect * rankedCorrect;
        double scores = n * restSquares - (double) rest * rest;
        return item <= 0 || scores <= 0 ? Double.NaN : covariance / Math.sqrt(item * scores);
    }
}
