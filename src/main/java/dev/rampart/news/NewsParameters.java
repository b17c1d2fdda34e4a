package dev.rampart.news;

import dev.rampart.web.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

    /** @param query as it stands in an address, without the question mark */
    static NewsParameters of(String query) {
        NewsParameters parameters = new NewsParameters();
        for (String part : query.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                parameters.set(part.substring(0, at), decoded(part.substring(at + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.exception(400, "“" + text + "” is no part of an address. Copy the address anew.");
        }
    }

    void set(String name, String given) {
        switch (name) {
            case "level" -> level = given;
            case "kind" -> kind = given;
            case "source" -> source = given;
            case "product" -> product = given;
            case "words" -> words = given;
            case "order" -> order = given;
            case "unread" -> unread = given;
            case "saved" -> saved = given;
            case "noted" -> noted = given;
            case "hidden" -> hidden = given;
            default -> throw Problem.exception(400, "The list has no filter called “" + name + "”.");
        }
    }

    NewsFilter filter() {
        return NewsFilter.of(this);
    }

    Cursor cursor() {
        return Cursor.of(before);
    }
}
