package dev.rampart.author.exchange;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one column, a line each. */
class Rows implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s*\\R\\s*", " ")).collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
