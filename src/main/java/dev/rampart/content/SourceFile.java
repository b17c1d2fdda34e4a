package dev.rampart.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file that may be a document.
 *
 * @param path below the content folder, with forward slashes
 * @param bytes what it holds, or null when it was too large to be read
 * @param beside the Markdown files and images of the same folder by name, which it may name as its companions
 * @param hash of what it holds and of what lies beside it, in hexadecimal; of its size when it was too large
 * @param pictures images beside it that are stored already, by name
 */
record SourceFile(
        Origin origin,
        String path,
        byte[] bytes,
        SortedMap<String, byte[]> beside,
        String hash,
        Map<String, Picture> pictures) {
    static SourceFile of(Origin origin, String path, byte[] bytes) {
        return of(origin, path, bytes, new TreeMap<>());
    }

    static SourceFile of(Origin origin, String path, byte[] bytes, SortedMap<String, byte[]> beside) {
        return new SourceFile(origin, path, bytes, beside, hash(bytes, beside), Map.of());
    }

    static SourceFile tooLarge(Origin origin, String path, long size) {
        return new SourceFile(origin, path, null, new TreeMap<>(), "size " + size, Map.of());
    }

    /** What was written in the browser: a text, the Markdown files and the images beside it. */
    static SourceFile local(String path, String text, Map<String, String> texts, Map<String, Picture> pictures) {
        SortedMap<String, byte[]> beside = new TreeMap<>();
        texts.forEach((name, body) -> beside.put(name, body.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SourceFile(Origin.LOCAL, path, bytes, beside, hash(bytes, beside), pictures);
    }

    Batch.Location location() {
        return new Batch.Location(origin, path);
    }

    /** Of a text and its companions by name. */
    static String hash(byte[] text, SortedMap<String, byte[]> companions) {
        List<byte[]> parts = new ArrayList<>(List.of(text));
        companions.forEach((name, companion) -> {
            parts.add(("\0" + name + "\0").getBytes(StandardCharsets.UTF_8));
            parts.add(companion);
        });
        return hash(parts.toArray(byte[][]::new));
    }

    static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
