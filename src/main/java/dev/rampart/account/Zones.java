package dev.rampart.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The time zones that a person can choose: the places of the IANA database, without its older names. */
final class Zones {
    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final Map<String, List<Place>> BY_AREA = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && AREAS.contains(id.substring(0, id.indexOf('/'))))
            .sorted()
            .map(Place::of)
            .collect(Collectors.groupingBy(Place::area, TreeMap::new, Collectors.toList()));

    private Zones() {}

    /**
     * @param id as it is stored, "Europe/Berlin"
     * @param name as it is read, "Berlin"
     */
    record Place(String id, String area, String name) {
        private static Place of(String id) {
            int slash = id.indexOf('/');
            return new Place(
                    id,
                    id.substring(0, slash),
                    id.substring(slash + 1).replace('_', ' ').replace("/", ", "));
        }
    }

    /** Area by area, both in the order of the alphabet; UTC is not among them. */
    static Map<String, List<Place>> byArea() {
        return BY_AREA;
    }
}
