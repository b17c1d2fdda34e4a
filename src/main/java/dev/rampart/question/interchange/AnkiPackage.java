package dev.rampart.question.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An {@code .apkg}: the collection, the images under numbers, and a list of their names. */
final class AnkiPackage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECK = "Rampart";

    private AnkiPackage() {}

    static byte[] of(List<ForeignItem> items, Map<String, byte[]> media, Instant now) {
        Map<String, String> names = new TreeMap<>();
        // All images of a collection lie in one folder, those of other packages, too.
        media.forEach((name, image) -> names.put(name, "rampart-" + hash(image).substring(0, 8) + "-" + name));
        Labels labels = new Labels();
        List<AnkiNote> notes = new ArrayList<>();
        for (ForeignItem item : items) {
            if (!(item.task() instanceof ForeignTask.Unknown)) {
                AnkiCard card = new AnkiCard(item, name -> names.getOrDefault(name, name));
                String name = labels.identifier(item);
                notes.add(new AnkiNote("rampart-" + name, deck(item), tags(name, item), card.front(), card.back()));
            }
        }
        try (Packing packing = new Packing()) {
            packing.add("collection.anki2", AnkiCollection.of(notes, now));
            Map<String, String> list = new LinkedHashMap<>();
            int n = 0;
            for (Map.Entry<String, String> image : names.entrySet()) {
                packing.add(String.valueOf(n), media.get(image.getKey()));
                list.put(String.valueOf(n++), image.getValue());
            }
            packing.add("media", json(list));
            return packing.bytes();
        }
    }

    /** Anki's decks lie within each other as their names say. */
    private static String deck(ForeignItem item) {
        return item.bank().isEmpty()
                ? DECK
                : DECK + "::"
                        + String.join(
                                "::",
                                item.bank().stream()
                                        .map(name -> name.replace("::", ":"))
                                        .toList());
    }

    /** Anki's tags hold no blanks. */
    private static String tags(String name, ForeignItem item) {
        List<String> tags = Labels.tags(item, name).stream()
                .map(tag -> tag.strip().replaceAll("\\s+", "_").replaceFirst(":(?!:)", "::"))
                .filter(tag -> !tag.isEmpty())
                .toList();
        return tags.isEmpty() ? "" : " " + String.join(" ", tags) + " ";
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            // Anki's own check sums are made with it, too; nothing secret hangs on it.
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
