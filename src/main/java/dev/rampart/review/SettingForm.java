package dev.rampart.review;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a learner wants to set, as it was typed; retention in percent. */
record SettingForm(String retention, String cap) {
    static final int LEAST = (int) Math.round(Fsrs.LEAST * 100);
    static final int MOST = (int) Math.round(Fsrs.MOST * 100);

    static SettingForm of(ReviewSetting setting) {
        return new SettingForm(String.valueOf(setting.retention), String.valueOf(setting.dailyCap));
    }

    /** What cannot be set, by field, as sentences. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!within(retention, LEAST, MOST)) {
            errors.put("retention", "Choose a whole number from " + LEAST + " to " + MOST + ".");
        }
        if (!within(cap, 1, ReviewSetting.MOST_A_DAY)) {
            errors.put("cap", "Choose a whole number from 1 to " + ReviewSetting.MOST_A_DAY + ".");
        }
        return errors;
    }

    private static boolean within(String text, int least, int most) {
        return text != null && text.strip().matches("[0-9]{1,3}") && number(text) >= least && number(text) <= most;
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }

    /** Those without errors only. */
    int retentionPercent() {
        return number(retention);
    }

    int dailyCap() {
        return number(cap);
    }
}
