package dev.rampart.readiness;

import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Score;
import dev.rampart.catalog.Blueprint.ReadinessRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The rule that a learner is ready who is consistently above a threshold on fresh full-length exams: the last few in a row
 * each above it, each fresh enough, all within a window that ends now. An exam that is not fresh enough says nothing, for or
 * against: most of its questions were known. Neither does one that no clock ran for.
 *
 * @param rule the exam's settings
 * @param sittings every full exam, newest first
 * @param counted those of the latest {@code rule.exams()} fresh ones that lie within the window, newest first
 * @param inARow how many of the counted are above the threshold, from the newest back to the first that is not
 */
public record Readiness(ReadinessRule rule, List<PastAttempt> sittings, List<PastAttempt> counted, int inARow) {

    public static Readiness of(ReadinessRule rule, List<PastAttempt> sittings, Instant now) {
        Instant from = now.minus(Duration.ofDays(rule.windowDays()));
        List<PastAttempt> newestFirst = sittings.stream()
                .sorted(Comparator.comparing(PastAttempt::submittedAt).reversed())
                .toList();
        List<PastAttempt> counted = newestFirst.stream()
                .filter(PastAttempt::timed)
                .filter(sitting -> sitting.freshness().atLeast(rule.freshness()))
                .limit(rule.exams())
                .filter(sitting -> !sitting.submittedAt().isBefore(from))
                .toList();
        int inARow = (int) counted.stream()
                .takeWhile(sitting -> sitting.score().above(rule.threshold()))
                .count();
        return new Readiness(rule, newestFirst, counted, inARow);
    }

    public boolean ready() {
        return inARow == rule.exams();
    }

    /** How many more fresh exams above the threshold the rule asks for, if each of them succeeds. */
    public int missing() {
        return rule.exams() - inARow;
    }

    public boolean counts(PastAttempt sitting) {
        return counted.contains(sitting);
    }

    /** Right answers of all counted exams together. */
    public Score pooled() {
        return new Score(
                counted.stream().mapToInt(PastAttempt::correct).sum(),
                counted.stream().mapToInt(PastAttempt::questions).sum());
    }

    /** The state in two sentences: what is there, and what is missing. */
    public String words() {
        String goal = "above " + rule.threshold() + " %";
        if (ready()) {
            return capital(number(rule.exams())) + " fresh full exams in a row " + goal + " within " + rule.windowDays()
                    + " days: the rule says ready.";
        }
        String more = missing() == 1
                ? "One more fresh exam " + goal + " and the rule says ready."
                : capital(number(missing())) + " more fresh exams in a row " + goal + " and the rule says ready.";
        return standing(goal) + " " + more;
    }

    private String standing(String goal) {
        if (sittings.isEmpty()) {
            return "No full exam yet.";
        }
        if (counted.isEmpty()) {
            if (sittings.stream().noneMatch(PastAttempt::timed)) {
                return "No full exam under time yet; without a clock none counts.";
            }
            boolean anyFresh = sittings.stream()
                    .filter(PastAttempt::timed)
                    .anyMatch(sitting -> sitting.freshness().atLeast(rule.freshness()));
            return anyFresh
                    ? "The last fresh exam is more than " + rule.windowDays() + " days old, too old to count."
                    : "No exam so far was at least " + rule.freshness() + " % fresh, so none counts.";
        }
        if (inARow == 0) {
            return "The last fresh exam was at " + counted.get(0).score().percent() + " %, not " + goal + ".";
        }
        return capital(number(inARow)) + " of " + number(rule.exams()) + " in a row.";
    }

    private static String number(int n) {
        String[] words = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
        return n < words.length ? words[n] : Integer.toString(n);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
