package dev.rampart.content;

import java.time.Instant;
import java.util.Map;

/**
 * A document as its authors work on it.
 *
 * @param revision number of the working text, from 1; what a save is based on
 * @param texts the Markdown files beside it, by name
 * @param images the addresses of the images beside it, by name
 * @param author who opened it, or null when that account is gone
 * @param shared whether other instructors see it
 * @param publishedAt since when a version of it counts, or null
 * @param publishedRevision the number of the revision that counts, or null
 */
public record WorkingCopy(
        long id,
        String path,
        String kind,
        int revision,
        String text,
        Map<String, String> texts,
        Map<String, String> images,
        Long author,
        boolean shared,
        Instant savedAt,
        Long savedBy,
        Instant publishedAt,
        Integer publishedRevision) {}
