package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An attempt beside earlier ones of the same exam and kind.
 *
 * @param sittings this one first, then the earlier ones, the latest first
 */
record Comparison(Blueprint exam, List<Sitting> sittings) {
    /** Of fewer questions two shares are not compared. */
    private static final int ENOUGH = 5;

    /** @param domains by the domain's id */
    record Sitting(PastAttempt attempt, Map<String, Score> domains) {
        Duration each() {
            return attempt.used().dividedBy(attempt.questions());
        }
    }

    /**
     * @param change from the attempt before to this one, in words; "" where there is nothing to compare
     * @param cells one for each sitting
     */
    record Row(String name, String change, List<String> cells) {}

    public boolean empty() {
        return sittings.size() < 2;
    }

    public List<PastAttempt> attempts() {
        return sittings.stream().map(Sitting::attempt).toList();
    }

    private PastAttempt now() {
        return sittings.get(0).attempt();
    }

    private PastAttempt before() {
        return sittings.get(1).attempt();
    }

    /** The most important change, as a sentence. */
    public String sentence() {
        return empty()
                ? "This is your first of its kind; the next one will stand beside it here."
                : "Against the one before: " + points(before().score(), now().score()) + ".";
    }

    public List<Row> rows() {
        Stream<Row> whole = Stream.of(
                new Row(
                        "All questions",
                        points(before().score(), now().score()),
                        cells(sitting -> percent(sitting.attempt().score()))),
                new Row(
                        "Fresh to you",
                        fresh(),
                        cells(sitting -> sitting.attempt().fresh() + " of "
                                + sitting.attempt().questions())),
                new Row("Time a question", quicker(), cells(sitting -> Times.words(sitting.each()))));
        return Stream.concat(whole, exam.domains().stream().map(this::domain)).toList();
    }

    private Row domain(Blueprint.Domain domain) {
        Score before = of(sittings.get(1), domain);
        Score now = of(sittings.get(0), domain);
        String change = before.total() == 0 || now.total() == 0
                ? ""
                : before.total() < ENOUGH || now.total() < ENOUGH ? "too few to compare" : points(before, now);
        return new Row(
                domain.name(),
                change,
                cells(sitting -> of(sitting, domain).total() == 0 ? "none asked" : percent(of(sitting, domain))));
    }

    private static Score of(Sitting sitting, Blueprint.Domain domain) {
        return sitting.domains().getOrDefault(domain.id(), Score.NONE);
    }

    private List<String> cells(java.util.function.Function<Sitting, String> cell) {
        return sittings.stream().map(cell).toList();
    }

    private static String percent(Score score) {
        return score.percent() + " %";
    }

    /** "up 4.6 points": percentage points, of shares as they are shown. */
    static String points(Score before, Score now) {
        long tenths = now.tenths() - before.tenths();
        if (tenths == 0) {
            return "the same";
        }
        long size = Math.abs(tenths);
        String points = size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
        return (tenths > 0 ? "up " : "down ") + points + (size == 10 ? " point" : " points");
    }

    private String fresh() {
        int more = now().fresh() - before().fresh();
        return now().questions() != before().questions()
                ? "forms of different length"
                : more == 0 ? "the same" : Math.abs(more) + (more > 0 ? " more" : " fewer");
    }

    private String quicker() {
        Duration change = sittings.get(0).each().minus(sittings.get(1).each());
        long seconds = Math.round(change.toMillis() / 1000.0);
        return seconds == 0
                ? "the same"
                : Times.words(Duration.ofSeconds(Math.abs(seconds))) + (seconds > 0 ? " slower" : " quicker");
    }
}
