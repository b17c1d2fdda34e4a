package dev.rampart.question.interchange;

import java.nio.charset.StandardCharsets;

/** What a picture is by its first bytes, whatever its name says. */
final class ImageType {
    private ImageType() {}

    /** "png", "jpg", "gif" or "webp"; null for anything else. */
    static String extension(byte[] image) {
        String head = new String(image, 0, Math.min(image.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return "png";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "jpg";
        }
        if (head.startsWith("GIF8")) {
            return "gif";
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? "webp" : null;
    }
}
