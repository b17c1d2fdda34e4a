package dev.rampart.author.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What a form sent, by name and in its order. Lines end as in our files, whatever the browser makes of them. */
final class Fields {
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, FormValue> uploads = new LinkedHashMap<>();

    private Fields() {}

    static Fields of(MultipartFormDataInput form) {
        Fields fields = new Fields();
        form.getValues()
                .forEach((name, values) -> values.forEach(value -> {
                    if (value.isFileItem()) {
                        fields.uploads.put(name, value);
                    } else {
                        fields.add(name, value.getValue());
                    }
                }));
        return fields;
    }

    static Fields of(Map<String, List<String>> texts) {
        Fields fields = new Fields();
        texts.forEach((name, all) -> all.forEach(text -> fields.add(name, text)));
        return fields;
    }

    private void add(String name, String text) {
        texts.computeIfAbsent(name, key -> new ArrayList<>())
                .add(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    Iterable<String> names() {
        return texts.keySet();
    }

    /** "" when there is none. */
    String text(String name) {
        return has(name) ? texts.get(name).get(0) : "";
    }

    List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** What stands on the lines of a field, without the empty ones. */
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** 0 when it is no number. */
    int number(String name) {
        String text = text(name).strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** A file that was chosen. */
    record Upload(String name, byte[] bytes) {}

    /** @param most bytes; of a larger file one more is read, which tells that it is */
    Optional<Upload> upload(String name, int most) {
        FormValue value = uploads.get(name);
        if (value == null || value.getFileName() == null || value.getFileName().isBlank()) {
            return Optional.empty();
        }
        try (InputStream in = value.getFileItem().getInputStream()) {
            return Optional.of(new Upload(value.getFileName(), in.readNBytes(most + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
