package dev.rampart.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** How the sources of news do, for whoever runs the installation. */
@ApplicationScoped
public class NewsHealth {
    @Inject
    Sources sources;

    /**
     * @param readAt when a source was last read; null if none was yet
     * @param late the titles of those that do not answer, or were not asked when they should have been
     */
    public record Report(long followed, Instant readAt, List<String> late) {}

    public Report report() {
        List<Sources.View> all = sources.all(OptionalLong.empty());
        Sources.Summary summary = Sources.summary(all);
        return new Report(
                summary.followed(),
                summary.updatedAt(),
                all.stream()
                        .filter(Sources.View::late)
                        .map(view -> view.source().title())
                        .toList());
    }
}
