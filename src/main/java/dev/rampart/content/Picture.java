package dev.rampart.content;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An image that may be shown: decoded once and encoded anew, so that nothing but its pixels is left.
 *
 * @param hash of its bytes (SHA-256, hexadecimal); with it, whoever was given the address can see the image, and nobody else
 * @param mediaType "image/png" or "image/jpeg"
 * @param width in pixels
 * @param height in pixels
 * @param bytes null when they are stored already
 */
record Picture(String hash, String mediaType, int width, int height, byte[] bytes) {
    /** In bytes, of what is taken in and of what is kept. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** In pixels, a side. */
    static final int LONGEST = 4000;

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,190}\\.(png|jpe?g|gif|webp)", Pattern.CASE_INSENSITIVE);

    /** Whether a file of this name is looked at as an image; what it is its content says. */
    static boolean named(String name) {
        return NAME.matcher(name).matches();
    }

    /** Where it is served. */
    String address() {
        return "/images/" + hash + (mediaType.equals("image/png") ? ".png" : ".jpg");
    }

    /** What the first bytes of a file say that it is: "png", "jpeg", "gif", "webp", or null. */
    static String format(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001A\n")) {
            return "png";
        } else if (begins(bytes, 0, "\u00FF\u00D8\u00FF")) {
            return "jpeg";
        } else if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
            return "gif";
        }
        return begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP") ? "webp" : null;
    }

    private static boolean begins(byte[] bytes, int from, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= from + wanted.length
                && java.util.Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
