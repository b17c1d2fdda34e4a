package dev.rampart.news;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A source whose time has come. To be called in a transaction. */
record DueSource(long id, String url, String movedTo) {
    /** In lower case. */
    String host() {
        return String.valueOf(URI.create(movedTo == null ? url : movedTo).getHost())
                .toLowerCase(Locale.ROOT);
    }

    /** Those that no node holds, the longest overdue first. */
    static List<DueSource> now(Instant now, int most) {
        return NewsSource.find(
                        "select id, url, state.movedTo from NewsSource where followed and state.nextFetchAt <= ?1"
                                + " and (state.claimedUntil is null or state.claimedUntil <= ?1) order by state.nextFetchAt",
                        now)
                .project(DueSource.class)
                .page(0, most)
                .list();
    }

    /** Makes this node the one that fetches it; false if another one does, or has done so since it was seen to be due. */
    static boolean claimDue(long id, Instant now, Duration atMost) {
        return claim(id, now, atMost, " and followed and state.nextFetchAt <= ?3");
    }

    /** The same for a source that is fetched at once, due or not. */
    static boolean claim(long id, Instant now, Duration atMost) {
        return claim(id, now, atMost, "");
    }

    private static boolean claim(long id, Instant now, Duration atMost, String also) {
        return NewsSource.update(
                        "state.claimedUntil = ?1 where id = ?2"
                                + " and (state.claimedUntil is null or state.claimedUntil <= ?3)" + also,
                        now.plus(atMost),
                        id,
                        now)
                == 1;
    }
}
