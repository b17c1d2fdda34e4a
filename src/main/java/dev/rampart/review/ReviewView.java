package dev.rampart.review;

import dev.rampart.attempt.Repetitions;
import dev.rampart.catalog.Blueprint;
import dev.rampart.web.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The page of a learner's reviews.
 *
 * @param open the sitting that was begun today, or null
 * @param codes of exams by id, as people write them
 * @param cards one page of all that come back, and of those that are paused
 * @param fittingCap where some find no room before the exam: the cap with which all would; 0 if none does
 */
record ReviewView(
        Reviews.State state,
        Repetitions.Open open,
        Function<String, String> codes,
        Paged<CardLine> cards,
        int fittingCap) {
    static Function<String, String> codes(List<Blueprint> exams) {
        return id -> exams.stream()
                .filter(exam -> exam.id().equals(id))
                .map(Blueprint::code)
                .findFirst()
                .orElseGet(() -> id.toUpperCase(Locale.ROOT));
    }

    public boolean isEmpty() {
        return state.rows().isEmpty();
    }

    public Reviews.Due due() {
        return Reviews.Due.of(state.agenda().queue().size());
    }

    public int left() {
        return open == null ? 0 : open.questions() - open.checked();
    }

    /** What the one button does: how many questions a sitting would have now. */
    public int sitting() {
        if (due().questions() == 0) {
            return 0;
        }
        String exam = state.agenda().queue().get(0).exam();
        return (int) state.agenda().queue().stream()
                .filter(entry -> entry.exam().equals(exam))
                .count();
    }

    /** Where questions of several exams are due: of which the button asks, and that the others follow. Null for one. */
    public String sittingWords() {
        return sitting() == due().questions()
                ? null
                : "First those of " + codes.apply(state.agenda().queue().get(0).exam())
                        + "; then the others, since a sitting asks of one exam.";
    }

    /** Why nothing is due. */
    public String restWords() {
        ExamDate.Sitting exam = state.agenda().exam();
        if (exam != null && exam.day().equals(state.today())) {
            return "Your " + codes.apply(exam.exam()) + " exam is today, so nothing of it is due.";
        }
        if (state.doneToday() >= state.setting().dailyCap) {
            return "You reviewed " + DayWords.questions(state.doneToday())
                    + " today, which is as many as you set for a day.";
        }
        return next() == null ? "Nothing is due, and nothing comes back." : nextWords();
    }

    private LocalDate next() {
        return state.entries().stream()
                .map(entry -> state.agenda().day(entry.card()))
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private String nextWords() {
        int load = state.agenda().load(next());
        return "The next " + (load == 1 ? "question comes" : load + " questions come") + " back "
                + DayWords.when(next(), state.today()) + ".";
    }

    /** What the exam's day means for the reviews; null without one. */
    public String examWords() {
        ExamDate.Sitting exam = state.agenda().exam();
        if (exam == null) {
            return null;
        }
        return "Your " + codes.apply(exam.exam()) + " exam is " + DayWords.when(exam.day(), state.today())
                + ". Its questions come back before that day, and none on it or after it: longer intervals are cut short.";
    }

    /** How many questions find no room before the exam; null if all do. */
    public String roomWords() {
        int out = state.agenda().left();
        if (out == 0 || state.agenda().exam().day().equals(state.today())) {
            return null;
        }
        String words = DayWords.questions(out) + (out == 1 ? " finds" : " find") + " no room before the exam at "
                + state.setting().dailyCap + " a day.";
        return words
                + (fittingCap > 0
                        ? " With " + fittingCap
                                + " a day all of them come back once more; as it is, those that you would "
                                + "remember best stay out."
                        : " Not even " + ReviewSetting.MOST_A_DAY
                                + " a day would be enough, so those that you would remember best stay out.");
    }

    static int fittingCap(Reviews.State state) {
        if (state.agenda().left() == 0) {
            return 0;
        }
        return Agenda.fittingCap(
                        state.entries(),
                        state.today(),
                        state.setting().dailyCap,
                        ReviewSetting.MOST_A_DAY,
                        state.doneToday(),
                        state.agenda().exam())
                .orElse(0);
    }

    /** What cannot be asked; null if all can. */
    public String withdrawnWords() {
        int n = state.withdrawn();
        return n == 0
                ? null
                : DayWords.questions(n) + (n == 1 ? " was" : " were") + " withdrawn from the bank and "
                        + (n == 1 ? "is" : "are") + " not asked any more.";
    }

    /** What waits since the learner left those to whom it is limited; null if nothing does. */
    public String closedWords() {
        int n = state.closed();
        return n == 0
                ? null
                : DayWords.questions(n) + (n == 1 ? " is" : " are")
                        + " limited to a group or cohort that you are not in, and " + (n == 1 ? "waits" : "wait")
                        + " until you are.";
    }

    /** The exam of a card, as people write it. */
    public String code(CardLine line) {
        return codes.apply(line.row().exam());
    }

    public DueChart chart() {
        return DueChart.of(state.agenda(), state.today());
    }

    public ReviewSetting setting() {
        return state.setting();
    }
}
