package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images of documents, for what takes questions along. */
@ApplicationScoped
public class Images {
    private static final Pattern ADDRESS = Pattern.compile("/images/([0-9a-f]{64})\\.(png|jpg)");

    /** What stands behind some addresses, in their own format; those that are none are left out. */
    public Map<String, byte[]> bytes(Set<String> addresses) {
        Map<String, byte[]> bytes = new HashMap<>();
        for (String address : addresses) {
            Matcher parts = ADDRESS.matcher(address);
            Image image = parts.matches() ? Image.named(parts.group(1)) : null;
            if (image != null) {
                bytes.put(address, image.bytes());
            }
        }
        return bytes;
    }

    /**
     * A text with names in place of the addresses of images, as files beside it have them.
     *
     * @param named gets the names, by address
     */
    public static String named(String text, Map<String, String> named) {
        return text.contains("/images/")
                ? ADDRESS.matcher(text)
                        .replaceAll(found -> named.computeIfAbsent(
                                found.group(), address -> found.group(1).substring(0, 16) + "." + found.group(2)))
                : text;
    }
}
