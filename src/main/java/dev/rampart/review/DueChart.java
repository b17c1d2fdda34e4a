package dev.rampart.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many questions come back on each of the next days, as bars to be drawn as SVG. Widths are in percent, heights in
 * pixels.
 */
record DueChart(List<Bar> bars) {
    private static final int DAYS = 14;
    private static final int TALLEST = 80;
    static final int BASELINE = 100;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    record Bar(int number, LocalDate day, int questions, int height, String when) {
        private static final double PITCH = 100.0 / DAYS;

        public String x() {
            return percent(number * PITCH + PITCH * 0.15);
        }

        public String width() {
            return percent(PITCH * 0.7);
        }

        public String middle() {
            return percent((number + 0.5) * PITCH);
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }

        public int y() {
            return BASELINE - height;
        }

        /** Where the number above the bar stands. */
        public int label() {
            return y() - 5;
        }

        public int dayOfMonth() {
            return day.getDayOfMonth();
        }

        public String weekday() {
            return WEEKDAY.format(day).substring(0, 2);
        }
    }

    static DueChart of(Agenda agenda, LocalDate today) {
        int most = Math.max(
                1,
                IntStream.range(0, DAYS)
                        .map(n -> agenda.load(today.plusDays(n)))
                        .max()
                        .orElse(1));
        return new DueChart(IntStream.range(0, DAYS)
                .mapToObj(n -> {
                    LocalDate day = today.plusDays(n);
                    int questions = agenda.load(day);
                    int height = questions == 0 ? 0 : Math.max(2, questions * TALLEST / most);
                    return new Bar(n, day, questions, height, DayWords.when(day, today));
                })
                .toList());
    }

    public int total() {
        return bars.stream().mapToInt(Bar::questions).sum();
    }

    /** The chart in words, for whoever does not see it. */
    public String words() {
        String days = bars.stream()
                .filter(bar -> bar.questions() > 0)
                .map(bar -> bar.when() + " " + bar.questions())
                .collect(Collectors.joining(", "));
        return days.isEmpty()
                ? "Nothing comes back in the next " + DAYS + " days."
                : "Questions that come back in the next " + DAYS + " days: " + days + ".";
    }

    public int baseline() {
        return BASELINE;
    }
}
