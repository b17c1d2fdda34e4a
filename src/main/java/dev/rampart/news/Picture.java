package dev.rampart.news;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An image as it is passed on: one of the few kinds that hold pixels and nothing that acts, by what its first bytes are and
 * not by what its server says.
 */
record Picture(byte[] bytes, String mediaType) {

    /** @return empty if its server does not call it an image, or it is none that is passed on, as SVG */
    static Optional<Picture> of(byte[] bytes, String contentType) {
        boolean image = contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("image/");
        String mediaType = image ? mediaType(bytes) : null;
        return mediaType == null ? Optional.empty() : Optional.of(new Picture(bytes, mediaType));
    }

    private static String mediaType(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return "image/png";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "image/gif";
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return "image/webp";
        }
        return head.endsWith("ftypavif") ? "image/avif" : null;
    }
}
