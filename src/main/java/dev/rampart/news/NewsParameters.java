package dev.rampart.news;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list as they stand in its address; the page, the feeds and the API understand the same. */
class NewsParameters {
    @RestQuery
    @Parameter(description = "Learning level.", schema = @Schema(enumeration = {"100", "200", "300", "400", "none"}))
    String level;

    @RestQuery
    @Parameter(
            description = "What the source publishes.",
            schema = @Schema(enumeration = {"blog", "announcement", "bulletin", "documentation", "release"}))
    String kind;

    @RestQuery
    @Parameter(description = "Id of a source, as \"security-blog\".")
    String source;

    @RestQuery
    @Parameter(description = "Name of a product, as \"AWS IAM\".")
    String product;

    @RestQuery
    @Parameter(
            description =
                    "Words that all stand in the entry, one of three letters or more may be a beginning; \"a phrase\";"
                            + " title:, product:, tag:, cve:, bulletin:, text: before a word or a phrase; OR; a minus before what must"
                            + " not stand there.")
    String words;

    @RestQuery
    @Parameter(
            description = "Of a search: what fits best first, or the newest first.",
            schema = @Schema(enumeration = {"best", "newest"}))
    String order;

    @RestQuery
    @Parameter(description = "\"true\": only what you have not read.", schema = @Schema(enumeration = {"true"}))
    String unread;

    @RestQuery
    @Parameter(description = "\"true\": only what you have saved.", schema = @Schema(enumeration = {"true"}))
    String saved;

    @RestQuery
    @Parameter(
            description = "\"true\": only what you have noted something on.",
            schema = @Schema(enumeration = {"true"}))
    String noted;

    @RestQuery
    @Parameter(description = "\"true\": only what you have hidden.", schema = @Schema(enumeration = {"true"}))
    String hidden;

    @RestQuery
    @Parameter(description = "Where the page begins: \"next\" of the page before.")
    String before;

    NewsFilter filter() {
        return NewsFilter.of(this);
    }

    Cursor cursor() {
        return Cursor.of(before);
    }
}
