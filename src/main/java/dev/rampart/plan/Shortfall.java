package dev.rampart.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A date that cannot be reached, with figures.
 *
 * @param needed minutes of study, reviews and full exams
 * @param available minutes until the exam
 * @param simulations how many full exams fit into the last third, of those wanted
 * @param enoughAWeek minutes a week with which it would fit, or null if no week has as many
 * @param earliest the first day from which on it would fit with the time there is, or null within two years
 */
record Shortfall(
        LocalDate examDay,
        int needed,
        int available,
        int simulations,
        Brief.Sitting exam,
        Integer enoughAWeek,
        LocalDate earliest) {

    /** "… needs about 72 hours, and there are 31 …". */
    String sentence() {
        List<String> sentences = new ArrayList<>();
        if (needed > available) {
            sentences.add("Not everything fits before " + Days.date(examDay) + ": it takes about " + Days.hours(needed)
                    + ", and until then you have " + Days.hours(available) + ".");
        } else if (simulations < exam.simulations()) {
            sentences.add((simulations == 0 ? "No" : "Only " + simulations + " of " + exam.simulations())
                    + " full exam" + (exam.simulations() == 1 || simulations == 0 ? "" : "s")
                    + " of " + Days.span(exam.minutes()) + " fit" + (simulations == 0 ? "s" : "")
                    + " into the last third of the time before " + Days.date(examDay) + ".");
        } else {
            sentences.add("The days before " + Days.date(examDay) + " are too short for all of it: it takes about "
                    + Days.hours(needed) + ", and you have " + Days.hours(available) + " with little room to spare.");
        }
        String way = way();
        if (!way.isEmpty()) {
            sentences.add(way);
        }
        sentences.add("What fits is planned, by the weight of each part.");
        return String.join(" ", sentences);
    }

    private String way() {
        String hours = enoughAWeek == null ? null : "with " + Days.hours(enoughAWeek) + " a week";
        String date = earliest == null ? null : "with an exam from " + Days.date(earliest) + " on";
        if (hours == null && date == null) {
            return "Neither more hours on these days nor another date within two years would do: choose more days.";
        }
        return "It would fit " + (hours == null ? date : date == null ? hours : hours + ", or " + date) + ".";
    }
}
