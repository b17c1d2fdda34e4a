package dev.rampart.news.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a source is asked, by what it did so far.
 *
 * @param interval between a quarter of an hour and a day
 * @param gap the usual time from one entry to the next, if that is known
 * @param keeps how far back what it sends reaches, if that is known
 */
public record Rhythm(Duration interval, Optional<Duration> gap, Optional<Duration> keeps) {
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofDays(1);

    /** With fewer entries a gap is chance. */
    private static final int ENOUGH = 4;

    /** An entry is seen after an eighth of the usual gap at the latest, half of that on average. */
    private static final int PER_GAP = 8;

    /** Three fetches in a row may fail before an entry is gone unseen. */
    private static final int PER_SPAN = 4;

    /**
     * @param published of the last entries, the newest first
     * @param keeps how far back the last document reached, if it said so
     * @param usual what its author asks for, until its gap is known
     * @param urgent of a source whose entries may be urgent the usual is the longest
     */
    public static Rhythm of(
            List<Instant> published, Optional<Duration> keeps, Duration usual, boolean urgent, Instant now) {
        Optional<Duration> gap = gap(published, now);
        Duration wanted = gap.map(time -> time.dividedBy(PER_GAP)).orElse(usual);
        if (urgent) {
            wanted = shorter(wanted, usual);
        }
        if (keeps.isPresent()) {
            wanted = shorter(wanted, keeps.get().dividedBy(PER_SPAN));
        }
        return new Rhythm(bounded(wanted), gap, keeps);
    }

    /** The middle one of the last gaps; while nothing has come for long, it grows. */
    private static Optional<Duration> gap(List<Instant> published, Instant now) {
        List<Instant> days = published.stream().distinct().sorted().toList();
        if (days.size() < ENOUGH) {
            return Optional.empty();
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(Duration.between(days.get(i - 1), days.get(i)));
        }
        gaps.sort(null);
        Duration middle = gaps.get(gaps.size() / 2);
        Duration idle = Duration.between(days.get(days.size() - 1), now).dividedBy(2);
        return Optional.of(middle.compareTo(idle) > 0 ? middle : idle);
    }

    private static Duration bounded(Duration wanted) {
        return shorter(wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted, LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
