package dev.rampart.news;

import dev.rampart.news.feed.Draft;
import dev.rampart.news.feed.Draft.DateBasis;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A piece of news, stored once however often its source sends it. */
@Entity
@Table(name = "news_entry")
class NewsEntry extends PanacheEntity {
    private static final int LAST = 20;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    public NewsSource source;

    @Column(name = "guid_key", nullable = false, length = 64)
    public String guidKey;

    @Column(name = "link_key", length = 64)
    public String linkKey;

    @Column(nullable = false, length = 64)
    public String fingerprint;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public SourceKind kind;

    /** 100 to 400, or null. */
    @Column
    public Integer level;

    @Column(nullable = false, length = 400)
    public String title;

    @Column(nullable = false, length = 2000)
    public String link;

    @Column(length = 200)
    public String author;

    @Column(nullable = false, length = 280)
    public String summary;

    /** Safe HTML; may be empty. */
    @Column(nullable = false, columnDefinition = "text")
    public String body;

    @Column(name = "post_type", length = 40)
    public String postType;

    @Convert(converter = Lines.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> families;

    @Convert(converter = Lines.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> tags;

    @Column(name = "bulletin_id", length = 20)
    public String bulletinId;

    @Column(length = 100)
    public String importance;

    @Convert(converter = Lines.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> cves;

    /** Ids of ATT&amp;CK. */
    @Convert(converter = Lines.class)
    @Column(nullable = false, columnDefinition = "text")
    public List<String> techniques;

    /** See {@link dev.rampart.news.feed.Story}. */
    @Column(name = "story_key", length = 64)
    public String storyKey;

    @Column(name = "title_key", length = 64)
    public String titleKey;

    /** The entry of another source that stands for the same story; null if this one does. */
    @Column(name = "twin_of")
    public Long twinOf;

    /** In whole seconds. */
    @Column(name = "published_at", nullable = false)
    public Instant publishedAt;

    /** Earlier than the above for what was published again. */
    @Column(name = "first_published_at", nullable = false)
    public Instant firstPublishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_basis", nullable = false, length = 20)
    public DateBasis dateBasis;

    @Column(name = "stored_at", nullable = false)
    public Instant storedAt;

    @Column(name = "updated_at", nullable = false)
    public Instant updatedAt;

    /**
     * What was dropped.
     *
     * @param orphans entries for which one of them stood; their story has to be settled anew
     */
    record Dropped(long entries, List<Long> orphans) {}

    static Dropped drop(List<Long> ids) {
        if (ids.isEmpty()) {
            return new Dropped(0, List.of());
        }
        List<Long> orphans = find("select id from NewsEntry where twinOf in ?1 and id not in ?1", ids)
                .project(Long.class)
                .list();
        NewsChange.tell(Stream.concat(ids.stream(), orphans.stream()).toList());
        return new Dropped(delete("id in ?1", ids), orphans);
    }

    /** When the last entries of a source were published, the newest first: enough to tell how often there are new ones. */
    static List<Instant> lastPublished(long sourceId) {
        return find(
                        "select publishedAt from NewsEntry where source.id = ?1 order by publishedAt desc, id desc",
                        sourceId)
                .project(Instant.class)
                .page(0, LAST)
                .list();
    }

    static NewsEntry of(NewsSource source, Draft draft, Instant now) {
        NewsEntry entry = new NewsEntry();
        entry.source = source;
        entry.body = "";
        entry.storedAt = now;
        entry.publishedAt = draft.published();
        entry.firstPublishedAt = draft.published();
        entry.dateBasis = draft.basis();
        entry.take(draft, now);
        entry.persist();
        return entry;
    }

    /** What the feed says now. A date that is only a guess never moves one that is known, nor an earlier guess. */
    void take(Draft draft, Instant now) {
        guidKey = draft.guidKey();
        linkKey = draft.linkKey();
        fingerprint = draft.fingerprint();
        kind = source.kind;
        level = draft.classification().level();
        title = draft.title();
        link = draft.link();
        author = draft.author();
        postType = draft.classification().postType();
        families = draft.classification().families();
        tags = draft.classification().tags();
        cves = draft.cves();
        techniques = draft.techniques();
        storyKey = draft.story().link();
        titleKey = draft.story().title();
        bulletinId = draft.bulletinId();
        updatedAt = now;
        // AWS's feed of bulletins drops the text of some that it had before: what was read once is kept.
        if (!draft.body().isEmpty() || body.isEmpty()) {
            body = draft.body();
            summary = draft.summary();
            importance = draft.importance();
        }
        if (draft.basis() == DateBasis.SURE) {
            firstPublishedAt = dateBasis == DateBasis.SURE ? firstPublishedAt : draft.published();
            publishedAt = draft.published();
            dateBasis = DateBasis.SURE;
        }
    }
}
