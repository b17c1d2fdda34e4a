package dev.rampart.news;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A fetch of a source, as its page tells it. Of each source the last {@value #KEPT} are kept. */
@Entity
@Immutable
@Table(name = "news_fetch")
class NewsFetch extends PanacheEntity {
    private static final int KEPT = 50;

    @Column(name = "source_id", nullable = false)
    public long sourceId;

    @Column(name = "fetched_at", nullable = false)
    public Instant fetchedAt;

    /** As in the metrics, for example "unchanged". */
    @Column(nullable = false, length = 30)
    public String outcome;

    @Column
    public Integer status;

    @Column(nullable = false)
    public int added;

    @Column(nullable = false)
    public int changed;

    @Column(name = "took_millis", nullable = false)
    public long tookMillis;

    /** A sentence, or null. */
    @Column(length = 1000)
    public String message;

    /** @param source as the fetch left it */
    static void keep(NewsSource source, String outcome, EntryStore.Stored stored, long tookMillis) {
        NewsFetch fetch = new NewsFetch();
        fetch.sourceId = source.id;
        fetch.fetchedAt = source.state.fetchedAt;
        fetch.outcome = outcome;
        fetch.status = source.state.status;
        fetch.added = stored.added();
        fetch.changed = stored.changed();
        fetch.tookMillis = tookMillis;
        fetch.message = source.state.message;
        fetch.persist();
        find("select id from NewsFetch where sourceId = ?1 order by id desc", source.id)
                .project(Long.class)
                .page(KEPT, 1)
                .firstResultOptional()
                .ifPresent(last -> delete("sourceId = ?1 and id <= ?2", source.id, last));
    }

    /** The newest first. */
    static List<NewsFetch> of(long sourceId) {
        return list("sourceId = ?1 order by id desc", sourceId);
    }

    /** What it came to, as a word for people. */
    public String outcomeWords() {
        return switch (outcome) {
            case "fetched" -> "read";
            case "fetched-elsewhere" -> "read elsewhere";
            case "unchanged" -> "nothing new";
            case "gone" -> "gone for good";
            default -> "failed";
        };
    }

    public boolean failed() {
        return outcomeWords().equals("failed");
    }
}
