package dev.rampart.statistics;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a learner typed into the form of a report. */
record ReportForm(String fault, String remark) {
    static final ReportForm BLANK = new ReportForm("", "");

    ReportForm {
        fault = fault == null ? "" : fault;
        remark = remark == null ? "" : remark.replace("\r\n", "\n").strip();
    }

    /** By field; empty when nothing is wrong. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (Fault.of(fault).isEmpty()) {
            errors.put("fault", "Say which it is.");
        }
        if (remark.isEmpty()) {
            errors.put("remark", "Say what is wrong, so that someone can mend it.");
        } else if (remark.length() > Report.MOST_CHARACTERS) {
            errors.put("remark", "There is room for 2,000 characters; these are %,d.".formatted(remark.length()));
        } else if (remark.indexOf('\0') >= 0) {
            errors.put("remark", "There is a character in it that cannot be stored. Type it again.");
        }
        return errors;
    }
}
