package dev.rampart.news;

import dev.rampart.account.Account;
import dev.rampart.account.Role;
import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.Rhythm;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.news.feed.Validators;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A feed that is known: what its document says of it, whether it is followed, and how its fetches go. */
@Entity
@Table(name = "news_source")
class NewsSource extends PanacheEntity {
    @Column(nullable = false, length = 80)
    public String slug;

    @Column(length = 300)
    public String document;

    @Column(nullable = false, length = 200)
    public String title;

    @Column(nullable = false, length = 2000)
    public String url;

    @Column(length = 2000)
    public String mirror;

    @Column(nullable = false, length = 2000)
    public String home;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public SourceKind kind;

    @Column(name = "interval_minutes", nullable = false)
    public int intervalMinutes;

    @Convert(converter = Lines.class)
    @Column(name = "only_categories", nullable = false, columnDefinition = "text")
    public List<String> onlyCategories;

    @Convert(converter = Lines.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> products;

    /** What is known of the address. */
    @Column(length = 1000)
    public String note;

    @Column(nullable = false)
    public boolean followed;

    @Column(name = "switched_by")
    public Long switchedBy;

    @Column(name = "switched_at")
    public Instant switchedAt;

    /** Who added it, if no document lists it. */
    @Column(name = "added_by")
    public Long addedBy;

    @Column(name = "added_at")
    public Instant addedAt;

    /** Whose alone it is, with all of its entries; null for everyone's. */
    @Column(name = "owner_id")
    public Long ownerId;

    @Column(name = "removed_at")
    public Instant removedAt;

    /** How far back its last document reached; null until that is known. */
    @Column(name = "keeps_minutes")
    public Integer keepsMinutes;

    /** How often it is asked; null until it was read. */
    @Column(name = "asked_minutes")
    public Integer askedMinutes;

    @Embedded
    public FetchState state = new FetchState();

    /** Null when nothing is said of it; see {@link #keeping()}. */
    @Embedded
    public Keeping keeping;

    private static final int HOUR = 60;

    /** A feed with fewer entries drops none. */
    private static final int FULL = 10;

    static NewsSource named(String slug) {
        return find("slug", slug).firstResult();
    }

    /** What its document says now. An administrator's switch outlives that. */
    void listed(SourcesDocument.Listed listed, String path, Instant now) {
        boolean elsewhere = !Objects.equals(url, listed.url());
        document = path;
        slug = listed.id();
        title = listed.title();
        url = listed.url();
        mirror = listed.mirror();
        home = listed.home();
        kind = listed.kind();
        intervalMinutes = listed.intervalMinutes();
        onlyCategories = listed.onlyCategories();
        products = listed.products();
        note = listed.note();
        keeping().listed(listed.keepDays());
        if (elsewhere) {
            state.startAfresh(now);
        }
        if (switchedAt == null) {
            follow(listed.enabled(), now);
        }
    }

    /**
     * A source that someone adds; it is due at once.
     *
     * @param owner whose alone it is to be, or null
     */
    static NewsSource added(String slug, NewSource wanted, Long owner, long by, boolean follow, Instant now) {
        NewsSource source = new NewsSource();
        source.slug = slug;
        source.title = wanted.title();
        source.url = wanted.url();
        source.home = wanted.home();
        source.kind = wanted.kind();
        source.intervalMinutes = HOUR;
        source.onlyCategories = List.of();
        source.products = List.of();
        source.addedBy = by;
        source.addedAt = now;
        source.ownerId = owner;
        source.follow(follow, now);
        source.persist();
        return source;
    }

    void remove(Instant now) {
        removedAt = now;
        followed = false;
    }

    /** No document lists it any longer: it is asked no more, and its entries stay. */
    void unlisted() {
        document = null;
        followed = false;
    }

    void switchTo(boolean follow, long by, Instant now) {
        switchedBy = by;
        switchedAt = now;
        follow(follow, now);
    }

    private void follow(boolean follow, Instant now) {
        if (follow && !followed) {
            state.dueAt(now);
        }
        followed = follow;
    }

    Keeping keeping() {
        if (keeping == null) {
            keeping = new Keeping();
        }
        return keeping;
    }

    Duration interval() {
        return Duration.ofMinutes(askedMinutes == null ? intervalMinutes : askedMinutes);
    }

    /** @param published of its last entries, the newest first */
    Rhythm rhythm(List<Instant> published, Instant now) {
        return Rhythm.of(
                published,
                Optional.ofNullable(keepsMinutes).map(Duration::ofMinutes),
                Duration.ofMinutes(intervalMinutes),
                kind == SourceKind.BULLETIN,
                now);
    }

    void asked(Rhythm rhythm) {
        askedMinutes = (int) rhythm.interval().toMinutes();
    }

    /** Whether its last document does not reach back to the time at which it was read before. */
    boolean gap(Instant now) {
        return keepsMinutes != null
                && state.succeededAt != null
                && now.minus(Duration.ofMinutes(keepsMinutes)).isAfter(state.succeededAt);
    }

    /** Takes from a document how far back it reaches. A document of few entries has all there are. */
    void reaches(List<FeedItem> items, Instant now) {
        List<Instant> published =
                items.stream().map(FeedItem::date).filter(Objects::nonNull).toList();
        keepsMinutes = published.size() < FULL
                ? null
                : published.stream()
                        .min(Comparator.naturalOrder())
                        .filter(oldest -> oldest.isBefore(now))
                        .map(oldest -> (int) Math.min(
                                Integer.MAX_VALUE, Duration.between(oldest, now).toMinutes()))
                        .orElse(null);
    }

    /** Whether it may lie on a host of the operator's own network that is allowed: what a learner added for themselves may not. */
    boolean mayReachInside() {
        return ownerId == null
                || Account.<Account>findByIdOptional(ownerId)
                        .filter(owner -> owner.role != Role.LEARNER)
                        .isPresent();
    }

    FetchOrder order() {
        return new FetchOrder(
                id,
                slug,
                URI.create(state.movedTo == null ? url : state.movedTo),
                Optional.ofNullable(mirror).map(URI::create),
                new Validators(state.etag, state.lastModified),
                new Drafting(kind, home, onlyCategories, products),
                mayReachInside());
    }
}
