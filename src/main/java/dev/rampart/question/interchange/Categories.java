package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;

/** Moodle's paths of categories, such as {@code $course$/top/Encryption/Keys}, in which {@code //} is a slash. */
final class Categories {
    private static final char SLASH = '\uE004';

    private Categories() {}

    /** From the outermost inward, without the context and without the category that is on top of all. */
    static List<String> bank(String path) {
        List<String> names = new ArrayList<>();
        for (String part : path.replace("//", "" + SLASH).split("/")) {
            String name = Prose.clean(part.replace(SLASH, '/'))
                    .replaceAll("\\s+", " ")
                    .strip();
            boolean context = names.isEmpty() && (name.matches("\\$[a-z]{1,20}[0-9]{0,9}\\$") || name.equals("top"));
            if (!name.isEmpty() && !context) {
                names.add(name);
            }
        }
        return names;
    }

    static String path(List<String> bank) {
        StringBuilder path = new StringBuilder("$course$/top");
        for (String name : bank) {
            path.append('/').append(name.replaceAll("\\s+", " ").strip().replace("/", "//"));
        }
        return path.toString();
    }
}
