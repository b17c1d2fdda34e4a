package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document that is being checked: its content, and what has been found wrong with it. Places in it are named by JSON
 * pointers (RFC 6901), for example {@code /questions/3/options/2}; "" is the whole document.
 */
public final class Draft {
    private final String path;
    private final Origin origin;
    private final Yaml yaml;
    private final Map<String, Flaw> flaws = new HashMap<>();

    Draft(String path, Origin origin, Yaml yaml) {
        this.path = path;
        this.origin = origin;
        this.yaml = yaml;
    }

    public String path() {
        return path;
    }

    public Origin origin() {
        return origin;
    }

    /** Maps, lists, texts, numbers, truth values and null; a day such as 2026-11-24 is text. */
    public JsonNode json() {
        return yaml.json();
    }

    /** {@code pointer("questions", 3, "stem")} is "/questions/3/stem". */
    public static String pointer(Object... steps) {
        return Arrays.stream(steps)
                .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** How to speak of a place: "option 3 of question `scs-4-2-key-policy-root`". */
    public String called(String pointer) {
        return Wording.called(json(), pointer);
    }

    /** The line on which a place begins, from 1. */
    public int line(String pointer) {
        return yaml.place(pointer).line();
    }

    /**
     * Reports something that keeps the document from being imported. Of several at one place the first is kept.
     *
     * @param pointer where the author has to look; when it is not there, the nearest thing around it
     * @param sentence what is wrong and how to mend it
     */
    public void flaw(String pointer, String sentence) {
        flaws.putIfAbsent(pointer, Flaw.at(yaml.place(pointer), sentence));
    }

    /** Reports something about a key rather than about what it holds. */
    void flawOfKey(String pointer, String sentence) {
        flaws.putIfAbsent(pointer, Flaw.at(yaml.keyPlace(pointer), sentence));
    }

    boolean flawedWithin(String pointer) {
        return flaws.keySet().stream().anyMatch(flawed -> flawed.startsWith(pointer + "/"));
    }

    List<Flaw> flaws() {
        return flaws.values().stream().sorted().toList();
    }
}
