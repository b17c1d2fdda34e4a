package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.web.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is new to a group: entries of the last 30 days on which none of its members has decided. */
@ApplicationScoped
class Inbox {
    static final Duration SPAN = Duration.ofDays(30);

    /** More than that nobody goes through; the list is then of the newest. */
    static final int MOST = 2000;

    @Inject
    NewsItems news;

    @Inject
    Standings standings;

    @Inject
    Clock clock;

    @Transactional
    Paged<NewsItem> page(Teams.Team group, NewsItems.Wanted wanted, int page, int size) {
        Paged<Long> ids = Paged.of(ids(group, wanted), page, size);
        return new Paged<>(inOrder(ids.items()), ids.found(), ids.page(), ids.next());
    }

    @Transactional
    int count(Teams.Team group) {
        return ids(group, new NewsItems.Wanted(null, null, null)).size();
    }

    private List<Long> ids(Teams.Team group, NewsItems.Wanted wanted) {
        Instant now = clock.instant();
        Instant since = now.minus(SPAN);
        // So many more as may have been decided on: else the newest, once decided on, would hide the rest.
        int most = (int) Math.min(Integer.MAX_VALUE, MOST + standings.decidedSince(group, since));
        List<Long> newest = news.newest(since, now, wanted, NewsItems.EVERYONE, most);
        Set<Long> decided = standings.onBoard(group, newest);
        return newest.stream().filter(id -> !decided.contains(id)).limit(MOST).toList();
    }

    private List<NewsItem> inOrder(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, NewsItem> found =
                news.of(ids, NewsItems.EVERYONE).stream().collect(Collectors.toMap(NewsItem::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
