package dev.rampart.group;

import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Score;
import dev.rampart.attempt.Tallies.Tally;
import dev.rampart.readiness.Readiness;
import dev.rampart.workshop.Workshops;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the members of a group show each other. It holds nothing that is not shared: a row's parts are null unless its member
 * shares them, for everyone, the member included.
 *
 * @param threshold the line that scores have to pass, in percent
 * @param rows by name, in the order of the alphabet
 */
record Board(int threshold, List<Row> rows) {
    private static final int LATEST = 3;

    /**
     * @param membership the membership's id
     * @param self whether it is who looks at it
     */
    record Row(
            long membership, String name, boolean self, boolean owner, Sharing sharing, Totals totals, Scores scores) {}

    /**
     * @param answered questions of the group's exam
     * @param workshops finished, our own and AWS's
     * @param lastActive the day on which something of it was last done, or null
     */
    record Totals(long answered, long fullExams, int workshops, LocalDate lastActive) {
        public String lastDay() {
            return lastActive == null ? "not yet" : Days.words(lastActive);
        }
    }

    /**
     * @param latest of full-length exams, the oldest first
     * @param readiness where they stand by the rule, in words
     */
    record Scores(List<Score> latest, boolean ready, String readiness) {
        static Scores of(Readiness readiness) {
            List<Score> latest = new ArrayList<>(readiness.sittings().stream()
                    .limit(LATEST)
                    .map(PastAttempt::score)
                    .toList());
            Collections.reverse(latest);
            return new Scores(List.copyOf(latest), readiness.ready(), readiness.words());
        }

        public boolean none() {
            return latest.isEmpty();
        }

        /** "74 %, 82 %, 85 %". */
        public String percents() {
            return String.join(
                    ", ", latest.stream().map(score -> score.percent() + " %").toList());
        }

        public ScoreDots dots(int threshold) {
            return ScoreDots.of(latest, threshold);
        }
    }

    /** @param zone in which the last day is told */
    static Totals totals(Tally tally, Workshops.Totals workshops, ZoneId zone) {
        return new Totals(
                tally.answered(),
                tally.fullExams(),
                workshops.workshops(),
                Stream.of(tally.lastActive(), workshops.latest())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(latest -> LocalDate.ofInstant(latest, zone))
                        .orElse(null));
    }

    public boolean alone() {
        return rows.size() == 1;
    }

    public boolean anyScores() {
        return rows.stream()
                .anyMatch(row -> row.scores() != null && !row.scores().none());
    }
}
