package dev.rampart.news.search;

import java.time.Instant;
import java.util.List;

/**
 * An entry as it is found.
 *
 * @param twin whether an entry of another source stands for it
 * @param level 100 to 400, or null
 * @param owner the account that alone may find it, or 0
 * @param kind id of the kind, for example "bulletin"
 * @param source its slug
 * @param products names, for example "AWS IAM"
 * @param tags what else it is known by: labels, bulletin id, CVEs, author
 * @param body plain text
 */
public record EntryWords(
        long id,
        long owner,
        boolean twin,
        Instant published,
        Integer level,
        String kind,
        String source,
        List<String> products,
        String title,
        List<String> tags,
        String body) {}
