package dev.rampart.relevance;

import dev.rampart.news.EntryPanel;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.plan.PlannedEntries;
import dev.rampart.plan.PlannedEntries.InPlan;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** On an entry's page: what the learner's plan has of it, and a form to put it in. */
@ApplicationScoped
class PlanPanel implements EntryPanel {
    private static final int PLACE = 40;

    @Inject
    PlannedEntries planned;

    @Inject
    NewsItems news;

    @Inject
    Viewer viewer;

    /**
     * @param planned whether there is a plan at all
     * @param errors none, since nothing was typed yet
     */
    record panel(
            NewsItem entry,
            boolean planned,
            List<InPlan> tasks,
            EntryTaskForm form,
            ReadingTime time,
            Map<String, String> errors)
            implements TemplateInstance {}

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public TemplateInstance of(NewsItem entry) {
        if (!viewer.signedIn()) {
            return null;
        }
        boolean plan = planned.examDay(viewer.id()).isPresent();
        ReadingTime time = plan ? ReadingTime.of(news.words(entry.id())) : null;
        return new panel(
                entry,
                plan,
                planned.of(viewer.id(), entry.id()),
                plan ? EntryTaskForm.blank(time) : null,
                time,
                Map.of());
    }
}
