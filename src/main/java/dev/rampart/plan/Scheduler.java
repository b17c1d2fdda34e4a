package dev.rampart.plan;

import dev.rampart.plan.Grid.Day;
import dev.rampart.plan.Syllabus.Piece;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays an exam's tasks over the weeks before it: the same brief always gives the same schedule. Nothing lies on a day off or
 * from the exam on, no week takes more than its time, full exams lie in the last third.
 */
final class Scheduler {
    /** Cutting things to days wastes a little; a plan without any slack breaks on its first missed day. */
    private static final double SLACK = 1.1;

    private static final int SMALLEST = 10;
    private static final int SHORT_QUIZ = 20;
    private static final int UNCUT = 25;
    private static final int STEP = 30;

    private Scheduler() {}

    static Schedule plan(Brief brief) {
        Layout layout = Layout.of(brief);
        int wanted = Syllabus.minutes(brief);
        int free = layout.studyMinutes();
        boolean fits = fits(brief, layout);
        double part = wanted == 0 ? 1 : Math.min(1, free / SLACK / wanted);
        List<Session> sessions = new ArrayList<>(layout.sessions());
        sessions.addAll(study(layout.grid(), Syllabus.of(brief, part), wanted * part, free));
        sessions.sort(Comparator.comparing(Session::day));
        return new Schedule(numbered(sessions), fits ? null : shortfall(brief, layout, wanted));
    }

    static boolean fits(Brief brief) {
        return fits(brief, Layout.of(brief));
    }

    private static boolean fits(Brief brief, Layout layout) {
        return layout.simulations() >= brief.exam().simulations()
                && layout.studyMinutes() >= SLACK * Syllabus.minutes(brief);
    }

    /** Evenly over the time there is, so that what is left over is left over everywhere. */
    private static List<Session> study(Grid grid, List<Piece> pieces, double wanted, int free) {
        Deque<Piece> queue = new ArrayDeque<>(pieces);
        List<Session> sessions = new ArrayList<>();
        double ratio = free == 0 ? 0 : Math.min(1, wanted * 1.05 / free);
        double due = 0;
        for (Day day : grid.days()) {
            if (day.light) {
                continue;
            }
            due += day.free() * ratio;
            int slot = Math.min(day.free(), Days.downTo5(due));
            if (slot >= Availability.SITTING || slot == day.free()) {
                due -= slot - fill(day, slot, UNCUT, queue, sessions);
            }
        }
        for (Day day : grid.days()) {
            if (!day.light && !queue.isEmpty()) {
                fill(day, day.free(), SMALLEST, queue, sessions);
            }
        }
        return sessions;
    }

    /**
     * @param shortest what is short anyway waits for the next day rather than being cut for less time than this
     * @return how much of the slot was left empty
     */
    private static int fill(Day day, int slot, int shortest, Deque<Piece> queue, List<Session> sessions) {
        int left = slot;
        while (left >= SMALLEST && !queue.isEmpty()) {
            Piece piece = queue.peek();
            if (left < Math.min(piece.minutes(), piece.cuts() ? shortest : Math.min(shortest, SHORT_QUIZ))) {
                return left;
            }
            queue.poll();
            int minutes = part(piece, left);
            if (piece.cuts() && minutes < piece.minutes()) {
                queue.push(piece.rest(minutes));
            }
            day.take(minutes);
            left -= minutes;
            sessions.add(new Session(
                    day.date,
                    minutes,
                    piece.kind(),
                    piece.title(),
                    piece.topic().task(),
                    piece.topic().domain(),
                    piece.href(),
                    piece.resource()));
        }
        return left;
    }

    /** In parts of about the same length, none of them too short. */
    private static int part(Piece piece, int slot) {
        if (piece.minutes() <= slot) {
            return piece.minutes();
        }
        if (!piece.cuts()) {
            return slot;
        }
        int parts = (piece.minutes() + slot - 1) / slot;
        int even = Math.max(SMALLEST, Math.min(slot, Days.upTo5((double) piece.minutes() / parts)));
        boolean crumb = piece.minutes() - even < SMALLEST && even >= 2 * SMALLEST;
        return crumb ? even - SMALLEST : even;
    }

    /** Whatever takes several sessions says which part it is. */
    private static List<Session> numbered(List<Session> sessions) {
        Map<String, Integer> counts = new HashMap<>();
        sessions.forEach(session -> counts.merge(key(session), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        return sessions.stream()
                .map(session -> {
                    int count = counts.get(key(session));
                    boolean parts = count > 1 && session.examTask() != null && session.kind() != ResourceKind.PRACTICE;
                    int number = seen.merge(key(session), 1, Integer::sum);
                    return parts ? titled(session, session.title() + ", part " + number + " of " + count) : session;
                })
                .toList();
    }

    private static String key(Session session) {
        return session.kind() + " " + session.resource() + " " + session.title();
    }

    private static Session titled(Session session, String title) {
        return new Session(
                session.day(),
                session.minutes(),
                session.kind(),
                title,
                session.examTask(),
                session.domain(),
                session.href(),
                session.resource());
    }

    private static Shortfall shortfall(Brief brief, Layout layout, int wanted) {
        int exams = brief.exam().simulations() * (brief.exam().minutes() + Layout.AFTER_EXAM);
        int afterExams = layout.simulations() * Layout.AFTER_EXAM;
        int needed = Days.upTo5(wanted * SLACK) + exams + Math.max(0, layout.reviewMinutes() - afterExams);
        return new Shortfall(
                brief.examDay(),
                needed,
                layout.grid().capacity(),
                layout.simulations(),
                brief.exam(),
                enoughAWeek(brief),
                earliest(brief));
    }

    private static Integer enoughAWeek(Brief brief) {
        Availability now = brief.availability();
        int most = Math.min(60 * 60, now.weekdays().size() * Availability.LONGEST_DAY);
        for (int minutes = now.minutesAWeek() / STEP * STEP + STEP; minutes <= most; minutes += STEP) {
            if (fits(brief.with(now.withMinutesAWeek(minutes)))) {
                return minutes;
            }
        }
        return null;
    }

    /** Week by week, then back to the first day that does. */
    private static LocalDate earliest(Brief brief) {
        LocalDate last = brief.today().plusYears(2);
        LocalDate day = brief.examDay().plusDays(1);
        while (!day.isAfter(last) && !fits(brief.with(day))) {
            day = day.plusWeeks(1);
        }
        if (day.isAfter(last)) {
            return null;
        }
        while (day.minusDays(1).isAfter(brief.examDay()) && fits(brief.with(day.minusDays(1)))) {
            day = day.minusDays(1);
        }
        return day;
    }
}
