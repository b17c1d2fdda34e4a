package dev.rampart.news.search;

import java.util.Map;

/** What an entry is found by. */
final class Fields {
    static final String ID = "id";
    static final String OWNER = "owner";
    static final String TWIN = "twin";
    static final String PUBLISHED = "published";
    static final String LEVEL = "level";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String PRODUCT = "product";

    static final String TITLE = "title";
    static final String PRODUCTS = "products";
    static final String TAGS = "tags";
    static final String BODY = "body";

    /** The texts, each with how much a word in it counts: a title says what an entry is about, a body mentions much. */
    static final Map<String, Float> WEIGHTS = Map.of(TITLE, 4f, PRODUCTS, 3f, TAGS, 2f, BODY, 1f);

    /** What a search may put before a colon, and the field that it means. */
    static final Map<String, String> NAMES = Map.of(
            "title", TITLE,
            "product", PRODUCTS,
            "products", PRODUCTS,
            "tag", TAGS,
            "cve", TAGS,
            "bulletin", TAGS,
            "body", BODY,
            "text", BODY);

    private Fields() {}
}
