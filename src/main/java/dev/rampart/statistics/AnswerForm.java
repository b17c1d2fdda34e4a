package dev.rampart.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instructor typed as the answer to reports of a question.
 *
 * @param reports ids of those that it answers
 */
record AnswerForm(List<Long> reports, String verdict, String sentence) {
    AnswerForm {
        reports = reports == null ? List.of() : List.copyOf(reports);
        verdict = verdict == null ? "" : verdict;
        sentence = sentence == null ? "" : sentence.replace("\r\n", "\n").strip();
    }

    public boolean answers(long report) {
        return reports.contains(report);
    }

    /** By field; empty when nothing is wrong. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (reports.isEmpty()) {
            errors.put("reports", "Tick the reports that you answer.");
        } else if (reports.size() > ReportDesk.AT_ONCE) {
            errors.put("reports", "Answer " + ReportDesk.AT_ONCE + " reports at once at most.");
        }
        if (Verdict.of(verdict).isEmpty()) {
            errors.put("verdict", "Choose one.");
        }
        if (sentence.isEmpty()) {
            errors.put("sentence", "Whoever reported reads only this; write a sentence.");
        } else if (sentence.length() > ReportAnswer.MOST_CHARACTERS) {
            errors.put("sentence", "There is room for 1,000 characters; these are %,d.".formatted(sentence.length()));
        } else if (sentence.indexOf('\0') >= 0) {
            errors.put("sentence", "There is a character in it that cannot be stored. Type it again.");
        }
        return errors;
    }
}
