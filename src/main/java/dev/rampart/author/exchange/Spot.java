package dev.rampart.author.exchange;

import dev.rampart.question.interchange.ForeignItem;
import dev.rampart.question.interchange.Understood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place of a file: a question, or what is wrong there; the other one is null. */
record Spot(ForeignItem item, Understood.Trouble trouble) {
    private ForeignItem.Place at() {
        return item != null ? item.place() : trouble.place();
    }

    String entry() {
        return at().entry();
    }

    int line() {
        return at().line();
    }

    /** In the order of the file, so that what is wrong stands where it is. */
    static List<Spot> of(Understood understood) {
        List<Spot> spots = new ArrayList<>();
        understood.items().forEach(item -> spots.add(new Spot(item, null)));
        understood.troubles().forEach(trouble -> spots.add(new Spot(null, trouble)));
        Map<String, Integer> entries = new LinkedHashMap<>();
        spots.forEach(spot -> entries.putIfAbsent(String.valueOf(spot.entry()), entries.size()));
        spots.sort(Comparator.<Spot>comparingInt(spot -> entries.get(String.valueOf(spot.entry())))
                .thenComparingInt(Spot::line));
        return spots;
    }
}
