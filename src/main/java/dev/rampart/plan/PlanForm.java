package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a learner typed into the form of a plan, as it was typed. Null is an empty field.
 *
 * @param state "booked" or "target"
 * @param offFirst first days of the times off, and offLast their last ones at the same places; empty for a single day
 */
record PlanForm(
        String goal,
        String exam,
        String date,
        String hour,
        String state,
        String hours,
        List<String> weekdays,
        List<String> offFirst,
        List<String> offLast,
        List<String> kinds) {
    private static final int YEARS = 2;

    /** Beyond any plan, so that days off may begin before one and end after it. */
    private static final int FAR = 3;

    PlanForm {
        goal = clean(goal);
        exam = clean(exam);
        date = clean(date);
        hour = clean(hour);
        state = clean(state);
        hours = clean(hours);
        weekdays = weekdays == null ? List.of() : weekdays;
        offFirst = offFirst == null
                ? List.of()
                : offFirst.stream().map(PlanForm::clean).toList();
        offLast = offLast == null
                ? List.of()
                : offLast.stream().map(PlanForm::clean).toList();
        kinds = kinds == null ? List.of() : kinds;
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What stands in the fields before anything was typed. */
    static PlanForm blank(String goal, String exam) {
        return new PlanForm(
                goal,
                exam,
                "",
                "",
                "target",
                "6",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY"),
                List.of(),
                List.of(),
                ResourceKind.choices().stream().map(Enum::name).toList());
    }

    static PlanForm of(Wish wish) {
        Availability availability = wish.availability();
        return new PlanForm(
                wish.goal(),
                wish.exam(),
                wish.examDay().toString(),
                wish.examHour() == null ? "" : wish.examHour().toString(),
                wish.booked() ? "booked" : "target",
                BigDecimal.valueOf(availability.minutesAWeek() / 60.0)
                        .stripTrailingZeros()
                        .toPlainString(),
                availability.weekdays().stream().map(Enum::name).toList(),
                availability.daysOff().stream()
                        .map(period -> period.first().toString())
                        .toList(),
                availability.daysOff().stream()
                        .map(period -> period.last().toString())
                        .toList(),
                wish.kinds().stream().map(Enum::name).toList());
    }

    /** The same with another exam and day, which is not booked yet; the old hour goes. */
    PlanForm proposing(String otherExam, String day) {
        return new PlanForm(goal, otherExam, day, "", "target", hours, weekdays, offFirst, offLast, kinds);
    }

    /** Either what is wanted, or what is wrong by field. */
    record Read(Wish wish, Map<String, String> errors) {}

    /**
     * @param goals ids of the paths that there are
     * @param today in the learner's zone
     */
    Read read(Set<String> goals, Function<String, Optional<Blueprint>> exams, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Blueprint> blueprint = exams.apply(exam);
        if (!goals.contains(goal)) {
            errors.put("goal", "Choose where you want to get.");
        }
        if (blueprint.isEmpty()) {
            errors.put("exam", "Choose an exam from the list.");
        }
        LocalDate day = examDay(blueprint, today, errors);
        LocalTime at = examHour(errors);
        int minutes = minutesAWeek(errors);
        Set<DayOfWeek> days = days(errors);
        if (minutes > 0 && !days.isEmpty() && minutes > days.size() * Availability.LONGEST_DAY) {
            errors.put(
                    "hours",
                    hours + " hours on " + days.size() + (days.size() == 1 ? " day" : " days") + " a week are "
                            + Days.hours(minutes / days.size())
                            + " a day. Choose more days or fewer hours: 12 hours a day is the most that can be planned.");
        }
        List<Period> off = daysOff(today, errors);
        Set<ResourceKind> chosen = chosenKinds(errors);
        if (!errors.isEmpty()) {
            return new Read(null, errors);
        }
        Availability availability = new Availability(minutes, days, off);
        if (Grid.of(availability, today, day).capacity() == 0) {
            errors.put(
                    "weekdays",
                    "Between today and " + Days.date(day)
                            + " none of these days is left. Choose more days, fewer days off or a later exam.");
            return new Read(null, errors);
        }
        return new Read(new Wish(goal, exam, day, at, state.equals("booked"), availability, chosen), errors);
    }

    private LocalDate examDay(Optional<Blueprint> exam, LocalDate today, Map<String, String> errors) {
        if (date.isEmpty()) {
            errors.put("date", "Give the day of the exam, or the one that you aim at: the plan counts back from it.");
            return null;
        }
        LocalDate day = day(date);
        if (day == null) {
            errors.put("date", "Write the day as year, month, day, for example 2027-03-15.");
        } else if (!day.isAfter(today)) {
            errors.put(
                    "date",
                    (day.equals(today) ? "That is today" : Days.date(day) + " is past")
                            + ". Choose a day from tomorrow, " + Days.date(today.plusDays(1)) + ", on.");
        } else if (day.isAfter(today.plusYears(YEARS))) {
            errors.put(
                    "date",
                    Days.date(day) + " is more than two years away, and exams change in that time. Choose a day until "
                            + Days.date(today.plusYears(YEARS)) + ".");
        } else {
            exam.map(Blueprint::version)
                    .flatMap(version -> outside(day, version))
                    .ifPresent(error -> errors.put("date", error));
        }
        return day;
    }

    private Optional<String> outside(LocalDate day, Blueprint.Version version) {
        if (version.last() != null && day.isAfter(version.last())) {
            return Optional.of("This exam can be sat until " + Days.date(version.last()) + ".");
        }
        return version.first() != null && day.isBefore(version.first())
                ? Optional.of("This exam can be sat from " + Days.date(version.first()) + " on.")
                : Optional.empty();
    }

    private LocalTime examHour(Map<String, String> errors) {
        if (hour.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(hour, DateTimeFormatter.ofPattern("H:mm[:ss]"));
        } catch (DateTimeParseException e) {
            errors.put("hour", "Write the hour as 09:30, or leave it empty while you do not know it.");
            return null;
        }
    }

    private int minutesAWeek(Map<String, String> errors) {
        try {
            double typed = Double.parseDouble(hours.replace(',', '.'));
            if (typed == 0) {
                errors.put("hours", "With zero hours there is nothing to plan. Choose from half an hour to 60 hours.");
            } else if (!(typed >= 0.5 && typed <= 60)) {
                errors.put("hours", "A plan takes from half an hour to 60 hours a week.");
            } else {
                return Days.downTo5(typed * 60);
            }
        } catch (NumberFormatException e) {
            errors.put("hours", "Write the hours as a number, for example 6 or 7.5.");
        }
        return 0;
    }

    private Set<DayOfWeek> days(Map<String, String> errors) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> weekdays.contains(day.name()))
                .forEach(days::add);
        if (days.isEmpty()) {
            errors.put("weekdays", "Choose at least one day of the week on which you have time.");
        }
        return days;
    }

    private List<Period> daysOff(LocalDate today, Map<String, String> errors) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < Math.max(offFirst.size(), offLast.size()); i++) {
            String first = i < offFirst.size() ? offFirst.get(i) : "";
            String last = i < offLast.size() ? offLast.get(i) : "";
            if (first.isEmpty() && last.isEmpty()) {
                continue;
            }
            LocalDate from = day(first.isEmpty() ? last : first);
            LocalDate to = day(last.isEmpty() ? first : last);
            if (from == null || to == null) {
                errors.put("off", "Write days off as year, month, day, for example 2026-12-24.");
            } else if (to.isBefore(from)) {
                errors.put("off", "A time off ends on " + Days.date(to) + ", before it begins. Turn the two around.");
            } else if (from.isBefore(today.minusYears(FAR)) || to.isAfter(today.plusYears(FAR))) {
                errors.put("off", "Days off lie within " + FAR + " years of today; check the year.");
            } else {
                periods.add(new Period(from, to));
            }
        }
        if (periods.size() > 50) {
            errors.put("off", "A plan has room for 50 times off.");
        }
        return periods;
    }

    private Set<ResourceKind> chosenKinds(Map<String, String> errors) {
        Set<ResourceKind> chosen = ResourceKind.choices().stream()
                .filter(kind -> kinds.contains(kind.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ResourceKind.class)));
        if (chosen.isEmpty()) {
            errors.put("kinds", "Choose at least one kind, better two or more.");
        }
        return chosen;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
