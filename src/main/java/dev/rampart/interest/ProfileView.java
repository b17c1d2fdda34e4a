package dev.rampart.interest;

import dev.rampart.catalog.Blueprint;
import dev.rampart.plan.Aims;
import dev.rampart.web.Spoken;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The form of interests.
 *
 * @param proposed what a person is likely to use, since their exam or a group of theirs does; not chosen yet
 * @param others all other products of the news
 * @param typed what stands in the field of further names
 * @param plan null for someone without a plan
 */
record ProfileView(
        Told told,
        List<String> proposed,
        List<String> others,
        String typed,
        List<Exam> exams,
        List<Level> levels,
        List<Aims.Way> paths,
        Planned plan,
        List<Team> teams) {
    record Exam(String code, String name, long chosen, List<Task> tasks) {}

    /** @param key as the form sends it */
    record Task(String key, String id, String name, boolean chosen) {}

    record Level(int number, String name, boolean chosen) {}

    /** @param path the title of its path, or null where that is no more */
    record Planned(String code, String day, String path) {}

    record Team(String name, String href, String products) {}

    static ProfileView of(
            Told told,
            String typed,
            Interest interest,
            Optional<Aims.Aim> aim,
            Collection<Blueprint> exams,
            List<Aims.Way> paths,
            List<String> known) {
        Set<String> chosen = sorted(told.products().names());
        Set<String> proposed = sorted(interest.derived());
        proposed.retainAll(sorted(known));
        interest.teams().values().forEach(proposed::addAll);
        proposed.removeIf(chosen::contains);
        Set<String> others = sorted(known);
        others.removeIf(name -> chosen.contains(name) || proposed.contains(name));
        return new ProfileView(
                told,
                List.copyOf(proposed),
                List.copyOf(others),
                typed,
                exams.stream().map(exam -> exam(exam, told)).toList(),
                Told.LEVELS.stream()
                        .map(level ->
                                new Level(level, name(level), told.levels().contains(level)))
                        .toList(),
                paths,
                aim.map(one -> planned(one, paths)).orElse(null),
                interest.teams().keySet().stream()
                        .map(slug -> new Team(
                                interest.teamNames().get(slug),
                                "/groups/" + slug + "/products",
                                String.join(", ", interest.teams().get(slug))))
                        .toList());
    }

    private static Exam exam(Blueprint exam, Told told) {
        List<Task> tasks = exam.domains().stream()
                .flatMap(domain -> domain.tasks().stream())
                .map(task -> new Task(
                        exam.id() + " " + task.id(),
                        task.id(),
                        task.name(),
                        told.tasks().contains(new TaskKey(exam.id(), task.id()))))
                .toList();
        long chosen = tasks.stream().filter(Task::chosen).count();
        return new Exam(exam.code(), exam.name(), chosen, tasks);
    }

    private static Planned planned(Aims.Aim aim, List<Aims.Way> paths) {
        return new Planned(
                aim.code(),
                Spoken.day(aim.day()),
                paths.stream()
                        .filter(way -> way.id().equals(aim.path()))
                        .map(Aims.Way::title)
                        .findFirst()
                        .orElse(null));
    }

    private static String name(int level) {
        return switch (level) {
            case 100 -> "foundational";
            case 200 -> "intermediate";
            case 300 -> "advanced";
            default -> "expert";
        };
    }

    private static Set<String> sorted(Collection<String> names) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        return sorted;
    }

    public boolean onPath(String id) {
        return id.equals(told.path());
    }
}
