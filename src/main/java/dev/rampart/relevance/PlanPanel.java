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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Inject
    Clock clock;

    /**
     * @param planned whether there is a plan at all
     * @param over whether the day of its exam has come, so that nothing can be put in
     * @param errors none, since nothing was typed yet
     */
    record panel(
            NewsItem entry,
            boolean planned,
            boolean over,
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
        Optional<LocalDate> examDay = planned.examDay(viewer.id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        boolean over = examDay.filter(day -> !day.isAfter(today)).isPresent();
        boolean open = examDay.isPresent() && !over;
        // The length is read from the text, which is not worth it where no form shows it.
        ReadingTime time = open ? ReadingTime.of(news.words(entry.id())) : null;
        return new panel(
                entry,
                examDay.isPresent(),
                over,
                planned.of(viewer.id(), entry.id()),
                open ? EntryTaskForm.blank(time) : null,
                time,
                Map.of());
    }
}
