package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** To whom documents are limited, in the spelling that all kinds share. */
final class AudienceLines {
    private static final int LONGEST = 100;
    private static final Pattern LINE =
            Pattern.compile("(?<![\\w-])[\"']?audience[\"']?\\s*:\\s*[\"']?([a-z]+:[a-z0-9-]{1,90})");

    private AudienceLines() {}

    /** @param json a document, which may be at odds with its schema */
    static Set<String> of(JsonNode json) {
        Set<String> audiences = new HashSet<>();
        add(audiences, json.path("audience"));
        json.path("questions").forEach(question -> add(audiences, question.path("audience")));
        return audiences;
    }

    private static void add(Set<String> audiences, JsonNode audience) {
        if (audience.isTextual()
                && !audience.textValue().isBlank()
                && audience.textValue().length() <= LONGEST) {
            audiences.add(audience.textValue());
        }
    }

    /** Of a text that may be no YAML: where it cannot be read, better one too many than a secret told. */
    static Set<String> in(String text) {
        return YamlText.json(text).map(AudienceLines::of).orElseGet(() -> lines(text));
    }

    private static Set<String> lines(String text) {
        return LINE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
