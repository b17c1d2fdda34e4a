package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.EntryPanel;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** On an entry's page: where it stands with each of the viewer's groups, and the form to decide. */
@ApplicationScoped
class TriagePanel implements EntryPanel {
    @Inject
    Teams groups;

    @Inject
    Standings standings;

    @Inject
    NewsItems news;

    @Inject
    Triage triage;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record panel(List<DecisionForm> forms) implements TemplateInstance {}

    @Override
    public int place() {
        return 30;
    }

    @Override
    public TemplateInstance of(NewsItem entry) {
        if (!viewer.signedIn()) {
            return null;
        }
        List<Teams.Team> mine = groups.of(viewer.id());
        // What comes from a source of somebody's own is nothing that others could read.
        if (mine.isEmpty() || news.of(entry.id(), NewsItems.EVERYONE) == null) {
            return null;
        }
        // Decided is on the story, in whatever feed somebody reads it.
        return new panel(mine.stream()
                .map(group -> form(group, triage.entry(group, entry.id()).id()))
                .toList());
    }

    private DecisionForm form(Teams.Team group, long entry) {
        Standing now = standings.of(group, entry);
        List<Teams.Member> members = groups.members(group);
        return new DecisionForm(
                group,
                entry,
                "news",
                now,
                Typed.of(now, members),
                Map.of(),
                members,
                viewer.id(),
                LocalDate.ofInstant(clock.instant(), viewer.zone()));
    }
}
