package dev.rampart.content;

import java.util.List;

/**
 * Documents as files.
 *
 * @param texts what the documents in the zip say
 */
public record Packed(byte[] zip, List<String> texts) {}
