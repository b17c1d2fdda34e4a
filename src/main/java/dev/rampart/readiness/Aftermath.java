package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import java.time.LocalDate;
import java.util.List;

/**
 * What follows from a real result. The wait of 14 days after a failed exam, its full price each time, no second sitting of
 * a passed one for two years and the three years that a certification is valid are AWS's (AWS Certification's policies,
 * checked on 24 November 2026).
 *
 * @param toWorkOn domains that the score report says need improvement, the heaviest first
 * @param today in the learner's zone
 */
record Aftermath(Blueprint exam, ExamResult result, List<Blueprint.Domain> toWorkOn, LocalDate today) {
    static final int WAIT_DAYS = 14;
    static final int VALID_YEARS = 3;
    static final int NOT_AGAIN_YEARS = 2;

    /** Time enough for the weak domains and for another full exam or two. */
    private static final int WEEKS = 4;

    static Aftermath of(Blueprint exam, ExamResult result, LocalDate today) {
        return new Aftermath(
                exam,
                result,
                exam.domains().stream()
                        .filter(domain -> result.needsIds().contains(domain.id()))
                        .sorted(java.util.Comparator.comparingInt(Blueprint.Domain::weight)
                                .reversed())
                        .toList(),
                today);
    }

    /** The first day on which it can be sat again. */
    LocalDate firstAgain() {
        return result.satOn.plusDays(WAIT_DAYS);
    }

    /** The wait in a sentence. */
    public String waitWords() {
        LocalDate first = firstAgain();
        String rule = "AWS lets you sit the same exam again after " + WAIT_DAYS + " days: ";
        return first.isAfter(today)
                ? rule + "the first possible day is " + TypedDay.words(first) + ", in " + days() + "."
                : rule + "that was on " + TypedDay.words(first) + ", so you can book any day.";
    }

    private String days() {
        long days = java.time.temporal.ChronoUnit.DAYS.between(today, firstAgain());
        return days == 1 ? "one day" : days + " days";
    }

    /** The day that a new plan begins from: four weeks on, or the last day of this version; null when it cannot be sat. */
    LocalDate proposed() {
        LocalDate wanted = today.plusWeeks(WEEKS);
        LocalDate day = wanted.isBefore(firstAgain()) ? firstAgain() : wanted;
        LocalDate last = exam.version().last();
        if (last == null || !day.isAfter(last)) {
            return day;
        }
        return last.isAfter(today) && !last.isBefore(firstAgain()) ? last : null;
    }

    public boolean plannable() {
        return proposed() != null;
    }

    /** "22 December 2026". */
    public String proposedWords() {
        return TypedDay.words(proposed());
    }

    /** Where a plan for that day is made. */
    public String planHref() {
        return "/plan/settings?exam=" + exam.id() + "&date=" + proposed();
    }

    public String practiceHref(Blueprint.Domain domain) {
        return "/exams/" + exam.id() + "/practice?part=" + domain.id();
    }

    /** How far the score was from the line, where it is known. */
    public String scoreWords() {
        if (result.scaledScore == null) {
            return "";
        }
        return "Your scaled score was " + result.scaledScore + "; " + exam.code() + " is passed from " + exam.pass()
                + " on. The scale is not a percentage.";
    }

    /** "12 November 2029". */
    public String validUntil() {
        return TypedDay.words(result.satOn.plusYears(VALID_YEARS));
    }

    public boolean expired() {
        return today.isAfter(result.satOn.plusYears(VALID_YEARS));
    }

    /** From when on the same exam may be sat again, to renew. */
    public String againFrom() {
        return TypedDay.words(result.satOn.plusYears(NOT_AGAIN_YEARS));
    }
}
