package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** What answers are worth, in percent of a question's marks. */
final class Marks {
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(all|none|both|neither) of (the )?(above|these|them|below)\\b|\\bboth [a-e] and [a-e]\\b",
            Pattern.CASE_INSENSITIVE);

    private Marks() {}

    /**
     * The percents of options of which one is to be selected.
     *
     * @param marks what each brings, in any unit
     */
    static List<Double> single(List<Double> marks) {
        double best = marks.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return marks.stream().map(mark -> best <= 0 ? 0.0 : percent(mark, best)).toList();
    }

    /**
     * The percents of options of which several may be selected.
     *
     * @param answers the options
     * @param asked sets that may be the right one
     * @param score what a set of answers brings, in any unit
     */
    static List<Double> several(List<String> answers, List<Set<String>> asked, ToDoubleFunction<Set<String>> score) {
        List<Double> alone = answers.stream()
                .map(answer -> score.applyAsDouble(Set.of(answer)))
                .toList();
        List<Set<String>> candidates = new ArrayList<>(asked);
        Set<String> bringing = new LinkedHashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            if (alone.get(i) > 0) {
                bringing.add(answers.get(i));
            }
        }
        candidates.add(bringing);
        Set<String> key = Set.of();
        double best = 0;
        for (Set<String> candidate : candidates) {
            double brought = score.applyAsDouble(candidate);
            if (brought > best) {
                best = brought;
                key = new HashSet<>(candidate);
            }
        }
        if (key.isEmpty()) {
            return Collections.nCopies(answers.size(), 0.0);
        }
        double sum = 0;
        for (int i = 0; i < answers.size(); i++) {
            sum += key.contains(answers.get(i)) ? alone.get(i) : 0;
        }
        boolean additive = key.equals(bringing) && Math.abs(sum - best) < 1e-6 * best;
        List<Double> percents = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            double share = key.contains(answers.get(i)) ? 100.0 / key.size() : 0;
            percents.add(additive ? percent(alone.get(i), best) : round(share));
        }
        return percents;
    }

    private static double percent(double mark, double of) {
        return round(mark * 100 / of);
    }

    static double round(double percent) {
        return Math.round(percent * 1e5) / 1e5;
    }

    /**
     * Whether only the right options together bring anything: each brings the same, and a wrong one nothing, or, in the marks that
     * we give, takes everything away.
     */
    static boolean allOrNothing(List<Option> options) {
        double best = options.stream().mapToDouble(Option::percent).max().orElse(0);
        boolean mild = options.stream().allMatch(option -> near(option, best) || near(option, 0));
        return mild || options.stream().allMatch(option -> near(option, best) || near(option, -100));
    }

    private static boolean near(Option option, double percent) {
        return Math.abs(option.percent() - percent) < 0.01;
    }

    /** Those that say something; Canvas keeps the fields that an author left empty. */
    static List<Option> written(List<Option> options, Set<String> notes) {
        List<Option> written = options.stream()
                .filter(option -> !option.text().isBlank() || option.percent() > 0)
                .toList();
        if (written.size() < options.size()) {
            notes.add("Options without a text are left out.");
        }
        return written;
    }

    /** What an author has to see to when options change their places, as they do here. */
    static List<String> notes(List<Option> options) {
        return options.stream().anyMatch(option -> OTHERS.matcher(option.text()).find())
                ? List.of("An option speaks of the ones above or below it, and the order of options changes here.")
                : List.of();
    }
}
