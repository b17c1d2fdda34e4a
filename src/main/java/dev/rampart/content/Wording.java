package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How problems with a document are put into words. */
public final class Wording {
    private Wording() {}

    /** "option 3 of question `scs-4-2-key-policy-root`" for {@code /questions/7/options/2}. */
    static String called(JsonNode root, String pointer) {
        if (pointer.isEmpty()) {
            return "the document";
        }
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        boolean element = root.at(parent).isArray();
        String name = element ? element(root, pointer, parent) : "`" + key(pointer) + "`";
        // Elements of a list are called after the list, so what the list belongs to comes next.
        String owner = element ? parent.substring(0, parent.lastIndexOf('/')) : parent;
        return owner.isEmpty() ? name : name + " of " + called(root, owner);
    }

    private static String element(JsonNode root, String pointer, String list) {
        String kind = list.isEmpty() ? "item" : singular(key(list));
        JsonNode id = root.at(pointer).path("id");
        return id.isTextual() && !id.textValue().isBlank()
                ? kind + " `" + shortened(id.textValue()) + "`"
                : kind + " " + (Integer.parseInt(key(pointer)) + 1);
    }

    static String key(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    static String singular(String plural) {
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** With a capital letter, as a sentence begins. */
    public static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** A text as it can be quoted within a sentence. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    /** "`a`, `b` and `c`". */
    public static String listed(Collection<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", "))
                + " and "
                + quoted.get(quoted.size() - 1);
    }

    /** " Did you mean `x`?" with the known name that is nearest, or "" if none is near. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known).map(near -> " Did you mean `" + near + "`?").orElse("");
    }

    static Optional<String> nearest(String name, Collection<String> known) {
        int furthest = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= furthest)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** The least number of characters to insert, remove, replace or swap with a neighbour (Damerau and Levenshtein). */
    static int distance(String from, String to) {
        String a = shortened(from).toLowerCase(java.util.Locale.ROOT);
        String b = shortened(to).toLowerCase(java.util.Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
