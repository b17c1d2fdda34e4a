package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References of a question in formats that have no field for them: a list at the end of the explanation. */
final class References {
    private static final String TITLE = "References:";
    private static final Pattern ITEM = Pattern.compile("- \\[(.{1,500})]\\(<?(https?://[^\\s<>]{1,2000}?)>?\\)");

    private References() {}

    /** The explanation with the references behind it. */
    static String appended(String explanation, List<ForeignItem.Source> references) {
        if (references.isEmpty()) {
            return explanation;
        }
        StringBuilder all = new StringBuilder(explanation.strip());
        all.append(explanation.isBlank() ? "" : "\n\n").append(TITLE).append("\n");
        for (ForeignItem.Source source : references) {
            all.append("\n- ").append(Prose.link(source.title(), source.url()));
        }
        return all.toString();
    }

    /** @param explanation what stands before the references */
    record Explained(String explanation, List<ForeignItem.Source> references) {}

    /** An explanation taken apart again. */
    static Explained taken(String text) {
        String before = "";
        int title = text.startsWith(TITLE) ? 0 : text.lastIndexOf("\n" + TITLE);
        if (title < 0) {
            return new Explained(text, List.of());
        }
        before = text.substring(0, title);
        List<ForeignItem.Source> references = new ArrayList<>();
        for (String line :
                text.substring(title).strip().substring(TITLE.length()).split("\n")) {
            Matcher item = ITEM.matcher(line.strip());
            if (item.matches()) {
                references.add(new ForeignItem.Source(
                        Prose.toText(item.group(1)),
                        item.group(2).replace("&amp;", "&").replaceAll("\\\\(\\p{Punct})", "$1")));
            } else if (!line.isBlank()) {
                return new Explained(text, List.of());
            }
        }
        return references.isEmpty() ? new Explained(text, List.of()) : new Explained(before.strip(), references);
    }
}
