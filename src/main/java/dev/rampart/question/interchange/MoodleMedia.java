package dev.rampart.question.interchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The images in a Moodle XML file, which has the same names again in every text. */
final class MoodleMedia {
    private static final String PLACE = "@@PLUGINFILE@@/";

    private final Map<String, byte[]> media = new LinkedHashMap<>();

    /** The files of the text that is being read, by path. */
    private final Map<String, XmlElement> files = new LinkedHashMap<>();

    private final Set<String> left = new LinkedHashSet<>();

    /** By the name that the texts have them under. */
    Map<String, byte[]> media() {
        return media;
    }

    /** Turns to the next text. */
    void open(XmlElement text) {
        files.clear();
        text.children("file").forEach(file -> {
            String path = file.attribute("path").replaceAll("^/+", "") + file.attribute("name");
            files.put(path, file);
            if (ImageType.extension(bytes(file)) == null) {
                left.add(file.attribute("name"));
            }
        });
    }

    /** Names of files that are no images, since they were last asked for. */
    Set<String> left() {
        Set<String> names = new LinkedHashSet<>(left);
        left.clear();
        return names;
    }

    /** @return the name among the media, or null when the address leads to no image of the file */
    String name(String address) {
        if (!address.startsWith(PLACE)) {
            return null;
        }
        String path = address.substring(PLACE.length()).replaceAll("[?#].*$", "");
        XmlElement file = files.containsKey(path) ? files.get(path) : files.get(decoded(path));
        return file == null ? null : kept(file);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private String kept(XmlElement file) {
        byte[] image = bytes(file);
        String extension = ImageType.extension(image);
        if (extension == null) {
            return null;
        }
        String stem = file.attribute("name").replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
        stem = stem.isEmpty() ? "image" : stem.substring(0, Math.min(stem.length(), 60));
        String name = stem + "." + extension;
        for (int number = 2; media.containsKey(name) && !Arrays.equals(media.get(name), image); number++) {
            name = stem + "-" + number + "." + extension;
        }
        media.put(name, image);
        return name;
    }

    private static byte[] bytes(XmlElement file) {
        try {
            return Base64.getMimeDecoder().decode(file.text());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
