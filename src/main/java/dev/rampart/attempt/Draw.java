package dev.rampart.attempt;

import java.util.List;

/**
 * What a {@link Selection} draws from the bank for one learner as it stands, before anything is started.
 *
 * @param wanted how many questions were asked for
 * @param matching how many questions fit and are free
 * @param fresh how many of those the learner has never been shown
 * @param elsewhere how many more fit, and are kept for a group exam or stand in an attempt that is open
 * @param form what would be asked
 * @param freshTaken how many of the form are fresh
 * @param before the reserve now
 * @param after the reserve once all of the form has been seen
 * @param limited whether the questions are limited to some people: they have nothing to do with the reserve
 */
record Draw(
        int wanted,
        int matching,
        int fresh,
        int elsewhere,
        List<FormItem> form,
        int freshTaken,
        Reserve before,
        Reserve after,
        boolean limited) {
    public int size() {
        return form.size();
    }

    public String matchWords() {
        String match = matching == 0
                ? "No question matches"
                : matching == 1 ? "1 question matches" : matching + " questions match";
        String known = matching == 0 ? "." : fresh == 0 ? ", none of them fresh to you." : freshWords();
        return match + known + elsewhereWords();
    }

    private String freshWords() {
        if (fresh == matching) {
            return matching == 1 ? ", and it is fresh to you." : ", all of them fresh to you.";
        }
        return ", " + fresh + " of them fresh to you.";
    }

    private String elsewhereWords() {
        return elsewhere == 0
                ? ""
                : " " + elsewhere + " more " + (elsewhere == 1 ? "is" : "are") + " kept for a group exam or stand"
                        + (elsewhere == 1 ? "s" : "") + " in an open attempt.";
    }

    /** What the form takes, and why it takes no more. */
    public String takeWords() {
        if (form.isEmpty()) {
            return heldBack()
                    ? "It takes none of them: they are your reserve for full exams."
                    : "There is nothing to ask.";
        }
        String take = size() == wanted
                ? "It takes " + size() + ": "
                : "It takes " + size() + " of the " + wanted + " that you asked for: ";
        int seen = size() - freshTaken;
        String mix = seen == 0
                ? (size() == 1 ? "a fresh one" : "all of them fresh")
                : freshTaken == 0
                        ? "none fresh, the longest unseen first"
                        : freshTaken + " fresh and " + seen + " that you have seen, the longest unseen first";
        return take + mix + "." + (size() < wanted && heldBack() ? " The other fresh ones are your reserve." : "");
    }

    /** Whether allowing the form to spend the reserve would draw more, or fresher, questions. */
    public boolean heldBack() {
        return !limited && freshTaken < Math.min(fresh, wanted);
    }

    /** How many fresh full exams are left. */
    public String reserveWords() {
        if (limited) {
            return "These questions are in no full exam, so your reserve stays as it is, and readiness takes no note of them.";
        }
        int now = before.freshExams();
        int then = after.freshExams();
        String unseen = "Your unseen questions make " + exams(now) + " now";
        return now == then ? unseen + ", and as many afterwards." : unseen + " and " + exams(then) + " afterwards.";
    }

    private static String exams(int n) {
        return n == 0 ? "no fresh full exam" : Given.number(n) + " fresh full exam" + (n == 1 ? "" : "s");
    }

    /** Whether fewer fresh exams are left than the reserve should hold, and than there were. */
    public boolean spends() {
        return after.freshExams() < Math.min(before.freshExams(), before.exams());
    }
}
