package dev.rampart.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rampart.web.SiteConfig;
import java.util.List;

/** The list as JSON Feed 1.1 (jsonfeed.org); its names are the format's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        String homePageUrl,
        String feedUrl,
        String nextUrl,
        String language,
        List<Item> items) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /**
     * @param url the entry's page here
     * @param externalUrl its page at its publisher
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String externalUrl,
            String title,
            String contentText,
            String datePublished,
            String dateModified,
            List<Author> authors,
            List<String> tags) {}

    record Author(String name) {}

    /** @return the document in UTF-8 */
    static byte[] of(NewsFeeds.Content content, SiteConfig site) {
        JsonFeed feed = new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                content.title(),
                content.page(),
                content.self(),
                content.next(),
                "en",
                content.list().entries().stream()
                        .map(row -> item(row, site.link("/news/" + row.id())))
                        .toList());
        try {
            return JSON.writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Item item(EntryRow row, String address) {
        return new Item(
                address,
                address,
                row.link(),
                row.title(),
                row.summary(),
                row.publishedAt().toString(),
                row.updatedAt().toString(),
                List.of(new Author(row.sourceTitle())),
                row.labels());
    }
}
