package dev.rampart.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.news.NewsItem;
import dev.rampart.web.SiteConfig;
import java.time.Instant;
import java.util.List;

/**
 * What a webhook is told, as JSON.
 *
 * @param type "alert", or "test" for what the button sends
 * @param id the same each time that this is tried
 * @param why sentences: whose products it touches, or that it is a test
 * @param entry absent in a test
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertPayload(String type, String id, String why, Entry entry) {
    static final String ALERT = "alert";
    static final String TEST = "test";

    /**
     * @param url its page here
     * @param link its page at its publisher
     * @param bulletin as "2026-112-AWS", or absent
     * @param importance what it says of its weight, or absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long id,
            String title,
            String url,
            String link,
            String source,
            String bulletin,
            String importance,
            List<String> products,
            Instant publishedAt) {
        static Entry of(NewsItem item, SiteConfig site) {
            return new Entry(
                    item.id(),
                    item.title(),
                    site.link(item.href()),
                    item.link(),
                    item.sourceTitle(),
                    item.bulletinId(),
                    item.importance(),
                    item.products(),
                    item.publishedAt());
        }
    }
}
