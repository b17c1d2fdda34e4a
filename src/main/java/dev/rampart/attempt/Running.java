package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An open attempt at a moment.
 *
 * @param code of the exam, "SCS-C03"
 * @param deadline null where no clock runs; there is no time left then, no pace and no strip
 * @param now by the server's clock
 * @param items in their order
 */
record Running(
        long id,
        String exam,
        String code,
        Kind kind,
        Instant startedAt,
        Instant deadline,
        Instant now,
        List<ItemState> items) {

    static Running of(Attempt attempt, Optional<Blueprint> exam, Instant now) {
        List<ItemState> items = AttemptItem.find(
                        "select position, shownAt, complete, picks, flaggedAt from AttemptItem"
                                + " where attempt = ?1 order by position",
                        attempt)
                .project(ItemState.class)
                .list();
        String code = exam.map(Blueprint::code).orElse(attempt.exam.toUpperCase(Locale.ROOT));
        return new Running(
                attempt.id, attempt.exam, code, attempt.kind, attempt.startedAt, attempt.deadline, now, items);
    }

    /** "SCS-C03 full exam". */
    public String title() {
        return code + " " + kind.words();
    }

    public int questions() {
        return items.size();
    }

    public int answered() {
        return (int) items.stream().filter(ItemState::answered).count();
    }

    public int begun() {
        return (int) items.stream().filter(ItemState::begun).count();
    }

    public int blank() {
        return (int) items.stream().filter(ItemState::blank).count();
    }

    public int flagged() {
        return (int) items.stream().filter(ItemState::flagged).count();
    }

    /** How many would be marked wrong for want of an answer. */
    public int open() {
        return questions() - answered();
    }

    /** What a candidate is asked to end. */
    public String endWord() {
        return switch (kind) {
            case FULL -> "exam";
            case MISSED, PRACTICE -> "practice";
            case DAILY -> "question";
            case REVIEW -> "review";
            case QUIZ, DRAWN, SAMPLE -> "quiz";
        };
    }

    /** "3 questions are blank, 1 is unfinished." */
    public String openWords() {
        String blanks = blank() == 0 ? "" : blank() == 1 ? "1 question is blank" : blank() + " questions are blank";
        String halves = begun() == 0 ? "" : begun() == 1 ? "1 is unfinished" : begun() + " are unfinished";
        return blanks + (blanks.isEmpty() || halves.isEmpty() ? "" : ", ") + halves + ".";
    }

    /** Whether a clock runs. */
    public boolean timed() {
        return deadline != null;
    }

    public String timeLeft() {
        return timed() ? Times.clock(remaining()) : "Untimed";
    }

    public Duration remaining() {
        return timed() ? Duration.between(now, deadline) : null;
    }

    public Pacing pacing() {
        return timed() ? new Pacing(Duration.between(startedAt, deadline), questions()) : null;
    }

    public PaceStrip strip() {
        return timed() ? PaceStrip.of(pacing(), answered(), Duration.between(startedAt, now)) : null;
    }

    /** Where to go on: the first question that is not answered, or the last one. */
    public int next() {
        return items.stream()
                .filter(item -> !item.answered())
                .mapToInt(ItemState::position)
                .findFirst()
                .orElse(questions());
    }
}
