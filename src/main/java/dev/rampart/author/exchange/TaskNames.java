package dev.rampart.author.exchange;

import dev.rampart.catalog.Blueprint;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which task a category or a tag of another system names, as far as it names one. */
final class TaskNames {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])(\\d{1,2}\\.\\d{1,2})(?![\\d.])");

    /** Words without which a task is as well known. */
    private static final Set<String> EMPTY =
            Set.of("a", "an", "and", "aws", "for", "of", "on", "or", "the", "to", "in", "with", "that", "by", "across");

    /** Of the words of a category and a task together so many have to be the same. */
    private static final double ALIKE = 0.5;

    private final List<Blueprint> exams;

    TaskNames(List<Blueprint> exams) {
        this.exams = exams;
    }

    /** The task as a form shows it, "SCS-C03 4.2 Design …"; empty when none is named, or several are. */
    Optional<String> named(String category) {
        List<Blueprint> meant = exams.stream()
                .filter(exam -> category.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "")
                        .contains(bare(exam.id())))
                .toList();
        List<Blueprint> among = meant.isEmpty() ? exams : meant;
        Matcher number = NUMBER.matcher(category);
        if (meant.size() == 1 && number.find()) {
            String task = number.group(1);
            Optional<String> byNumber =
                    lines(meant).filter(line -> line.contains(" " + task + " ")).findFirst();
            if (byNumber.isPresent()) {
                return byNumber;
            }
        }
        return byWords(category, among);
    }

    private static Optional<String> byWords(String category, List<Blueprint> among) {
        Set<String> said = words(category.substring(category.lastIndexOf('/') + 1));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<Double, List<String>> byLikeness = among.stream()
                .flatMap(exam ->
                        Target.tasks(exam).map(task -> new Scored(line(exam, task), alike(said, words(task.name())))))
                .filter(scored -> scored.likeness() >= ALIKE)
                .collect(Collectors.groupingBy(
                        Scored::likeness, TreeMap::new, Collectors.mapping(Scored::line, Collectors.toList())));
        return byLikeness.isEmpty()
                ? Optional.empty()
                : Optional.of(byLikeness.lastEntry().getValue())
                        .filter(best -> best.size() == 1)
                        .map(best -> best.get(0));
    }

    private record Scored(String line, double likeness) {}

    private static double alike(Set<String> said, Set<String> task) {
        Set<String> common = new HashSet<>(said);
        common.retainAll(task);
        Set<String> all = new HashSet<>(said);
        all.addAll(task);
        return (double) common.size() / all.size();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .collect(Collectors.toSet());
    }

    private static String bare(String id) {
        return id.replace("-", "");
    }

    /** All tasks as a form shows them. */
    List<String> all() {
        return lines(exams).toList();
    }

    private static Stream<String> lines(List<Blueprint> exams) {
        return exams.stream().flatMap(exam -> Target.tasks(exam).map(task -> line(exam, task)));
    }

    private static String line(Blueprint exam, Blueprint.Task task) {
        return exam.code() + " " + task.id() + " " + task.name();
    }
}
