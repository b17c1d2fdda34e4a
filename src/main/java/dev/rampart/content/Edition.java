package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A version of a document that counts; it is free of flaws.
 *
 * @param path below the content folder, with forward slashes, for example "questions/scs-c03/4.2-authorization.yaml"
 * @param version id of the immutable version
 * @param json its content; a day is text as the author wrote it
 */
public record Edition(String path, Origin origin, long version, JsonNode json) {}
