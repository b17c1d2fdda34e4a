package dev.rampart.news.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The techniques of MITRE ATT&amp;CK that a text names: by id anywhere, and by name where the text speaks of ATT&amp;CK at all, since
 * "Phishing" or "Brute Force" are words of everyday, too. Names are those of the IaaS platform.
 */
public final class Techniques {
    private static final Map<String, String> NAMES = load();
    private static final Pattern ID = Pattern.compile("\\bT1\\d{3}(?:\\.\\d{3})?\\b");
    private static final Pattern SPEAKS_OF_IT = Pattern.compile("ATT&CK|\\bMITRE\\b");
    private static final int MOST = 40;

    private Techniques() {}

    /**
     * A technique as a page shows it.
     *
     * @param id for example "T1078.004"
     * @param name of one of the IaaS platform, else ""
     */
    public record Technique(String id, String name) {
        public static Technique of(String id) {
            return new Technique(id, NAMES.getOrDefault(id, ""));
        }

        /** Its page at MITRE. */
        public String url() {
            return "https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/";
        }
    }

    /** Ids, sorted. */
    static List<String> namedIn(String text) {
        TreeSet<String> found = new TreeSet<>();
        ID.matcher(text).results().map(MatchResult::group).forEach(found::add);
        if (SPEAKS_OF_IT.matcher(text).find()) {
            NAMES.forEach((id, name) -> {
                if (text.contains(name)) {
                    found.add(id);
                }
            });
        }
        List<String> ids = new ArrayList<>(found);
        return List.copyOf(ids.subList(0, Math.min(ids.size(), MOST)));
    }

    private static Map<String, String> load() {
        Map<String, String> names = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Techniques.class.getResourceAsStream("techniques.txt"), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                if (!line.startsWith("#") && line.contains("=")) {
                    names.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
