package dev.rampart.alert;

import io.quarkus.qute.TemplateData;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person wants by e-mail, as typed.
 *
 * @param mails "true" if each alert is wanted as a mail
 * @param digests "true" if the week's digest is
 * @param day 1 is Monday
 * @param hour 0 to 23
 */
@TemplateData
record AlertChoice(String mails, String digests, String day, String hour) {
    /** @param number as a form sends it */
    record Day(String number, String name) {}

    static AlertChoice of(AlertSetting setting) {
        return new AlertChoice(
                Boolean.toString(setting.mails),
                Boolean.toString(setting.digests),
                Integer.toString(setting.digestDay),
                Integer.toString(setting.digestHour));
    }

    public boolean wantsMails() {
        return "true".equals(mails);
    }

    public boolean wantsDigests() {
        return "true".equals(digests);
    }

    /** By the name of the field, what is wrong with it. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (number(day, 1, 7) == 0) {
            errors.put("day", "Choose one of the seven days.");
        }
        if (number(hour, 0, 23) == -1) {
            errors.put("hour", "Choose a full hour between 0:00 and 23:00.");
        }
        return errors;
    }

    int dayNumber() {
        return number(day, 1, 7);
    }

    int hourNumber() {
        return number(hour, 0, 23);
    }

    /** One less than the least if it is none of those. */
    private static int number(String typed, int least, int most) {
        if (typed == null || !typed.matches("\\d{1,2}")) {
            return least - 1;
        }
        int number = Integer.parseInt(typed);
        return number >= least && number <= most ? number : least - 1;
    }

    static List<Day> days() {
        return Stream.of(DayOfWeek.values())
                .map(day ->
                        new Day(Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .toList();
    }

    static List<Day> hours() {
        return IntStream.range(0, 24)
                .mapToObj(hour -> new Day(Integer.toString(hour), "%02d:00".formatted(hour)))
                .toList();
    }
}
