package dev.rampart.author.currency;

import dev.rampart.news.EntryPanel;
import dev.rampart.news.NewsItem;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On an entry's page, for instructors: how much of the content it may have made outdated. */
@ApplicationScoped
class CurrencyPanel implements EntryPanel {
    private static final int PLACE = 50;

    @Inject
    Currency currency;

    @Inject
    Viewer viewer;

    record panel(long entry, String what) implements TemplateInstance {}

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public TemplateInstance of(NewsItem entry) {
        if (!viewer.signedIn() || !viewer.instructor()) {
            return null;
        }
        List<Match> open = currency.openOf(entry.id(), viewer.id());
        return open.isEmpty() ? null : new panel(entry.id(), what(open));
    }

    /** As "2 questions, 1 workshop step". */
    static String what(List<Match> open) {
        return Stream.of(
                        count(open, "question", "question"),
                        count(open, "workshop", "workshop"),
                        count(open, "step", "workshop step"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<Match> open, String kind, String word) {
        long count = open.stream()
                .filter(match -> match.subject().kind().equals(kind))
                .count();
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }
}
