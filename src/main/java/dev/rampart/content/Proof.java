package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a text that is being written against everything that is asked of it. */
@ApplicationScoped
class Proof {
    @Inject
    Kinds kinds;

    @Inject
    Inspection inspection;

    @Inject
    Locals locals;

    @Inject
    ContentConfig config;

    /** @param beside files that stand in for those of the content, or come on top, by name */
    Checked check(String path, Revision.Content content, Map<String, byte[]> beside) {
        return check(path, content, beside, null);
    }

    /** @param author whose text it is, so that what they may not write is a flaw; null when that is not asked */
    Checked check(String path, Revision.Content content, Map<String, byte[]> beside, Reader author) {
        Optional<DocumentKind> kind = LocalPath.good(path) ? kinds.of(path) : Optional.empty();
        if (kind.isEmpty()) {
            return unplaced(path, content);
        }
        Inspection.Outcome outcome = inspection
                .of(kind.get(), List.of(file(path, content, beside)), memory()::there)
                .get(0);
        if (author != null && outcome.draft() != null) {
            kind.get().checkAuthor(outcome.draft(), author);
            outcome = outcome.checked();
        }
        return checked(kind.get(), outcome);
    }

    /** Places are asked for again and again, by each id. */
    private Memory memory() {
        return new Memory(new HashMap<>(), locals);
    }

    private record Memory(Map<Batch.Location, Boolean> known, Locals locals) {
        boolean there(Batch.Location location) {
            return known.computeIfAbsent(location, locals::present);
        }
    }

    static Checked checked(DocumentKind kind, Inspection.Outcome outcome) {
        Draft draft = outcome.draft();
        boolean whole = draft != null && outcome.flaws().isEmpty();
        return new Checked(
                kind.name(),
                draft,
                outcome.flaws(),
                whole ? kind.objections(draft) : List.of(),
                draft == null ? Map.of() : Pictures.addresses(draft.pictures()));
    }

    SourceFile file(String path, Revision.Content content, Map<String, byte[]> more) {
        long size = content.text().getBytes(StandardCharsets.UTF_8).length;
        if (size > config.maxSize().asLongValue()) {
            return SourceFile.tooLarge(Origin.LOCAL, path, size);
        }
        Map<String, Picture> pictures = new TreeMap<>(content.pictures());
        pictures.keySet().removeAll(more.keySet());
        SourceFile file = SourceFile.local(path, content.text(), content.texts(), pictures);
        SortedMap<String, byte[]> beside = new TreeMap<>(file.beside());
        more.forEach((name, bytes) -> {
            if (bytes.length == 0) {
                beside.remove(name);
            } else {
                beside.put(name, bytes);
            }
        });
        return new SourceFile(file.origin(), path, file.bytes(), beside, file.hash(), pictures);
    }

    private Checked unplaced(String path, Revision.Content content) {
        Flaw misplaced = Flaw.at(
                Place.START,
                "No kind of document belongs at this path. Put it where it belongs: " + kinds.places() + ".");
        Inspection.Outcome read =
                Inspection.read(SourceFile.local(path, content.text(), content.texts(), content.pictures()));
        return new Checked(
                null,
                read.draft(),
                java.util.stream.Stream.concat(java.util.stream.Stream.of(misplaced), read.flaws().stream())
                        .toList(),
                List.of(),
                Map.of());
    }
}
