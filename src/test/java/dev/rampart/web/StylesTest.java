package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All style sheets end up on every page, so that no feature may define what another one defines. */
class StylesTest {
    private static final Path CSS = Path.of("src/main/resources/META-INF/resources/css");
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** What stands before a block. */
    private static final Pattern SELECTORS = Pattern.compile("([^{};@]+)\\{");

    private static final Pattern FIRST_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    @Test
    void no_two_features_define_the_same_class() throws IOException {
        Set<String> shared = new TreeSet<>();
        Map<String, List<String>> definedBy = new TreeMap<>();
        Matcher imported = IMPORT.matcher(Files.readString(CSS.resolve("main.css")));
        while (imported.find()) {
            Set<String> classes = classes(Files.readString(CSS.resolve(imported.group(1))));
            if (imported.group(2).equals("features")) {
                classes.forEach(name -> definedBy
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(imported.group(1)));
            } else {
                shared.addAll(classes);
            }
        }
        assertTrue(definedBy.size() > 50 && shared.contains("button"), "The style sheets were not read");
        definedBy.keySet().removeAll(shared);
        definedBy.values().removeIf(files -> files.size() == 1);
        assertEquals(Map.of(), definedBy);
    }

    /** The first class of each selector. */
    private static Set<String> classes(String css) {
        Set<String> classes = new TreeSet<>();
        Matcher selectors = SELECTORS.matcher(COMMENT.matcher(css).replaceAll(""));
        while (selectors.find()) {
            for (String selector : selectors.group(1).split(",")) {
                Matcher first = FIRST_CLASS.matcher(selector);
                if (first.find()) {
                    classes.add(first.group(1));
                }
            }
        }
        return classes;
    }
}
