package dev.rampart.interest;

import dev.rampart.group.GroupPanel;
import dev.rampart.group.Teams;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** On a group's page: what it uses. */
@ApplicationScoped
class TeamPanel implements GroupPanel {
    record panel(Teams.Team group, String used) implements TemplateInstance {}

    @Override
    public int place() {
        return 20;
    }

    @Override
    public TemplateInstance of(Teams.Team group, long account) {
        return new panel(
                group, Relevance.words(TeamProduct.of(List.of(group.id())).getOrDefault(group.id(), Set.of())));
    }
}
