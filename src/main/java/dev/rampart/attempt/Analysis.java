package dev.rampart.attempt;

import java.time.Duration;
import java.util.List;

/** What an attempt that is over tells of how it was sat, beside its score. */
record Analysis(Timing timing, Calibration calibration, Changes changes) {
    /**
     * @param pace the time that there was for one question
     * @param items all of them, in their order
     * @param changed in the order in which they were made
     */
    static Analysis of(Duration pace, List<AttemptItem> items, List<AnswerChange> changed) {
        List<Marked> marked = items.stream().map(Marked::of).toList();
        Timing timing = new Timing(pace, marked);
        return new Analysis(timing, Calibration.of(marked), Changes.of(marked, changed, timing.recorded()));
    }
}
