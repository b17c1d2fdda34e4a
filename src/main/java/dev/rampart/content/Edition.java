package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A version of a document that counts; it is free of flaws.
 *
 * @param path below the content folder, with forward slashes, for example "questions/scs-c03/4.2-authorization.yaml"
 * @param version id of the immutable version
 * @param json its content; a day is text as the author wrote it
 * @param companions the texts of the Markdown files that it names, by name
 */
public record Edition(String path, Origin origin, long version, JsonNode json, Map<String, String> companions) {
    /** Of a document without companions. */
    public Edition(String path, Origin origin, long version, JsonNode json) {
        this(path, origin, version, json, Map.of());
    }
}
