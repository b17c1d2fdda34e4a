package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How time and questions go together in an attempt. Milestones are made to be remembered: at a round interval, with the
 * count for one interval rounded up once and then multiplied, so that who keeps to them has a little time left.
 */
public record Pacing(Duration time, int questions) {
    /** Round intervals in minutes; the largest that gives {@link #ENOUGH} milestones is taken. */
    private static final List<Integer> INTERVALS = List.of(30, 20, 15, 10, 5, 2);

    private static final int ENOUGH = 4;

    public Pacing {
        if (questions < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("No pace for " + questions + " questions in " + time);
        }
    }

    /** A whole exam. */
    static Pacing of(Blueprint exam, ExtraTime extra) {
        return new Pacing(extra.extend(exam.duration()), exam.questions());
    }

    /** Fewer or more questions at the same pace. */
    Pacing forQuestions(int count) {
        return new Pacing(pace().multipliedBy(count), count);
    }

    /** The time for one question, to the nearest second. */
    public Duration pace() {
        return Duration.ofSeconds(Math.round(time.toMillis() / 1000.0 / questions));
    }

    /** In words, "2 min 37 s". */
    public String paceWords() {
        return pace().toMinutes() + " min" + (pace().toSecondsPart() == 0 ? "" : " " + pace().toSecondsPart() + " s");
    }

    /**
     * Ascending; the last one asks for all questions, at the end or, where rounding up gets there earlier, before it. Too
     * short a time for four of them has as many as two minutes apart give.
     */
    public List<Milestone> milestones() {
        for (int minutes : INTERVALS) {
            List<Milestone> milestones = every(Duration.ofMinutes(minutes));
            if (milestones.size() >= ENOUGH) {
                return milestones;
            }
        }
        return every(Duration.ofMinutes(INTERVALS.get(INTERVALS.size() - 1)));
    }

    private List<Milestone> every(Duration interval) {
        int step = Math.toIntExact(-Math.floorDiv(-questions * interval.toMillis(), time.toMillis()));
        List<Milestone> milestones = new ArrayList<>();
        Milestone last = Milestone.START;
        while (last.answered() < questions) {
            Duration by = last.by().plus(interval);
            last = by.compareTo(time) < 0
                    ? new Milestone(Math.min(last.answered() + step, questions), by)
                    : new Milestone(questions, time);
            milestones.add(last);
        }
        return milestones;
    }

    /**
     * Compares with an even walk from milestone to milestone; parts of a question do not count, neither way.
     *
     * @param elapsed since the start
     */
    public Standing standing(int answered, Duration elapsed) {
        Milestone from = Milestone.START;
        for (Milestone to : milestones()) {
            if (elapsed.compareTo(to.by()) < 0) {
                long stretch = to.by().minus(from.by()).toMillis();
                long due = (to.answered() - from.answered())
                        * elapsed.minus(from.by()).toMillis();
                return new Standing(Math.toIntExact(((answered - from.answered()) * stretch - due) / stretch));
            }
            from = to;
        }
        return new Standing(answered - questions);
    }

    /** The time at which an even walk from milestone to milestone has so many answered. */
    public Duration due(int answered) {
        Milestone from = Milestone.START;
        for (Milestone to : milestones()) {
            if (answered <= to.answered()) {
                return from.by()
                        .plus(to.by()
                                .minus(from.by())
                                .multipliedBy(answered - from.answered())
                                .dividedBy(to.answered() - from.answered()));
            }
            from = to;
        }
        return time;
    }
}
