package dev.rampart.relevance;

import dev.rampart.catalog.Blueprint;
import dev.rampart.news.ExamTasks.Touched;
import dev.rampart.news.ProductNews;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * News that touch an exam, by its domains and tasks.
 *
 * @param entries bulletins and what is important first, then the newest first
 */
record Since(List<Entry> entries) {
    /** @param tasks ids of the tasks that it touches */
    record Entry(long id, boolean first, Set<String> tasks) {
        private boolean in(Blueprint.Domain domain) {
            return domain.tasks().stream().anyMatch(task -> tasks.contains(task.id()));
        }
    }

    /** @param first how many of them are bulletins or important */
    record Count(String id, String name, int all, int first) {}

    /** @param tasks in the guide's order; those that nothing touches too */
    record DomainCount(Count whole, List<Count> tasks) {}

    /**
     * @param news newest first, once for each product
     * @param tasks of the exam, by product
     */
    static Since of(List<ProductNews> news, Map<String, List<Touched>> tasks) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        for (ProductNews one : news) {
            if (one.product() == null) {
                continue;
            }
            Entry entry = entries.computeIfAbsent(one.entry(), id -> new Entry(id, one.first(), new TreeSet<>()));
            tasks.getOrDefault(one.product(), List.of())
                    .forEach(task -> entry.tasks().add(task.task()));
        }
        return new Since(entries.values().stream()
                .filter(entry -> !entry.tasks().isEmpty())
                .sorted(Comparator.comparing((Entry entry) -> !entry.first()))
                .toList());
    }

    List<DomainCount> counts(Blueprint exam) {
        return exam.domains().stream()
                .map(domain -> new DomainCount(
                        count(domain.id(), domain.name(), in(domain)),
                        domain.tasks().stream()
                                .map(task -> count(task.id(), task.name(), in(task.id())))
                                .toList()))
                .toList();
    }

    private static Count count(String id, String name, Collection<Entry> entries) {
        return new Count(id, name, entries.size(), (int)
                entries.stream().filter(Entry::first).count());
    }

    List<Entry> in(Blueprint.Domain domain) {
        return entries.stream().filter(entry -> entry.in(domain)).toList();
    }

    List<Entry> in(String task) {
        return entries.stream().filter(entry -> entry.tasks().contains(task)).toList();
    }

    int first() {
        return (int) entries.stream().filter(Entry::first).count();
    }
}
