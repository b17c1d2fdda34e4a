package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts that begin as what another document says, with ids of their own. */
@ApplicationScoped
class Duplicates {
    private static final int MOST = 1000;
    private static final int LONGEST_ID = 90;

    @Inject
    Desk desk;

    @Inject
    Kinds kinds;

    long of(Document document, long account) {
        DocumentKind kind = kinds.named(document.kind)
                .orElseThrow(() -> Problem.exception(409, "This is no document of a kind that can be duplicated."));
        for (int number = 2; number < MOST; number++) {
            Optional<String> path = LocalPath.numbered(document.path, number, kind, kinds);
            if (path.isPresent() && Document.count("path", path.get()) == 0) {
                Revision.Content content = desk.content(document);
                String text = renamed(content.text(), kind, number);
                return desk.open(
                                path.get(),
                                new Revision.Content(text, content.texts(), content.pictures()),
                                account,
                                "duplicate of " + document.path)
                        .id;
            }
        }
        throw Problem.exception(409, "There are too many duplicates of this document already.");
    }

    /** The ids that are never used twice get a number; the rest of the text, its comments too, stays as it is. */
    private static String renamed(String text, DocumentKind kind, int number) {
        Yaml yaml;
        try {
            yaml = Yaml.read(text);
        } catch (BrokenYaml e) {
            return text;
        }
        record Cut(int from, String id) {}
        int[] lines = lineStarts(text);
        List<Cut> cuts = new ArrayList<>();
        Map<String, String> fresh = new HashMap<>();
        for (String pointer : kind.ids(yaml.json())) {
            String id = yaml.json().at(pointer).asText();
            Place place = yaml.place(pointer);
            int line = lines[place.line() - 1];
            int from = text.indexOf(id, text.offsetByCodePoints(line, place.column() - 1));
            if (!id.isEmpty() && from >= 0) {
                cuts.add(new Cut(from, id));
                fresh.put(id, id.substring(0, Math.min(id.length(), LONGEST_ID)) + "-" + number);
            }
        }
        cuts.sort(Comparator.comparingInt(Cut::from).reversed());
        StringBuilder renamed = new StringBuilder(text);
        cuts.forEach(cut -> renamed.replace(cut.from(), cut.from() + cut.id().length(), fresh.get(cut.id())));
        return renamed.toString();
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
