package dev.rampart.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which day each question comes back next, with no more a day than the cap. Without an exam ahead that is the day by FSRS, or
 * the first after it with room. Before an exam nothing of it falls on its day or later: what FSRS would ask only then comes
 * as late as there is room before, so that everything is asked once more; what was asked in that last round and would be
 * remembered beyond the exam rests. Where there is no room for all, what would be remembered best is left out.
 */
final class Agenda {
    /**
     * A question of a learner.
     *
     * @param exam the blueprint's id
     * @param due by FSRS; the day on which it was chosen while it was never asked
     * @param last when it was last asked, or null
     * @param stability of the memory, or null
     */
    record Entry(long card, String question, String exam, LocalDate due, LocalDate last, Double stability) {
        /** How many days it is late, in days that it was expected to last. */
        double lateness(LocalDate today) {
            long days = Math.max(0, ChronoUnit.DAYS.between(due, today));
            return days / steady();
        }

        private double steady() {
            return stability == null ? 1 : Math.max(stability, 0.1);
        }

        /** How much of it will have faded on a day if it is not asked before: the time since, in its stabilities. */
        double faded(LocalDate day) {
            return last == null ? Double.MAX_VALUE : ChronoUnit.DAYS.between(last, day) / steady();
        }
    }

    private final LocalDate today;
    private final int cap;
    private final int doneToday;
    private final ExamDate.Sitting exam;
    private final Map<Long, LocalDate> days = new HashMap<>();
    private final Map<LocalDate, Integer> load = new HashMap<>();
    private final Set<Long> resting = new HashSet<>();
    private final List<Entry> queue = new ArrayList<>();
    private int left;

    private Agenda(LocalDate today, int cap, int doneToday, ExamDate.Sitting exam) {
        this.today = today;
        this.cap = cap;
        this.doneToday = doneToday;
        this.exam = exam;
    }

    /**
     * @param doneToday how many were reviewed today already
     * @param exam the next, or null; one that is past counts as none
     */
    static Agenda of(List<Entry> entries, LocalDate today, int cap, int doneToday, ExamDate.Sitting exam) {
        Agenda agenda =
                new Agenda(today, cap, doneToday, exam == null || exam.day().isBefore(today) ? null : exam);
        agenda.lay(entries);
        return agenda;
    }

    private void lay(List<Entry> entries) {
        List<Entry> order = new ArrayList<>(entries);
        order.sort(Comparator.<Entry, LocalDate>comparing(entry -> later(entry.due(), today))
                .thenComparing(entry -> -entry.lateness(today))
                .thenComparing(Entry::card));
        List<Entry> beyond = new ArrayList<>();
        List<Entry> within = new ArrayList<>();
        LocalDate round = lastRound(order);
        for (Entry entry : order) {
            if (!bound(entry) || entry.due().isBefore(exam.day())) {
                within.add(entry);
            } else if (entry.last() == null || entry.last().isBefore(round)) {
                beyond.add(entry);
            } else {
                resting.add(entry.card());
            }
        }
        forward(within);
        backward(beyond);
    }

    private boolean bound(Entry entry) {
        return exam != null && entry.exam().equals(exam.exam());
    }

    /** Since when an asked question was asked late enough for the exam: as many days as asking each once takes. */
    private LocalDate lastRound(List<Entry> entries) {
        if (exam == null) {
            return null;
        }
        long count = entries.stream().filter(this::bound).count();
        return exam.day().minusDays(Math.max(1, (count + cap - 1) / cap));
    }

    /** Each on its day or, where that is full, on the first after it with room. */
    private void forward(List<Entry> entries) {
        LocalDate open = today;
        for (Entry entry : entries) {
            LocalDate day = later(later(entry.due(), today), open);
            while (room(day) == 0) {
                day = day.plusDays(1);
            }
            // The entries come by day, so that nothing before the first with room needs another look.
            open = day;
            if (bound(entry) && !day.isBefore(exam.day())) {
                left++;
            } else {
                put(entry, day);
            }
        }
    }

    /**
     * Of those that have room, the one that would last longest on the last day before the exam, the others before it. What was
     * asked today never comes to today again: while more than a round is left there is room later, and then it rests.
     */
    private void backward(List<Entry> entries) {
        LocalDate day = exam == null ? today : exam.day().minusDays(1);
        List<Entry> roomy = roomy(entries);
        for (Entry entry : roomy) {
            while (room(day) == 0) {
                day = day.minusDays(1);
            }
            put(entry, day);
        }
        left += entries.size() - roomy.size();
    }

    /** As many as there is room for, those that would have faded the most by the exam; the one that is due last first. */
    private List<Entry> roomy(List<Entry> entries) {
        int room = 0;
        for (LocalDate day = today;
                exam != null && day.isBefore(exam.day()) && room < entries.size();
                day = day.plusDays(1)) {
            room += room(day);
        }
        return entries.stream()
                .sorted(Comparator.comparingDouble((Entry entry) -> -entry.faded(exam.day())))
                .limit(room)
                .sorted(Comparator.comparing(Entry::due)
                        .thenComparing(Entry::card)
                        .reversed())
                .toList();
    }

    private int room(LocalDate day) {
        int taken = load.getOrDefault(day, 0) + (day.equals(today) ? doneToday : 0);
        return Math.max(0, cap - taken);
    }

    private void put(Entry entry, LocalDate day) {
        days.put(entry.card(), day);
        load.merge(day, 1, Integer::sum);
        if (day.equals(today)) {
            queue.add(entry);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is asked today, the most overdue for its stability first. */
    List<Entry> queue() {
        return queue;
    }

    /** The day on which it comes back next; null when it rests until the exam, or finds no room before it. */
    LocalDate day(long card) {
        return days.get(card);
    }

    /** Whether it was asked late enough to be left until the exam. */
    boolean rests(long card) {
        return resting.contains(card);
    }

    /** How many come back on a day. */
    int load(LocalDate day) {
        return load.getOrDefault(day, 0);
    }

    /** How many find no room before the exam. */
    int left() {
        return left;
    }

    /** The exam ahead, or null. */
    ExamDate.Sitting exam() {
        return exam;
    }

    /**
     * The smallest cap with which everything finds room before the exam.
     *
     * @param most the largest that can be set
     * @return empty if none does
     */
    static java.util.OptionalInt fittingCap(
            List<Entry> entries, LocalDate today, int cap, int most, int doneToday, ExamDate.Sitting exam) {
        if (of(entries, today, most, doneToday, exam).left() > 0) {
            return java.util.OptionalInt.empty();
        }
        int low = cap;
        int high = most;
        while (low < high) {
            int middle = (low + high) / 2;
            if (of(entries, today, middle, doneToday, exam).left() == 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return java.util.OptionalInt.of(low);
    }
}
