package dev.rampart.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that may be a document.
 *
 * @param path below the content folder, with forward slashes
 * @param bytes what it holds, or null when it was too large to be read
 * @param hash of what it holds, in hexadecimal; of its size when it was too large
 */
record SourceFile(Origin origin, String path, byte[] bytes, String hash) {
    static SourceFile of(Origin origin, String path, byte[] bytes) {
        return new SourceFile(origin, path, bytes, hash(bytes));
    }

    static SourceFile tooLarge(Origin origin, String path, long size) {
        return new SourceFile(origin, path, null, "size " + size);
    }

    Batch.Location location() {
        return new Batch.Location(origin, path);
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
