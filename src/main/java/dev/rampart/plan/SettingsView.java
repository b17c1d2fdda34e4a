package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form of a plan as its page shows it, with what was typed and what is wrong with it. */
record SettingsView(
        PlanForm form, Map<String, String> errors, List<CareerPath> goals, List<Blueprint> exams, LocalDate today) {
    private static final int SPARE_ROWS = 2;

    /** A box to tick. */
    record Box(String name, String title, String about, boolean ticked) {}

    /** @param number from 1 */
    record Off(int number, String first, String last) {}

    public String error(String field) {
        return errors.get(field);
    }

    public boolean booked() {
        return form.state().equals("booked");
    }

    public List<Box> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Box(
                        day.name(),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        "",
                        form.weekdays().contains(day.name())))
                .toList();
    }

    public List<Box> kinds() {
        return ResourceKind.choices().stream()
                .map(kind -> new Box(
                        kind.name(), kind.title(), kind.about(), form.kinds().contains(kind.name())))
                .toList();
    }

    /** What was typed, and empty rows for more. */
    public List<Off> off() {
        List<Off> rows = new ArrayList<>();
        int typed = Math.max(form.offFirst().size(), form.offLast().size());
        for (int i = 0; i < typed; i++) {
            String first = i < form.offFirst().size() ? form.offFirst().get(i) : "";
            String last = i < form.offLast().size() ? form.offLast().get(i) : "";
            if (!first.isEmpty() || !last.isEmpty()) {
                rows.add(new Off(rows.size() + 1, first, last));
            }
        }
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(new Off(rows.size() + 1, "", ""));
        }
        return rows;
    }

    /** How long our estimate of the study is, for each level. */
    public String effort() {
        return "Rampart reckons with " + Effort.hours("foundational") + " hours of study for a foundational exam, "
                + Effort.hours("associate") + " for an associate one, " + Effort.hours("specialty")
                + " for a specialty and " + Effort.hours("professional")
                + " for a professional one, full exams and reviews apart. That is our estimate, not AWS's.";
    }
}
