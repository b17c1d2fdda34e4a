package dev.rampart.readiness;

import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A task statement of which fewer questions were right at first than of others.
 *
 * @param right of the first answers under time
 * @param pulled the share of right ones, pulled towards the domain's: two answers alone tell little
 */
record WeakTask(String task, String name, int right, int total, double pulled) {
    /** So many answers at the share of what is wider, the domain or the exam, stand beside a task's own. */
    private static final double PULL = 8;

    /** @return the weakest first; a task of which everything was right is in no list of weak ones */
    static List<WeakTask> of(Blueprint exam, List<TimedSitting> sittings, int limit) {
        Map<String, int[]> counts = new HashMap<>();
        for (TimedSitting sitting : sittings) {
            for (TimedSitting.Part part : sitting.parts()) {
                count(counts, "", part);
                count(counts, part.domain(), part);
                count(counts, part.task(), part);
            }
        }
        int[] all = counts.getOrDefault("", new int[2]);
        // Jeffreys' prior (1946): half an answer right, half an answer wrong.
        double overall = (all[0] + 0.5) / (all[1] + 1);
        List<WeakTask> tasks = new ArrayList<>();
        for (Blueprint.Domain domain : exam.domains()) {
            double share = pull(counts.getOrDefault(domain.id(), new int[2]), overall);
            for (Blueprint.Task task : domain.tasks()) {
                int[] count = counts.getOrDefault(task.id(), new int[2]);
                if (count[0] < count[1]) {
                    tasks.add(new WeakTask(task.id(), task.name(), count[0], count[1], pull(count, share)));
                }
            }
        }
        tasks.sort(Comparator.comparingDouble(WeakTask::pulled).thenComparing(WeakTask::task));
        return tasks.stream().limit(limit).toList();
    }

    private static void count(Map<String, int[]> counts, String of, TimedSitting.Part part) {
        int[] count = counts.computeIfAbsent(of, any -> new int[2]);
        count[0] += part.right();
        count[1] += part.total();
    }

    private static double pull(int[] count, double wider) {
        return (count[0] + PULL * wider) / (count[1] + PULL);
    }
}
