package dev.rampart.relevance;

import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.plan.PlannedEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Puts an entry into a plan without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class PlanningRehearsal {
    private static final int MOST = 50;

    @Inject
    NewsItems news;

    @Inject
    PlannedEntries planned;

    @Inject
    Clock clock;

    /** @param title a part of the title of an entry of the last month; none of it, no task */
    @Transactional
    public void read(long account, String title, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        news
                .publishedSince(clock.instant().minus(Duration.ofDays(31)), List.of(SourceKind.values()), account, MOST)
                .stream()
                .filter(entry -> entry.title().contains(title))
                .findFirst()
                .ifPresent(entry -> read(account, entry, today));
    }

    private void read(long account, NewsItem entry, LocalDate today) {
        int minutes = ReadingTime.of(news.words(entry.id())).minutes();
        planned.examDay(account)
                .flatMap(exam -> planned.free(account, today, today, exam, minutes))
                .ifPresent(day -> {
                    planned.add(account, entry.id(), entry.title(), entry.link(), minutes, day);
                    news.keep(entry.id(), account);
                });
    }
}
