package dev.rampart.question.interchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The images of a package, taken as the texts ask for them. */
final class Pictures {
    /** Canvas's and others' word for the folder of a package's files. */
    private static final Pattern BASE =
            Pattern.compile("^\\$(IMS[-_]CC[-_]FILE_?BASE|CANVAS_COURSE_REFERENCE)\\$/?", Pattern.CASE_INSENSITIVE);

    private static final List<String> FOLDERS = List.of("", "web_resources/", "images/", "media/");

    /** All together, in bytes. */
    private static final long LARGEST = 64 << 20;

    private final SafeZip zip;
    private final Map<String, String> namesByEntry = new LinkedHashMap<>();
    private final Map<String, byte[]> media = new LinkedHashMap<>();
    private long bytes;

    /** @param zip the package, or null for a file that stands alone */
    Pictures(SafeZip zip) {
        this.zip = zip;
    }

    /** Those that were asked for, by the name that the texts have them under. */
    Map<String, byte[]> media() {
        return media;
    }

    /** The name of the image that a text of an entry shows, or null when the package has none there. */
    String name(String entry, String address) {
        if (zip == null || address.startsWith("http:") || address.startsWith("https:") || address.startsWith("data:")) {
            return null;
        }
        String found = find(entry, plain(address));
        return found == null ? null : namesByEntry.computeIfAbsent(found, this::take);
    }

    private static String plain(String address) {
        String path = address.replaceAll("[?#].*$", "");
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // It only looks like an encoded one.
        }
        return BASE.matcher(path).replaceFirst("");
    }

    private String find(String entry, String path) {
        String beside = ZipNames.resolve(entry, path);
        if (zip.has(beside)) {
            return beside;
        }
        String within = ZipNames.resolve("", path);
        for (String folder : FOLDERS) {
            if (zip.has(folder + within)) {
                return folder + within;
            }
        }
        List<String> alike = within.isEmpty()
                ? List.of()
                : zip.names().stream()
                        .filter(name -> name.endsWith("/" + within))
                        .toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    private String take(String entry) {
        try {
            byte[] image = zip.read(entry);
            String extension = ImageType.extension(image);
            bytes += image.length;
            if (extension == null || bytes > LARGEST) {
                return null;
            }
            String last = entry.substring(entry.lastIndexOf('/') + 1);
            String name = last.replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_-]+", "-") + "." + extension;
            for (int n = 2; media.containsKey(name); n++) {
                name = name.replaceAll("(-\\d+)?\\.[^.]*$", "-" + n + "." + extension);
            }
            media.put(name, image);
            return name;
        } catch (UnreadableFile e) {
            return null;
        }
    }
}
