package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;

/**
 * What a reader made of a file.
 *
 * @param format for people, for example "Moodle XML"
 * @param troubles what could not be read at all; the rest was
 * @param media images that the texts name, by name
 */
public record Understood(String format, List<ForeignItem> items, List<Trouble> troubles, Map<String, byte[]> media) {

    /** @param sentence what is wrong there and what became of it */
    public record Trouble(ForeignItem.Place place, String sentence) {}
}
