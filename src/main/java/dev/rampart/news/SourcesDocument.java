package dev.rampart.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rampart.news.feed.SourceKind;
import java.util.List;

/** A document that lists sources, as content/schema/sources.json describes it. */
record SourcesDocument(List<Listed> sources) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    record Listed(
            String id,
            String title,
            String url,
            SourceKind kind,
            String home,
            boolean enabled,
            int intervalMinutes,
            List<String> onlyCategories,
            String mirror,
            List<String> products,
            JsonNode keep,
            String note) {
        Listed {
            onlyCategories = onlyCategories == null ? List.of() : onlyCategories;
            products = products == null ? List.of() : products;
        }

        /** 0 for good; null if it leaves that to the operator. */
        Integer keepDays() {
            if (keep == null || keep.isNull()) {
                return null;
            }
            return keep.isNumber() ? keep.asInt() : Integer.valueOf(Keeping.FOR_GOOD);
        }
    }

    /** @param document free of flaws */
    static SourcesDocument of(JsonNode document) {
        try {
            return JSON.treeToValue(document, SourcesDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A checked document cannot be read", e);
        }
    }
}
