package dev.rampart.triage;

import dev.rampart.group.GroupPanel;
import dev.rampart.group.Teams;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** On a group's page: how many entries of the news are where, and how many of them are late. */
@ApplicationScoped
class TriageCounts implements GroupPanel {
    @Inject
    Standings standings;

    @Inject
    Inbox inbox;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record Count(State state, long count) {}

    record panel(Teams.Team group, List<Count> counts, int fresh, int days, long late) implements TemplateInstance {}

    @Override
    public int place() {
        return 30;
    }

    @Override
    public TemplateInstance of(Teams.Team group, long account) {
        Map<State, Long> counts = standings.counts(group);
        return new panel(
                group,
                State.ON_BOARD.stream()
                        .map(state -> new Count(state, Board.count(counts, state)))
                        .toList(),
                inbox.count(group),
                (int) Inbox.SPAN.toDays(),
                standings.late(group, LocalDate.ofInstant(clock.instant(), viewer.zone())));
    }
}
