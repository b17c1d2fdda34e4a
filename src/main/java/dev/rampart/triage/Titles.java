package dev.rampart.triage;

import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries behind decisions, however many; what is for one person alone by now has no title any more. */
@ApplicationScoped
class Titles {
    private static final int AT_ONCE = 500;

    @Inject
    NewsItems news;

    Map<Long, NewsItem> of(Collection<Long> entries) {
        List<Long> ids = entries.stream().distinct().toList();
        Map<Long, NewsItem> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            news.of(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), NewsItems.EVERYONE)
                    .forEach(item -> found.put(item.id(), item));
        }
        return found;
    }

    static String title(NewsItem entry) {
        return entry == null ? null : entry.title();
    }

    static String link(NewsItem entry) {
        return entry == null ? null : entry.link();
    }
}
