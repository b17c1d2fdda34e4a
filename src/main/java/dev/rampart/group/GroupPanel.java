package dev.rampart.group;

import io.quarkus.qute.TemplateInstance;

/** What a feature that stands on study groups has to say, or offers to do, on a group's page. */
public interface GroupPanel {
    /** Where it stands among the others: 1 is the first. */
    int place();

    /**
     * A section with a heading of the second order, or null when there is nothing for whoever looks.
     *
     * @param account a member's
     */
    TemplateInstance of(Teams.Team group, long account);
}
