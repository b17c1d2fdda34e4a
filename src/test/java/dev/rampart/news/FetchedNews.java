package dev.rampart.news;

import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.web.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Sources that a server of the test feeds, at a time of its own. */
abstract class FetchedNews {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final String SECURITY = "marketing:marchitecture/security-identity-and-compliance";
    static final String YESTERDAY = "Mon, 23 Nov 2026 08:00:00 +0000";

    @Inject
    Refresh refresh;

    @Inject
    FeedServer feeds;

    @Inject
    NewsList list;

    @Inject
    Retention retention;

    @Inject
    MeterRegistry metrics;

    @Inject
    People people;

    @Inject
    Readers readers;

    @BeforeEach
    void setClock() {
        TestClock.get().set(NOW);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    /** The last twelve hours' entries, one an hour. */
    static String hourly(int later) {
        return FeedDocuments.rss(IntStream.range(0, 12)
                .mapToObj(i -> FeedDocuments.item(
                        "h" + (later - i),
                        "Hour " + (later - i),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                NOW.plus(Duration.ofHours(later - i)).atOffset(ZoneOffset.UTC)),
                        "x"))
                .toList());
    }

    List<Long> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> DueSource.now(TestClock.get().instant(), 10_000).stream()
                        .map(DueSource::id)
                        .toList());
    }

    static DueSource due(Served source) {
        return new DueSource(source.id(), FeedServer.url(source.path()), null);
    }

    double count(String outcome) {
        return metrics.counter("rampart.news.fetches", "outcome", outcome).count();
    }

    List<String> found(Served source, String words) {
        return list.page(filter(source, words), OptionalLong.empty(), null).entries().stream()
                .map(row -> row.link().replaceAll(".*/(\\w+)/$", "$1"))
                .sorted()
                .toList();
    }

    List<EntryRow> rows(Served source) {
        return list.page(filter(source, null), OptionalLong.empty(), null).entries();
    }

    EntryRow row(NewsEntry entry) {
        return list.row(entry.id, OptionalLong.empty());
    }

    List<String> products(Served source) {
        return rows(source).stream()
                .flatMap(row -> row.products().stream())
                .distinct()
                .toList();
    }

    static NewsFilter filter(Served source, String words) {
        NewsParameters parameters = new NewsParameters();
        parameters.source = source.slug();
        parameters.words = words;
        return parameters.filter();
    }

    static NewsEntry bulletin(List<NewsEntry> entries, String id) {
        return entries.stream()
                .filter(entry -> id.equals(entry.bulletinId))
                .findFirst()
                .orElseThrow();
    }

    static String oneItem() {
        return FeedDocuments.rss(List.of(FeedDocuments.item("one", "One", YESTERDAY, "Text")));
    }

    static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return "<!DOCTYPE rss [" + entities + "]><rss version='2.0'><channel><title>&a11;</title></channel></rss>";
    }
}
