package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Many documents that begin to count at once, as an import or a change of many makes them. */
@ApplicationScoped
class PrintRun {
    /** After so many documents the session forgets them, since it looks at each of them whenever it writes. */
    private static final int AT_ONCE = 50;

    @Inject
    Press press;

    @Inject
    ContentImport contentImport;

    @Inject
    Kinds kinds;

    @Inject
    Access access;

    @Inject
    Desk desk;

    @Inject
    Locals locals;

    @Inject
    Proof proof;

    @Inject
    Inspection inspection;

    @Inject
    ReviewRule reviews;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * All of them or none; where a review is needed they become drafts that wait for one.
     *
     * @param dropped what goes with it: ids, and the revisions that were looked at
     * @param more whether the next of many follows at once
     */
    long of(List<WrittenDocument> documents, Map<Long, Integer> dropped, long account, String note, boolean more) {
        Set<String> touched = new TreeSet<>();
        long stored = contentImport.alone(() -> {
            Map<DocumentKind, Map<String, WrittenDocument>> byKind = new LinkedHashMap<>();
            for (WrittenDocument written : documents) {
                byKind.computeIfAbsent(LocalPath.kind(written.path(), kinds), kind -> new LinkedHashMap<>())
                        .put(written.path(), written);
            }
            long done = 0;
            for (DocumentKind kind : kinds.inOrder()) {
                if (byKind.containsKey(kind)) {
                    done += store(kind, byKind.get(kind), account, note);
                    touched.add(kind.name());
                }
            }
            dropped.forEach((id, revision) -> {
                current(access.held(id, account), revision);
                press.dropped(id, account).ifPresent(touched::add);
            });
            return done;
        });
        press.tell(touched, more);
        return stored;
    }

    private long store(DocumentKind kind, Map<String, WrittenDocument> all, long account, String note) {
        Map<String, Revision.Content> contents = new HashMap<>();
        Revision.Content nothing = new Revision.Content("", Map.of(), Map.of());
        all.forEach((path, written) -> contents.put(path, desk.with(nothing, written.text(), written.beside())));
        List<SourceFile> files = all.keySet().stream()
                .map(path -> proof.file(path, contents.get(path), Map.of()))
                .toList();
        Set<Batch.Location> together = files.stream().map(SourceFile::location).collect(Collectors.toSet());
        List<Inspection.Outcome> outcomes =
                inspection.of(kind, files, location -> together.contains(location) || locals.present(location)).stream()
                        .map(outcome -> press.authored(kind, outcome, account))
                        .toList();
        outcomes.stream()
                .filter(outcome -> !outcome.flaws().isEmpty())
                .findFirst()
                .ifPresent(PrintRun::refuse);
        long done = 0;
        for (Inspection.Outcome outcome : outcomes) {
            String path = outcome.file().path();
            Manuscript manuscript = opened(all.get(path), contents.get(path), account, note);
            if (reviews.required()) {
                manuscript.share(clock.instant());
                DocumentReview open = DocumentReview.open(manuscript.document);
                if (open != null) {
                    open.delete();
                }
                DocumentReview.ask(manuscript.document, manuscript.revision, account, clock.instant());
            } else {
                Revision text = Revision.of(manuscript.document, manuscript.revision);
                press.counts(kind, manuscript, text, outcome, null, account);
            }
            if (++done % AT_ONCE == 0) {
                entities.flush();
                entities.clear();
            }
        }
        return done;
    }

    private static void refuse(Inspection.Outcome outcome) {
        Flaw flaw = outcome.flaws().get(0);
        throw Problem.exception(
                422,
                "%s, line %d: %s Nothing was stored.".formatted(outcome.file().path(), flaw.line(), flaw.sentence()));
    }

    private Manuscript opened(WrittenDocument written, Revision.Content content, long account, String note) {
        String path = written.path();
        Document known = Document.at(Origin.LOCAL, path);
        if (known == null || known.removedAt != null) {
            return desk.opened(path, content, account, note);
        }
        Manuscript manuscript = access.held(known.id, account);
        current(manuscript, written.revision());
        Revision saved =
                Revision.save(known, manuscript.revision, false, content, account, Desk.note(note), clock.instant());
        manuscript.work(saved, 0);
        return manuscript;
    }

    /** @param revision that was looked at; null whatever that is */
    private static void current(Manuscript manuscript, Integer revision) {
        if (revision != null && revision != manuscript.revision) {
            throw Problem.exception(
                    409,
                    "Someone has saved %s meanwhile, so nothing was stored. Look at it again."
                            .formatted(manuscript.document.path));
        }
    }
}
