package dev.rampart.home;

import dev.rampart.attempt.Kind;
import dev.rampart.attempt.OpenAttempt;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.plan.Plans;
import dev.rampart.readiness.Readiness;
import dev.rampart.review.Reviews;
import java.util.List;
import java.util.Optional;

/**
 * The one thing that stands first on a learner's page.
 *
 * @param about what kind of thing it is and how long it takes
 * @param why one or two sentences
 * @param action what the button says
 */
record NextStep(String about, String title, String why, String action, String href) {

    /**
     * What is open under time comes first, then what the plan says, and without a plan what is open, reviews that are due, what was
     * missed, then an exam that can count, then practice.
     *
     * @param plan the learner's own, which knows better than any rule of thumb what is next
     * @param open the next deadline first, those without one last
     * @param past the latest attempts at the exam, newest first, without samples
     */
    static NextStep of(
            Blueprint exam,
            List<OpenAttempt> open,
            Optional<Plans.Today> plan,
            Reviews.Due due,
            List<PastAttempt> past,
            Readiness readiness,
            Reserve reserve) {
        String examPage = "/exams/" + exam.id();
        if (!open.isEmpty() && open.get(0).timed()) {
            return goOn("Open, the clock runs", open.get(0), "/review");
        }
        Optional<Plans.Next> planned = plan.flatMap(today -> Optional.ofNullable(today.next()));
        if (planned.isPresent()) {
            return planned(plan.get(), planned.get());
        }
        if (!open.isEmpty()) {
            return goOn("Open, without a clock", open.get(0), "");
        }
        if (reserve.bank() == 0) {
            return new NextStep(
                    "Exams",
                    exam.code() + " has no questions yet",
                    "Its blueprint is here: what it asks, how much each domain weighs, and how long it takes.",
                    "See the blueprint",
                    examPage);
        }
        if (past.isEmpty()) {
            return new NextStep(
                    "First, about 26 minutes",
                    "Ten questions to see where you stand",
                    "At the pace of " + exam.code() + ", with the reason for every option afterwards.",
                    "To the quiz",
                    examPage);
        }
        if (due.questions() > 0) {
            return new NextStep(
                    "Next, about " + due.minutes() + (due.minutes() == 1 ? " minute" : " minutes"),
                    due.questions() == 1 ? "1 question is due" : due.questions() + " questions are due",
                    "You missed or chose them, and by now they begin to fade.",
                    "To the reviews",
                    "/review");
        }
        PastAttempt last = past.get(0);
        int missed = last.questions() - last.correct();
        if (last.kind() != Kind.MISSED && missed > 0) {
            return new NextStep(
                    "Next, about " + Math.max(1, missed * exam.minutes() / exam.questions()) + " minutes",
                    missed == 1 ? "The question that you missed" : "The " + missed + " questions that you missed",
                    "Read why each option is right or wrong, then practise them while they are fresh in memory.",
                    "To the result",
                    "/attempts/" + last.id() + "/result");
        }
        if (!readiness.ready() && reserve.freshExams() > 0) {
            return new NextStep(
                    "Next, " + exam.minutes() + " minutes without interruption",
                    "A full " + exam.code() + " exam",
                    readiness.words(),
                    "To the exam",
                    examPage);
        }
        return new NextStep(
                "Next, about 26 minutes",
                "Ten questions to stay sharp",
                readiness.ready()
                        ? "The rule says ready. A short quiz now and then keeps it so."
                        : "The questions left are too few for a full exam that is wholly fresh; practice still helps.",
                "To the quiz",
                examPage);
    }

    private static NextStep goOn(String about, OpenAttempt open, String page) {
        return new NextStep(
                about,
                open.title(),
                open.answered() + " of " + open.questions() + " questions are answered. What you saved is kept.",
                "Go on",
                "/attempts/" + open.id() + page);
    }

    private static NextStep planned(Plans.Today plan, Plans.Next next) {
        String why = "From your plan for " + next.dayWords() + ".";
        if (plan.missed() > 0) {
            why += plan.missed() == 1
                    ? " One task of an earlier day is open; your plan can move it."
                    : " " + plan.missed() + " tasks of earlier days are open; your plan can move them.";
        }
        return new NextStep("Next, " + next.span(), next.title(), why, "Begin", next.href());
    }
}
