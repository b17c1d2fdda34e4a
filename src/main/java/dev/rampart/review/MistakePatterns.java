package dev.rampart.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the reasons come to that a learner gave in some time.
 *
 * @param missed how many there were to explain
 * @param explained those that are explained
 */
record MistakePatterns(int missed, List<Explained> explained) {
    /** Of fewer nothing is said. */
    static final int ENOUGH = 5;

    /** @param area of the exam in which it was */
    record Explained(Area area, Reason reason) {}

    /**
     * A task of an exam.
     *
     * @param exam its code
     * @param domain its name, and task that of the task; ids for what the exam does not have any longer
     * @param id of the task, for example "4.2"
     */
    record Area(String exam, String domain, String id, String task) {}

    /**
     * How often each reason was given.
     *
     * @param head whether it sums up a domain, else it is one of its tasks
     */
    record Row(String name, boolean head, Map<Reason, Integer> counts) {
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(Reason reason) {
            return counts.getOrDefault(reason, 0);
        }
    }

    /** A reason's bar; share in percent of all that is explained. */
    record Bar(Reason reason, int count, int share) {}

    public boolean enough() {
        return explained.size() >= ENOUGH;
    }

    public int missing() {
        return ENOUGH - explained.size();
    }

    private static Map<Reason, Integer> counts(List<Explained> some) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        some.forEach(each -> counts.merge(each.reason(), 1, Integer::sum));
        return counts;
    }

    /** One a reason, in their order. */
    public List<Bar> bars() {
        Map<Reason, Integer> counts = counts(explained);
        return Arrays.stream(Reason.values())
                .map(reason -> {
                    int count = counts.getOrDefault(reason, 0);
                    return new Bar(
                            reason, count, explained.isEmpty() ? 0 : Math.round(100f * count / explained.size()));
                })
                .toList();
    }

    /** Each domain followed by its tasks, in the exams' order. */
    public List<Row> rows() {
        Map<String, List<Explained>> domains = explained.stream()
                .collect(Collectors.groupingBy(
                        each -> each.area().exam() + " " + each.area().id().split("\\.")[0],
                        TreeMap::new,
                        Collectors.toList()));
        return domains.values().stream().flatMap(MistakePatterns::rows).toList();
    }

    private static java.util.stream.Stream<Row> rows(List<Explained> ofDomain) {
        Area any = ofDomain.get(0).area();
        Map<String, List<Explained>> tasks = ofDomain.stream()
                .collect(Collectors.groupingBy(each -> each.area().id(), TreeMap::new, Collectors.toList()));
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(new Row(any.exam() + ": " + any.domain(), true, counts(ofDomain))),
                tasks.entrySet().stream()
                        .map(task -> new Row(
                                task.getKey() + " "
                                        + task.getValue().get(0).area().task(),
                                false,
                                counts(task.getValue()))));
    }

    /** The leading reason with what it rests on, and what to do about it. */
    public String advice() {
        Map<Reason, Integer> counts = counts(explained);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Reason> leading = counts.keySet().stream()
                .filter(reason -> counts.get(reason) == most)
                .toList();
        String base = "Of " + explained.size() + " mistakes that you explained, ";
        if (leading.size() > 1) {
            return base + most + " each were "
                    + leading.stream().map(Reason::were).collect(Collectors.joining(" and "))
                    + ": no reason stands out yet.";
        }
        Reason first = leading.get(0);
        return base + (most == explained.size() ? "all" : most) + " were " + first.were() + where(first, most) + ". "
                + first.advice();
    }

    /** The task in which it was most often, if there is one such task and it was more than once. */
    private String where(Reason reason, int of) {
        Map<Area, Long> areas = explained.stream()
                .filter(each -> each.reason() == reason)
                .collect(Collectors.groupingBy(Explained::area, Collectors.counting()));
        long most = areas.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        List<Area> top =
                areas.keySet().stream().filter(area -> areas.get(area) == most).toList();
        return top.size() == 1 && most > 1
                ? ", most often in task " + top.get(0).id() + " of "
                        + top.get(0).exam() + " (" + most + " of " + of + ")"
                : "";
    }
}
