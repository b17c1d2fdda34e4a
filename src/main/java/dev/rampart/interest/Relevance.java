package dev.rampart.interest;

import dev.rampart.news.ExamTasks;
import dev.rampart.news.NewsItem;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule by which an entry is for someone: points for each thing that speaks for it, and the sentence that says so. What
 * someone uses weighs more than what their group uses, that more than a task of their exam, and that more than a product
 * that the exam merely covers. Nothing scores without a sentence.
 */
final class Relevance {
    static final int OWN = 40;
    static final int TEAM = 30;
    static final int TASK = 20;
    static final int LEVEL = 10;
    static final int COVERED = 8;
    static final int IMPORTANT = 30;
    static final int BULLETIN = 15;

    /** Each further product or task of the same sort is worth a fifth of the first, up to so many. */
    private static final int MORE = 3;

    /** So many products stand in a sentence by their names. */
    private static final int NAMED = 3;

    private static final Duration HALF_LIFE = Duration.ofDays(7);

    private record Point(int score, String sentence) {}

    private final Interest interest;
    private final NewsItem item;
    private final List<Point> points = new ArrayList<>();

    private Relevance(Interest interest, NewsItem item) {
        this.interest = interest;
        this.item = item;
    }

    /** @param touched the tasks that the entry's products touch */
    static Match of(Interest interest, NewsItem item, Collection<ExamTasks.Touched> touched) {
        Relevance relevance = new Relevance(interest, item);
        relevance.weigh(touched);
        return relevance.match();
    }

    /** What a match is still worth when the entry is so old: half of it for each week. */
    static double worth(Match match, Instant published, Instant now) {
        double weeks = Math.max(0, Duration.between(published, now).toMinutes()) / (double) HALF_LIFE.toMinutes();
        return match.score() * Math.pow(0.5, weeks);
    }

    private void weigh(Collection<ExamTasks.Touched> touched) {
        Set<String> own = named(interest.products());
        add(OWN, own.size(), "Because you follow " + words(own));
        boolean used = !own.isEmpty();
        for (String team : interest.teams().keySet()) {
            Set<String> theirs = named(interest.teams().get(team));
            add(TEAM, theirs.size(), "Your group " + interest.teamNames().get(team) + " uses " + words(theirs));
            used |= !theirs.isEmpty();
        }
        if (used && item.important()) {
            points.add(new Point(IMPORTANT, "AWS marks this bulletin as important"));
        } else if (used && item.kind() == SourceKind.BULLETIN) {
            points.add(new Point(BULLETIN, "It is a security bulletin"));
        }
        tasks(touched);
        covered(own);
        level();
    }

    private void tasks(Collection<ExamTasks.Touched> touched) {
        List<ExamTasks.Touched> chosen = touched.stream()
                .filter(one -> interest.tasks().contains(new TaskKey(one.exam(), one.task())))
                .toList();
        chosen.stream()
                .collect(Collectors.groupingBy(ExamTasks.Touched::code, TreeMap::new, Collectors.toList()))
                .forEach((code, tasks) ->
                        add(TASK, tasks.size(), "Touches " + words(tasks) + " of " + code + ", which you follow"));
        Interest.Exam exam = interest.exam();
        if (exam == null) {
            return;
        }
        List<ExamTasks.Touched> planned = touched.stream()
                .filter(one -> one.exam().equals(exam.id()) && !chosen.contains(one))
                .toList();
        String when = exam.day() == null ? "" : ", on " + Spoken.day(exam.day());
        add(TASK * 3 / 4, planned.size(), "Touches " + words(planned) + " of your exam " + exam.code() + when);
    }

    /** What is said of a product already is not said again. */
    private void covered(Set<String> said) {
        Set<String> rest = named(interest.derived());
        rest.removeAll(said);
        interest.teams().values().forEach(rest::removeAll);
        rest.stream()
                .collect(Collectors.groupingBy(
                        name -> interest.covered().get(name),
                        TreeMap::new,
                        Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))))
                .forEach((by, names) -> add(COVERED, names.size(), covers(names, by)));
    }

    static String covers(Collection<String> names, String by) {
        return words(names) + (names.size() == 1 ? " is" : " are") + " covered by " + by;
    }

    /** A level that was not chosen takes away what one that was would add. */
    private void level() {
        if (interest.levels().isEmpty() || item.level() == null) {
            return;
        }
        if (interest.levels().contains(item.level())) {
            points.add(new Point(LEVEL, "Level " + item.level() + ", as you chose"));
        } else {
            points.add(new Point(-LEVEL, ""));
        }
    }

    private Match match() {
        List<String> reasons = points.stream()
                .filter(point -> point.score() > 0)
                .sorted(Comparator.comparingInt(Point::score).reversed())
                .map(Point::sentence)
                .toList();
        int score = points.stream().mapToInt(Point::score).sum();
        return reasons.isEmpty() ? Match.NONE : new Match(Math.max(1, score), reasons);
    }

    private void add(int first, int count, String sentence) {
        if (count > 0) {
            points.add(new Point(first + Math.min(count - 1, MORE) * first / 5, sentence));
        }
    }

    private Set<String> named(Set<String> products) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(item.products());
        names.retainAll(products);
        return names;
    }

    private static String words(List<ExamTasks.Touched> tasks) {
        return (tasks.size() == 1 ? "task " : "tasks ")
                + joined(tasks.stream().map(ExamTasks.Touched::task).toList());
    }

    /** The first few; an entry on everything names dozens. */
    static String words(Collection<String> names) {
        List<String> all = List.copyOf(names);
        int rest = all.size() - NAMED;
        return rest < 2
                ? joined(all)
                : joined(Stream.concat(all.stream().limit(NAMED), Stream.of(rest + " more"))
                        .toList());
    }

    /** "A", "A and B", "A, B and C". */
    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
