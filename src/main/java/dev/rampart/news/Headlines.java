package dev.rampart.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The few entries that other pages show. */
@ApplicationScoped
public class Headlines {
    @Inject
    NewsList list;

    /**
     * @param level 100 to 400, or null
     * @param mark what stands before an entry without a level, for example "Bulletin"
     */
    public record Headline(long id, String title, Integer level, String mark, String source, Instant publishedAt) {}

    /** What a person has not read yet, newest first. */
    public List<Headline> unread(long accountId, int limit) {
        return list.newest(new NewsFilter(Map.of("unread", "true")), OptionalLong.of(accountId), limit).stream()
                .map(row -> new Headline(
                        row.id(), row.title(), row.level(), row.kind().mark(), row.sourceTitle(), row.publishedAt()))
                .toList();
    }
}
