package dev.rampart.attempt;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rampart.catalog.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The blueprints that ship, read as they stand in their documents. */
final class Blueprints {
    static final List<String> SHIPPED = List.of("scs-c03", "clf-c02", "saa-c03", "soa-c03", "aif-c01");

    private Blueprints() {}

    static Blueprint shipped(String id) {
        try {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Path.of("content/exams", id + ".yaml").toFile(), Blueprint.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
