package dev.rampart.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The figures of each version reckoned straight from all answers, as one would on paper. */
final class RawRows {
    private RawRows() {}

    /** What is told of a version in one line, to be compared with {@link #told}. */
    static Map<Long, String> reckoned(DataSource database) throws SQLException {
        Map<Long, String> told = new TreeMap<>();
        byVersion(database).forEach((version, all) -> told.put(version, line(all)));
        return told;
    }

    /** NaN where there is none. */
    static Map<Long, Double> discriminations(DataSource database) throws SQLException {
        Map<Long, Double> reckoned = new TreeMap<>();
        byVersion(database).forEach((version, all) -> reckoned.put(version, pearson(ranked(all))));
        return reckoned;
    }

    private static Map<Long, List<Row>> byVersion(DataSource database) throws SQLException {
        Map<Long, List<Row>> byVersion = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("""
                        select i.version_id, a.kind, a.deadline, a.questions, s.correct as score, i.shown_at, i.fresh, i.picks,
                          i.correct, i.flagged_at, i.confidence, i.on_screen_millis
                        from attempt_item i join attempt a on a.id = i.attempt_id join submission s on s.attempt_id = a.id
                        where s.counted_at is not null and a.account_id is not null and a.kind <> 'SAMPLE'
                        """)) {
            while (rows.next()) {
                byVersion
                        .computeIfAbsent(rows.getLong(1), any -> new ArrayList<>())
                        .add(Row.of(rows));
            }
        }
        return byVersion;
    }

    /** The same line from the sums. */
    static Map<Long, String> told(List<QuestionSums> all) {
        Map<Long, String> told = new TreeMap<>();
        for (QuestionSums one : all) {
            Sums sums = one.sums;
            told.put(
                    one.versionId,
                    "shown %d first %d answers %d right %d blank %d flagged %d sure %d/%d guess %d/%d timed %d in %d ranked %d upper %d picks %d"
                            .formatted(
                                    sums.shown,
                                    sums.shownFirst,
                                    sums.answers,
                                    sums.correct,
                                    sums.blank,
                                    sums.flagged,
                                    sums.sureWrong,
                                    sums.sure,
                                    sums.guessedRight,
                                    sums.guessed,
                                    sums.timed,
                                    sums.millis,
                                    sums.ranked,
                                    sums.upper,
                                    picks(one)));
        }
        return told;
    }

    private static long picks(QuestionSums sums) {
        Choices choices = Choices.parse(sums.choices);
        long all = 0;
        for (int place = 0; place < 10; place++) {
            for (int pick = 0; pick < 10; pick++) {
                all += choices.of(place, pick).all();
            }
        }
        return all;
    }

    private record Row(
            boolean timed,
            boolean ranked,
            int questions,
            int score,
            boolean shown,
            boolean fresh,
            String picks,
            boolean right,
            boolean flagged,
            String confidence,
            Long millis) {
        static Row of(ResultSet rows) throws SQLException {
            String kind = rows.getString("kind");
            long millis = rows.getLong("on_screen_millis");
            boolean measured = !rows.wasNull();
            return new Row(
                    rows.getObject("deadline") != null,
                    List.of("FULL", "QUIZ", "DRAWN").contains(kind) && rows.getInt("questions") >= 10,
                    rows.getInt("questions"),
                    rows.getInt("score"),
                    rows.getObject("shown_at") != null,
                    rows.getBoolean("fresh"),
                    rows.getString("picks"),
                    rows.getBoolean("correct"),
                    rows.getObject("flagged_at") != null,
                    rows.getString("confidence"),
                    measured ? millis : null);
        }

        double rest() {
            return (score - (right ? 1 : 0)) / (questions - 1.0);
        }
    }

    private static List<Row> answers(List<Row> all) {
        return all.stream()
                .filter(row -> row.shown() && row.fresh() && row.timed())
                .toList();
    }

    private static List<Row> ranked(List<Row> all) {
        return answers(all).stream().filter(Row::ranked).toList();
    }

    private static String line(List<Row> all) {
        List<Row> shown = all.stream().filter(Row::shown).toList();
        List<Row> answers = answers(all);
        List<Row> ranked = ranked(all);
        List<Row> sure =
                answers.stream().filter(row -> "SURE".equals(row.confidence())).toList();
        List<Row> guess =
                answers.stream().filter(row -> "GUESS".equals(row.confidence())).toList();
        List<Row> timed = answers.stream().filter(row -> row.millis() != null).toList();
        return "shown %d first %d answers %d right %d blank %d flagged %d sure %d/%d guess %d/%d timed %d in %d ranked %d upper %d picks %d"
                .formatted(
                        shown.size(),
                        shown.stream().filter(Row::fresh).count(),
                        answers.size(),
                        answers.stream().filter(Row::right).count(),
                        answers.stream().filter(row -> row.picks() == null).count(),
                        answers.stream().filter(Row::flagged).count(),
                        sure.stream().filter(row -> !row.right()).count(),
                        sure.size(),
                        guess.stream().filter(Row::right).count(),
                        guess.size(),
                        timed.size(),
                        timed.stream().mapToLong(Row::millis).sum(),
                        ranked.size(),
                        ranked.stream()
                                .filter(row -> row.score() >= 0.7 * row.questions() - 1e-9)
                                .count(),
                        answers.stream()
                                .filter(row -> row.picks() != null)
                                .mapToLong(row -> java.util.Arrays.stream(
                                                row.picks().split(","))
                                        .filter(pick -> !pick.equals("-1"))
                                        .count())
                                .sum());
    }

    private static double pearson(List<Row> rows) {
        double meanItem =
                rows.stream().mapToDouble(row -> row.right() ? 1 : 0).average().orElse(0);
        double meanRest = rows.stream().mapToDouble(Row::rest).average().orElse(0);
        double both = 0;
        double item = 0;
        double rest = 0;
        for (Row row : rows) {
            double x = (row.right() ? 1 : 0) - meanItem;
            double y = row.rest() - meanRest;
            both += x * y;
            item += x * x;
            rest += y * y;
        }
        return item < 1e-9 || rest < 1e-9 ? Double.NaN : both / Math.sqrt(item * rest);
    }
}
