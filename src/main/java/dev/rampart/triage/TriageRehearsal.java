package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class TriageRehearsal {
    private static final Duration BACK = Duration.ofDays(60);
    private static final int MOST = 100;

    @Inject
    Teams groups;

    @Inject
    NewsItems news;

    @Inject
    Triage triage;

    @Inject
    Standings standings;

    @Inject
    Clock clock;

    /**
     * @param title what the entry's title ends with; where there is none, nothing is done
     * @param state as addresses name it
     * @param assignee the account of who looks at it, or null
     * @param due the day by which, or null
     */
    @Transactional
    public void decide(
            String slug, long account, String title, String state, String why, Long assignee, LocalDate due) {
        Teams.Team group = groups.of(slug, account);
        List<Long> newest = news.newest(
                clock.instant().minus(BACK),
                clock.instant().plus(BACK),
                new NewsItems.Wanted(null, null, null),
                NewsItems.EVERYONE,
                MOST);
        String member = groups.members(group).stream()
                .filter(each -> assignee != null && each.account() == assignee)
                .map(each -> String.valueOf(each.id()))
                .findFirst()
                .orElse("");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        news.of(newest, NewsItems.EVERYONE).stream()
                .filter(entry -> entry.title().endsWith(title))
                .map(NewsItem::id)
                .findFirst()
                .ifPresent(entry -> triage.decide(
                        slug,
                        account,
                        entry,
                        standings.of(group, entry).revision(),
                        new Typed(state, why, member, due == null ? "" : due.toString()),
                        today));
    }
}
