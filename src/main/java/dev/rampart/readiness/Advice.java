package dev.rampart.readiness;

import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import java.util.List;

/**
 * The one thing to do next.
 *
 * @param path where it is done
 * @param action what the way there is called
 */
record Advice(String sentence, String path, String action) {
    private static final double LIKELY = 0.5;

    /**
     * @param estimate null while something is missing for it
     * @return null where the exam has no questions to sit
     */
    static Advice of(
            Blueprint exam,
            Readiness readiness,
            Reserve reserve,
            Missing missing,
            Estimate estimate,
            List<WeakTask> weakest) {
        String sit = "/exams/" + exam.id();
        if (reserve.bank() == 0 || !reserve.unasked().isEmpty()) {
            return null;
        }
        if (readiness.ready()) {
            return new Advice("The rule says ready, so sit the real exam soon, while it does.", sit, "To the exam");
        }
        if (estimate == null && reserve.fresh() == 0) {
            return new Advice(
                    "You have been shown every question here, so no new answer can tell how a fresh exam would go. Practise what"
                            + " you had wrong.",
                    practice(exam) + "?which=MISSED",
                    "Practise it");
        }
        if (missing.simulation()) {
            return new Advice(
                    "Sit one full exam under time, to its end: nothing tells more of where you stand.",
                    sit,
                    "To the exam");
        }
        if (missing.more() > 0) {
            return reserve.freshExams() > 0
                    ? new Advice("Sit another full exam; its answers bring the estimate nearer.", sit, "To the exam")
                    : new Advice(
                            "Draw questions that are new to you, under time; they bring the estimate nearer.",
                            practice(exam) + "?which=UNSEEN&how=timed&questions=" + asked(exam, missing.more()),
                            "Draw them");
        }
        if (!missing.domains().isEmpty()) {
            Missing.Lack lack = missing.domains().get(0);
            return new Advice(
                    "Answer " + lack.more() + " more questions on " + lack.name()
                            + " that are new to you, under time, so that an estimate can be given.",
                    practice(exam) + "?part=" + lack.domain() + "&which=UNSEEN&how=timed&questions="
                            + asked(exam, lack.more()),
                    "Draw them");
        }
        boolean another = reserve.freshExams() > 0;
        if (weakest.isEmpty() || (another && estimate.chance() >= LIKELY)) {
            return new Advice(
                    another
                            ? "Sit the next fresh full exam: it is likely enough to count."
                            : "Keep what you know: practise with questions that you have seen.",
                    another ? sit : practice(exam),
                    another ? "To the exam" : "To practice");
        }
        WeakTask weak = weakest.get(0);
        return new Advice(
                "Practise task " + weak.task() + " first: " + weak.right() + " of its " + weak.total()
                        + " questions were right at first.",
                practice(exam) + "?part=" + weak.task(),
                "Practise " + weak.task());
    }

    private static String practice(Blueprint exam) {
        return "/exams/" + exam.id() + "/practice";
    }

    private static int asked(Blueprint exam, int wanted) {
        return Math.min(wanted, exam.questions());
    }
}
