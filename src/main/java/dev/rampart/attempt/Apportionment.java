package dev.rampart.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shares out whole things by weight: the method of the largest remainder (Hare-Niemeyer). */
final class Apportionment {
    private Apportionment() {}

    /**
     * @param weights in any unit, none negative; among equal remainders the earlier entry wins
     * @return as many for each entry as it deserves, in the weights' order; sums to the total unless all weights are zero
     */
    static Map<String, Integer> of(int total, Map<String, Integer> weights) {
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        Map<String, Integer> shares = new LinkedHashMap<>();
        weights.forEach((name, weight) -> shares.put(name, sum == 0 ? 0 : (int) ((long) total * weight / sum)));
        int left = sum == 0 ? 0 : total - sum(shares);
        List<String> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(Comparator.comparingLong(name -> -((long) total * weights.get(name) % sum)));
        byRemainder.stream().limit(left).forEach(name -> shares.merge(name, 1, Integer::sum));
        return shares;
    }

    /**
     * The same where there is not always enough: what one entry cannot give, the others give by their weights.
     *
     * @return sums to the total or, where that is less, to all that there is
     */
    static Map<String, Integer> within(int total, Map<String, Integer> weights, Map<String, Integer> available) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        weights.keySet().forEach(name -> shares.put(name, 0));
        Map<String, Integer> open = new LinkedHashMap<>(weights);
        int left = total;
        while (left > 0 && !open.isEmpty()) {
            Map<String, Integer> wanted = of(left, open);
            int given = 0;
            for (String name : List.copyOf(open.keySet())) {
                int room = available.getOrDefault(name, 0) - shares.get(name);
                int more = Math.min(wanted.get(name), room);
                shares.merge(name, more, Integer::sum);
                given += more;
                if (more == room) {
                    open.remove(name);
                }
            }
            if (given == 0 && wanted.values().stream().allMatch(n -> n == 0)) {
                break;
            }
            left -= given;
        }
        return shares;
    }

    private static int sum(Map<String, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }
}
