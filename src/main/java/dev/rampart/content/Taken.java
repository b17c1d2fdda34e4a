package dev.rampart.content;

import java.util.List;

/**
 * What became of files that were taken in.
 *
 * @param drafts the ids of the drafts that they are now
 * @param refused sentences about those that were not taken
 */
public record Taken(List<Long> drafts, List<String> refused) {}
