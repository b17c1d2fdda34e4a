package dev.rampart.news;

import dev.rampart.news.feed.Rhythm;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources and how they do. */
@ApplicationScoped
class Sources {
    /** A tick comes every minute; what waits longer than this waits for something that does not come. */
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    private static final String SELECT = """
            select new dev.rampart.news.Sources$Row(s.slug, s.title, s.home, s.url, s.state.movedTo, s.kind, s.note,
                s.followed,
                s.state.fetchedAt, s.state.succeededAt, s.state.nextFetchAt, s.state.retiredAt, s.state.failures,
                s.state.status, s.state.message, s.ownerId,
                case when s.document is null and s.addedAt is not null then true else false end)
            from NewsSource s
            where s.removedAt is null and (s.ownerId is null or s.ownerId = :viewer)
            """;

    @Inject
    EntityManager entities;

    @Inject
    Refresh refresh;

    @Inject
    NewsConfig config;

    @Inject
    Clock clock;

    /** How a source does, in the order in which a reader should see them. */
    enum Standing {
        LATE,
        WAITING,
        FINE,
        RETIRED,
        OFF
    }

    /** As the query gives it; null where something has not happened. */
    record Row(
            String slug,
            String title,
            String home,
            String url,
            String movedTo,
            SourceKind kind,
            String note,
            boolean followed,
            Instant fetchedAt,
            Instant succeededAt,
            Instant nextFetchAt,
            Instant retiredAt,
            int failures,
            Integer status,
            String message,
            Long owner,
            boolean added) {
        View at(Instant now) {
            return new View(this, standing(now));
        }

        private Standing standing(Instant now) {
            if (!followed) {
                return Standing.OFF;
            }
            if (retiredAt != null) {
                return Standing.RETIRED;
            }
            boolean overdue = nextFetchAt != null && nextFetchAt.plus(OVERDUE).isBefore(now);
            if (failures > 0 || overdue) {
                return Standing.LATE;
            }
            return fetchedAt == null ? Standing.WAITING : Standing.FINE;
        }
    }

    /** A source as its page shows it. */
    record View(Row source, Standing standing) {
        public boolean own() {
            return source.owner() != null;
        }

        public boolean late() {
            return standing == Standing.LATE;
        }

        public boolean waiting() {
            return standing == Standing.WAITING;
        }

        public boolean fine() {
            return standing == Standing.FINE;
        }

        public boolean retired() {
            return standing == Standing.RETIRED;
        }
    }

    /**
     * All in a line, for the top of the list.
     *
     * @param updatedAt when one of them was last read; null if none was yet
     */
    record Summary(Instant updatedAt, long followed, long late) {}

    /** Those that a reader can see; those that are followed first, by title. */
    List<View> all(OptionalLong reader) {
        Instant now = clock.instant();
        return entities
                .createQuery(SELECT, Row.class)
                .setParameter("viewer", reader.orElse(NewsList.NOBODY))
                .getResultList()
                .stream()
                .map(row -> row.at(now))
                .sorted(Comparator.comparing((View view) -> !view.source().followed())
                        .thenComparing(view -> view.source().title(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    View named(String slug, OptionalLong reader) {
        return entities.createQuery(SELECT + " and s.slug = :slug", Row.class)
                .setParameter("slug", slug)
                .setParameter("viewer", reader.orElse(NewsList.NOBODY))
                .getResultStream()
                .findFirst()
                .map(row -> row.at(clock.instant()))
                .orElseThrow(Sources::unknown);
    }

    /**
     * @param rhythm how often it is asked, and from what that follows
     * @param keepDays for how many days its entries stay, as someone set it; 0 for good, null if nobody did
     * @param keepWords for how long, whoever said so
     */
    record Detail(
            long id, long entries, String feed, String mirror, Rhythm rhythm, Integer keepDays, String keepWords) {
        /** "It has new entries about every 9 hours and keeps what is 10 days old, so it is asked every hour." */
        public String rhythmWords() {
            String why = Stream.of(
                            rhythm.gap().map(gap -> "has new entries about every " + Spans.words(gap)),
                            rhythm.keeps().map(keeps -> "keeps what is " + Spans.words(keeps) + " old"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" and "));
            return (why.isEmpty() ? "It is" : "It " + why + ", so it is") + " asked every "
                    + Spans.words(rhythm.interval()) + ".";
        }
    }

    /** @param view as it was given to the reader */
    @Transactional
    Detail detail(View view) {
        NewsSource source = NewsSource.named(view.source().slug());
        return new Detail(
                source.id,
                NewsEntry.count("source.id", source.id),
                source.state.movedTo == null ? source.url : source.state.movedTo,
                source.mirror,
                source.rhythm(NewsEntry.lastPublished(source.id), clock.instant()),
                source.keeping().days,
                source.keeping().words(config.keep()));
    }

    static Summary summary(List<View> sources) {
        List<Row> followed =
                sources.stream().map(View::source).filter(Row::followed).toList();
        return new Summary(
                followed.stream()
                        .map(Row::succeededAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                followed.size(),
                sources.stream().filter(View::late).count());
    }

    @Transactional
    void follow(String slug, boolean follow, long by) {
        NewsSource source = one(slug, by);
        if (source.followed != follow) {
            source.switchTo(follow, by, clock.instant());
        }
    }

    /** @param days how long its entries stay, 0 for good; empty: as its document says, or else the operator */
    @Transactional
    void keep(String slug, OptionalInt days, long by) {
        one(slug, by).keeping().set(days, by, clock.instant());
    }

    /** Fetches at once, whatever the plan says; waits until it is done. */
    void fetch(String slug, long by) {
        NewsSource source = one(slug, by);
        if (!refresh.one(source.id)) {
            throw Problem.exception(409, "This source is being fetched at this moment. Look again in a minute.");
        }
    }

    /** Someone else's own is not there. */
    private static NewsSource one(String slug, long by) {
        NewsSource source = NewsSource.named(slug);
        if (source == null || source.removedAt != null || source.ownerId != null && source.ownerId != by) {
            throw unknown();
        }
        return source;
    }

    private static RuntimeException unknown() {
        return Problem.notFound("There is no such source. All that are known stand on the page of sources.");
    }
}
