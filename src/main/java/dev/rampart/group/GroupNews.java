package dev.rampart.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What happened lately in a person's groups, for other pages. */
@ApplicationScoped
public class GroupNews {
    /**
     * @param text a sentence
     * @param group the group's name
     * @param href the page that shows more of it
     */
    public record Line(String text, String group, Instant when, String href) {}

    /** The latest of all groups that a person is in, without what they did themselves, newest first. */
    @Transactional
    public List<Line> latest(long accountId, int limit) {
        return GroupEvent.latestFor(accountId, limit).stream()
                .map(event -> new Line(event.text(), event.groupName(), event.happenedAt(), event.href()))
                .toList();
    }
}
