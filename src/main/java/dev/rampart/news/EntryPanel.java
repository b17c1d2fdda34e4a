package dev.rampart.news;

import io.quarkus.qute.TemplateInstance;

/** What a feature that stands on the news has to say, or offers to do, on an entry's page, below its text. */
public interface EntryPanel {
    /** Where it stands among the others: 1 is the first. */
    int place();

    /**
     * A section with a heading of the second order, or null when there is nothing for whoever looks.
     *
     * @param entry one that this person may see
     */
    TemplateInstance of(NewsItem entry);
}
