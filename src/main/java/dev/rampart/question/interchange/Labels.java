package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and tags of questions in the files that we write. */
final class Labels {
    private final Set<String> given = new HashSet<>();

    /** A name that is good as an XML identifier and that no other question of the file has: its own, wherever that is possible. */
    String identifier(ForeignItem item) {
        String own = item.identifier() == null ? "question" : item.identifier();
        String wanted = own.replaceAll("[^A-Za-z0-9_.-]", "_");
        String name = wanted.matches("[A-Za-z_].*") ? wanted : "q" + wanted;
        for (int n = 2; !given.add(name); n++) {
            name = wanted + "_" + n;
            name = name.matches("[A-Za-z_].*") ? name : "q" + name;
        }
        return name;
    }

    /**
     * Its tags, and among them what it says of our own fields.
     *
     * @param written the name that it has in the file
     */
    static List<String> tags(ForeignItem item, String written) {
        List<String> tags = new ArrayList<>(item.tags());
        tags.addAll(Hints.tags(item.hints()));
        if (item.identifier() != null && !item.identifier().equals(written)) {
            tags.add(Hints.ID + ":" + item.identifier());
        }
        return tags;
    }

    /** The name that an item had before it was written, or has in a file of others; null when it has none. */
    static String own(Hints.Tagged tagged, String written) {
        String own = tagged.hints().getOrDefault(Hints.ID, written.strip());
        return own.isEmpty() ? null : own;
    }

    /** What is said of our fields but for the name. */
    static Map<String, String> hints(Hints.Tagged tagged) {
        Map<String, String> hints = new LinkedHashMap<>(tagged.hints());
        hints.remove(Hints.ID);
        return hints;
    }
}
