package dev.rampart.interest;

import dev.rampart.news.EntryPanel;
import dev.rampart.news.NewsItem;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** On an entry's page: whether it concerns whoever looks. A visitor is told what a bulletin names. */
@ApplicationScoped
class ConcernPanel implements EntryPanel {
    @Inject
    Interests interests;

    @Inject
    Viewer viewer;

    /**
     * @param concern null for a visitor
     * @param named its products in a sentence, or ""
     */
    record panel(NewsItem entry, boolean bulletin, Concern concern, String named) implements TemplateInstance {}

    @Override
    public int place() {
        return 10;
    }

    @Override
    public TemplateInstance of(NewsItem entry) {
        boolean bulletin = entry.kind() == SourceKind.BULLETIN;
        if (!viewer.signedIn() && !bulletin) {
            return null;
        }
        return new panel(
                entry,
                bulletin,
                viewer.signedIn() ? Concern.of(interests.of(viewer.id()), entry) : null,
                Relevance.words(entry.products()));
    }
}
