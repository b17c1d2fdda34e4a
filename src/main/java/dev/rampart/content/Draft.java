package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<String, String> companions = new TreeMap<>();
    private final Map<String, Picture> pictures = new TreeMap<>();

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

    /** The column at which a place begins, from 1, in characters. */
    public int column(String pointer) {
        return yaml.place(pointer).column();
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
    public void flawOfKey(String pointer, String sentence) {
        flaws.putIfAbsent(pointer, Flaw.at(yaml.keyPlace(pointer), sentence));
    }

    /**
     * Holds a Markdown text of the document against what a page can show: its links have to lead somewhere.
     *
     * @param pointer where the text stands; nothing is told when none does
     */
    public void checkMarkdown(String pointer) {
        JsonNode text = json().at(pointer);
        if (text.isTextual()) {
            MarkdownLinks.flaws(text.textValue()).forEach(flaw -> flaw(pointer, flaw.sentence()));
        }
    }

    /** The same for a companion, which must not be empty either. */
    public void checkCompanion(String name) {
        companion(name).ifPresent(text -> {
            if (text.isBlank()) {
                flawIn(name, 1, 1, "The file is empty. Write what the learner reads, or leave the file out.");
            }
            MarkdownLinks.flaws(text).forEach(flaw -> flaw(flaw.in(name)));
        });
    }

    /** Reports something in a companion; line and column from 1. */
    public void flawIn(String companion, int line, int column, String sentence) {
        flaw(new Flaw(companion, line, column, sentence));
    }

    void flaw(Flaw flaw) {
        flaws.putIfAbsent("%s:%d:%d".formatted(flaw.file(), flaw.line(), flaw.column()), flaw);
    }

    void companion(String name, String text) {
        companions.put(name, text);
    }

    /** The text of a Markdown file that the document names, if it is there and can be read; what keeps it from that is told. */
    public Optional<String> companion(String name) {
        return Optional.ofNullable(companions.get(name));
    }

    /** By name. */
    Map<String, String> companions() {
        return companions;
    }

    void picture(String name, Picture picture) {
        pictures.put(name, picture);
    }

    /** The images that the document shows and that can be shown, by name. */
    Map<String, Picture> pictures() {
        return pictures;
    }

    boolean flawedWithin(String pointer) {
        return flaws.keySet().stream().anyMatch(flawed -> flawed.startsWith(pointer + "/"));
    }

    List<Flaw> flaws() {
        return flaws.values().stream().sorted().toList();
    }
}
