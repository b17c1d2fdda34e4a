package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.util.List;

/**
 * An exam as its page shows it to one person.
 *
 * @param reserve of a visitor: untouched
 * @param kept how many questions are kept for a group exam, which nothing else asks until its results are open
 * @param fullFresh how fresh a full exam would be now, or null where there is none to start
 * @param daily today's question, or null for a visitor
 * @param banks that are limited to people of whom this one is
 * @param open attempts at it that wait to be continued
 * @param past one page of attempts that are over
 * @param more whether older ones follow
 */
record ExamView(
        Blueprint blueprint,
        Reserve reserve,
        int kept,
        Freshness fullFresh,
        Daily daily,
        List<LimitedBank> banks,
        List<OpenAttempt> open,
        List<PastAttempt> past,
        boolean more) {
    public Pacing pacing() {
        return Pacing.of(blueprint, ExtraTime.NONE);
    }

    public boolean empty() {
        return reserve.bank() == 0;
    }

    public String quizTime() {
        return Times.exactly(pacing().forQuestions(Booking.QUIZ_QUESTIONS).time());
    }

    public int quizQuestions() {
        return Booking.QUIZ_QUESTIONS;
    }

    /** The open full exam, or null. */
    public OpenAttempt full() {
        return open.stream()
                .filter(attempt -> attempt.kind() == Kind.FULL)
                .findFirst()
                .orElse(null);
    }

    /** Whether a full exam now could not be as fresh as the rule of readiness asks for. */
    public boolean fullTooSeen() {
        return !fullFresh.atLeast(blueprint.readiness().freshness());
    }

    /** How fresh a full exam would be now, in a sentence or two. */
    public String fullFreshWords() {
        int fresh = fullFresh.fresh();
        int total = fullFresh.total();
        if (fresh == total) {
            return "All " + total + " questions would be fresh to you.";
        }
        String share = new Score(fresh, total).percent() + " % of it would be fresh to you, " + fresh + " of " + total
                + " questions.";
        return fullTooSeen()
                ? share + " The rule of readiness asks for "
                        + blueprint.readiness().freshness() + " %, so it would not count."
                : share;
    }

    public Long lastPast() {
        return past.isEmpty() ? null : past.get(past.size() - 1).id();
    }

    public int weight(Reserve.Part part) {
        return blueprint.domains().stream()
                .filter(domain -> domain.id().equals(part.domain()))
                .mapToInt(Blueprint.Domain::weight)
                .sum();
    }

    /** Domains of which the bank cannot fill one form. */
    public List<Reserve.Part> thin() {
        return reserve.domains().stream()
                .filter(part -> part.bank() > 0 && part.bank() < part.form())
                .toList();
    }

    /** "Concepts; Billing", of which the bank has nothing; "" where it has something of each domain. */
    public String unasked() {
        return String.join("; ", reserve.unasked());
    }

    /** Whether a quiz can be had without unseen questions of the reserve. */
    public boolean sparing() {
        return reserve.sparing();
    }

    public String firstDay() {
        return Times.day(blueprint.version().first());
    }

    public String lastDay() {
        return Times.day(blueprint.version().last());
    }

    public String verified() {
        return Times.day(blueprint.verified());
    }

    /** What is left of the reserve, in a sentence or two. */
    public String reserveWords() {
        int exams = reserve.freshExams();
        String left = exams == 0
                ? "Not every domain has enough of them for another full exam with fresh questions only."
                : "They make " + Given.number(exams) + " full exam" + (exams == 1 ? "" : "s")
                        + " with fresh questions only.";
        if (kept > 0) {
            return reserve.fresh() + " of the " + reserve.bank() + " questions are unseen and free. " + left;
        }
        return "You have not seen " + reserve.fresh() + " of the " + reserve.bank() + " questions. " + left;
    }

    public String keptWords() {
        return kept + " more are kept for your group exam; nothing else asks them until its results are open.";
    }

    public String tooSmallWords() {
        return "The rule of readiness asks for " + Given.number(reserve.exams())
                + " fresh full exams, which take " + reserve.needed() + " questions. This bank has " + reserve.bank()
                + ": too few, whatever you keep back.";
    }
}
