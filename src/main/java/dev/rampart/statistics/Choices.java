package dev.rampart.statistics;

import dev.rampart.question.Answer;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often what was chosen: each option of a choice, or for each place of an ordering or a matching what was put there; by
 * all whose answer counts, and of the ranked by those in the upper and the lower part. As the author counts, from 0.
 */
final class Choices {
    private final Map<Pick, Chosen> counts;

    private Choices(Map<Pick, Chosen> counts) {
        this.counts = counts;
    }

    /** @param place 0 for a choice */
    private record Pick(int place, int pick) {}

    record Chosen(long all, long upper, long lower) {
        static final Chosen NEVER = new Chosen(0, 0, 0);

        Chosen plus(Chosen other) {
            return new Chosen(all + other.all, upper + other.upper, lower + other.lower);
        }
    }

    /** @param stored "" for none, else as {@link #stored} gives it: "place.pick=all/upper/lower;…" */
    static Choices parse(String stored) {
        Map<Pick, Chosen> counts =
                new TreeMap<>(Comparator.comparingInt(Pick::place).thenComparingInt(Pick::pick));
        for (String one : stored.isEmpty() ? new String[0] : stored.split(";")) {
            String[] parts = one.split("[.=/]");
            counts.put(
                    new Pick(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                    new Chosen(Long.parseLong(parts[2]), Long.parseLong(parts[3]), Long.parseLong(parts[4])));
        }
        return new Choices(counts);
    }

    String stored() {
        return counts.entrySet().stream()
                .map(one -> one.getKey().place() + "." + one.getKey().pick() + "="
                        + one.getValue().all() + "/" + one.getValue().upper() + "/"
                        + one.getValue().lower())
                .collect(Collectors.joining(";"));
    }

    /** @param choice whether the picks are options that were chosen together, and not one for each place */
    void add(Answer answer, boolean choice, boolean ranked, boolean upper) {
        Chosen once = new Chosen(1, ranked && upper ? 1 : 0, ranked && !upper ? 1 : 0);
        for (int i = 0; i < answer.picks().size(); i++) {
            int pick = answer.picks().get(i);
            if (pick != Answer.BLANK) {
                counts.merge(new Pick(choice ? 0 : i, pick), once, Chosen::plus);
            }
        }
    }

    Chosen of(int place, int pick) {
        return counts.getOrDefault(new Pick(place, pick), Chosen.NEVER);
    }
}
