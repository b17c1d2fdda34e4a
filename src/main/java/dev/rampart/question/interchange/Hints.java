package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What formats without fields like ours say of them in tags such as {@code exam:scs-c03}, {@code task:4.2} or {@code
 * service:AWS KMS}. Names of hints; the services stand in one hint, separated by {@code "; "}.
 */
public final class Hints {
    public static final String ID = "id";
    public static final String EXAM = "exam";
    public static final String TASK = "task";
    public static final String SKILL = "skill";
    public static final String LEVEL = "level";
    public static final String SERVICES = "services";
    public static final String VERIFIED = "verified";

    /** The order in which tags are written. */
    private static final List<String> NAMES = List.of(EXAM, TASK, SKILL, LEVEL, VERIFIED, ID);

    private static final String SERVICE = "service";
    private static final String SEPARATOR = "; ";

    private Hints() {}

    /** The tags that say what the hints do, without the item's own name. */
    static List<String> tags(Map<String, String> hints) {
        List<String> tags = new ArrayList<>();
        for (String name : NAMES) {
            if (!name.equals(ID) && hints.containsKey(name)) {
                tags.add(name + ":" + hints.get(name));
            }
        }
        services(hints).forEach(service -> tags.add(SERVICE + ":" + service));
        return tags;
    }

    /** Services as one hint. */
    static String together(List<String> services) {
        return String.join(SEPARATOR, services);
    }

    /** The services that a hint names. */
    public static List<String> services(Map<String, String> hints) {
        String services = hints.getOrDefault(SERVICES, "");
        return services.isBlank() ? List.of() : List.of(services.split(SEPARATOR));
    }

    /** A file's tags taken apart: what is said of our fields, and the rest. */
    static Tagged taken(List<String> tags) {
        Map<String, String> hints = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (String tag : tags) {
            int colon = tag.indexOf(':');
            String name = colon < 0 ? "" : tag.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String said = tag.substring(colon + 1).strip();
            if (name.equals(SERVICE) && !said.isEmpty()) {
                hints.merge(SERVICES, said, (all, one) -> all + SEPARATOR + one);
            } else if (NAMES.contains(name) && !said.isEmpty() && !hints.containsKey(name)) {
                hints.put(name, said);
            } else if (!tag.isBlank()) {
                rest.add(tag.strip());
            }
        }
        return new Tagged(rest, hints);
    }

    record Tagged(List<String> tags, Map<String, String> hints) {}
}
