package dev.rampart.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Why an instructor should look at a question, with a sentence that says so. The bounds are the usual ones of classical test
 * theory (an item that correlates with the rest below 0.1 tells little, a distractor that almost nobody takes is none), set
 * where a bank for practice has to be watched.
 *
 * @param weight the more the sooner it should be looked at
 */
record Weakness(int weight, String sentence) {
    /** What rounds to nothing is called low. */
    private static final double NEGATIVE = -0.005;

    private static final double LOW = 0.1;
    private static final double HARD = 0.3;
    private static final double EASY = 0.95;
    private static final double IDLE = 0.02;

    /**
     * @param sums of the version that counts, or null when nobody has answered it
     * @param reports open ones
     */
    static List<Weakness> of(QuestionSums sums, long reports) {
        List<Weakness> found = new ArrayList<>();
        if (sums != null) {
            Figures figures = new Figures(sums.sums);
            discrimination(figures, found);
            options(sums, found);
            facility(figures, found);
        }
        if (reports > 0) {
            found.add(new Weakness(
                    60, reports == 1 ? "A learner reported it." : reports + " reports of learners are open."));
        }
        return found.stream()
                .sorted((a, b) -> Integer.compare(b.weight(), a.weight()))
                .toList();
    }

    private static void discrimination(Figures figures, List<Weakness> found) {
        Double discrimination = figures.discrimination();
        if (discrimination == null || discrimination >= LOW) {
            return;
        }
        String told = " (discrimination " + figures.discriminationWords() + ").";
        found.add(
                discrimination < NEGATIVE
                        ? new Weakness(
                                100, "Who does well elsewhere misses it more often than others; check the key" + told)
                        : new Weakness(30, "It hardly tells who knows the subject from who does not" + told));
    }

    private static void facility(Figures figures, List<Weakness> found) {
        Double facility = figures.facility();
        if (facility != null && facility < HARD) {
            found.add(new Weakness(40, "Only " + figures.facilityWords() + " get it right."));
        } else if (facility != null && facility > EASY) {
            found.add(new Weakness(8, figures.facilityWords() + " get it right: it asks little."));
        }
    }

    private static void options(QuestionSums sums, List<Weakness> found) {
        Choices choices = Choices.parse(sums.choices);
        List<Integer> key = sums.key();
        long leastOfKey = sums.options == 0
                ? 0
                : key.stream()
                        .mapToLong(pick -> choices.of(0, pick).upper())
                        .min()
                        .orElse(0);
        for (int option = 0; option < sums.options; option++) {
            Choices.Chosen chosen = choices.of(0, option);
            if (key.contains(option)) {
                continue;
            }
            if (sums.sums.upper >= Figures.FEW && chosen.upper() > leastOfKey) {
                found.add(new Weakness(
                        80,
                        "Of those with " + Sums.UPPER + " % or more, more take the distractor " + letter(option)
                                + " than the key."));
            }
            if (sums.sums.answers >= Figures.MANY && chosen.all() < IDLE * sums.sums.answers) {
                found.add(new Weakness(10, "Almost nobody takes the distractor " + letter(option) + "."));
            }
        }
    }

    /** By which an author's option is called, A for the first. */
    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }
}
