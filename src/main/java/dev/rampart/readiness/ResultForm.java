package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a learner typed about the real exam, as it was typed. Null is an empty field.
 *
 * @param outcome "passed" or "failed"
 * @param score scaled, 100 to 1000; may be empty
 * @param domains for each domain of which the score report tells something "1:meets" or "1:needs"
 */
record ResultForm(String outcome, String date, String score, List<String> domains) {
    static final ResultForm BLANK = new ResultForm("", "", "", List.of());

    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final int LOWEST = 100;
    private static final int HIGHEST = 1000;

    ResultForm {
        outcome = outcome == null ? "" : outcome.strip();
        date = date == null ? "" : date.strip();
        score = score == null ? "" : score.strip();
        domains = domains == null
                ? List.of()
                : domains.stream()
                        .filter(told -> told != null && !told.isBlank())
                        .toList();
    }

    static ResultForm of(ExamResult result) {
        List<String> domains = new ArrayList<>();
        result.meetsIds().forEach(id -> domains.add(id + ":meets"));
        result.needsIds().forEach(id -> domains.add(id + ":needs"));
        return new ResultForm(
                result.passed ? PASSED : FAILED,
                result.satOn.toString(),
                result.scaledScore == null ? "" : result.scaledScore.toString(),
                domains);
    }

    /** @param today in the learner's zone */
    Map<String, String> errors(Blueprint exam, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!outcome.equals(PASSED) && !outcome.equals(FAILED)) {
            errors.put("outcome", "Say whether you passed.");
        }
        TypedDay day = TypedDay.of(date, today);
        String wrong = day.error() == null ? outside(exam, day.day()) : day.error();
        if (wrong != null) {
            errors.put("date", wrong);
        }
        String scaled = scoreError(exam);
        if (scaled != null) {
            errors.put("score", scaled);
        }
        String told = domainsError(exam);
        if (told != null) {
            errors.put("domains", told);
        }
        return errors;
    }

    private static String outside(Blueprint exam, LocalDate day) {
        LocalDate first = exam.version().first();
        LocalDate last = exam.version().last();
        if (first != null && day.isBefore(first)) {
            return exam.code() + " can be sat from " + TypedDay.words(first) + " on; was this an earlier version?";
        }
        return last != null && day.isAfter(last)
                ? exam.code() + " could be sat until " + TypedDay.words(last) + "."
                : null;
    }

    private String scoreError(Blueprint exam) {
        if (score.isEmpty()) {
            return null;
        }
        int scaled = score.matches("[0-9]{1,4}") ? Integer.parseInt(score) : 0;
        if (scaled < LOWEST || scaled > HIGHEST) {
            return "A scaled score is a whole number from 100 to 1000. Leave it empty if you do not know it.";
        }
        if (outcome.equals(PASSED) && scaled < exam.pass()) {
            return exam.code() + " is passed from " + exam.pass() + " on, so " + scaled
                    + " does not fit with passed. Check the score, or the answer above.";
        }
        return outcome.equals(FAILED) && scaled >= exam.pass()
                ? exam.code() + " is passed from " + exam.pass() + " on, so " + scaled
                        + " does not fit with not passed. Check the score, or the answer above."
                : null;
    }

    /** A page cannot send these, a program can. */
    private String domainsError(Blueprint exam) {
        Set<String> seen = new HashSet<>();
        for (String told : domains) {
            String id = told.replaceFirst(":(meets|needs)$", "");
            if (id.equals(told)
                    || exam.domains().stream().noneMatch(domain -> domain.id().equals(id))) {
                return exam.code() + " has no domain \"" + id + "\"; its domains are "
                        + String.join(
                                ", ",
                                exam.domains().stream()
                                        .map(Blueprint.Domain::id)
                                        .toList()) + ".";
            }
            if (!seen.add(id)) {
                return "Domain " + id + " is told twice: a report says one thing of each.";
            }
        }
        return null;
    }

    /** Only of a form without errors. */
    void into(ExamResult result, Blueprint exam) {
        result.passed = passed();
        result.satOn = LocalDate.parse(date);
        result.scaledScore = score.isEmpty() ? null : Integer.valueOf(score);
        result.meets = joined(exam, "meets");
        result.needs = joined(exam, "needs");
    }

    /** Whether it says the same; only of a form without errors. */
    boolean says(ExamResult result, Blueprint exam) {
        ExamResult said = new ExamResult();
        into(said, exam);
        return ResultForm.of(said).equals(ResultForm.of(result));
    }

    private String joined(Blueprint exam, String verdict) {
        return String.join(
                ",",
                exam.domains().stream()
                        .map(Blueprint.Domain::id)
                        .filter(id -> told(id).equals(verdict))
                        .toList());
    }

    /** "meets", "needs", or "" for a domain of which nothing is told. */
    public String told(String domain) {
        return domains.contains(domain + ":meets") ? "meets" : domains.contains(domain + ":needs") ? "needs" : "";
    }

    public boolean passed() {
        return outcome.equals(PASSED);
    }

    public boolean failed() {
        return outcome.equals(FAILED);
    }
}
