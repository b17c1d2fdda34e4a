package dev.rampart.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The open tasks of the plan before: what is planned again keeps its name, so that a calendar moves it. */
final class Earlier {
    private final Map<Thing, Deque<TaskLine>> lines = new HashMap<>();

    /** What two plans both ask for. */
    private record Thing(ResourceKind kind, String title, String examTask, String href) {}

    /** @param open by day */
    Earlier(List<TaskLine> open) {
        for (TaskLine line : open) {
            Thing thing = new Thing(line.kind(), line.title(), line.examTask(), line.href());
            lines.computeIfAbsent(thing, any -> new ArrayDeque<>()).add(line);
        }
    }

    /** The first comes for the first, where a thing is planned several times. */
    void name(PlanTask task) {
        Deque<TaskLine> waiting = lines.get(new Thing(task.kind, task.title, task.examTask, task.href));
        TaskLine line = waiting == null ? null : waiting.poll();
        if (line == null) {
            return;
        }
        task.uid = line.uid();
        task.createdAt = line.createdAt();
        boolean same = Objects.equals(task.day, line.day()) && task.minutes == line.minutes();
        task.revision = same ? line.revision() : line.revision() + 1;
        task.changedAt = same ? line.changedAt() : task.changedAt;
    }
}
