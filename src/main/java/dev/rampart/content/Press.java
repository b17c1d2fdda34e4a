package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Where what was written in the browser begins to count, and ends; one at a time, like an import of files. */
@ApplicationScoped
class Press {
    private static final Logger LOG = Logger.getLogger(Press.class);

    /** After so many documents the session forgets them, since it looks at each of them whenever it writes. */
    private static final int AT_ONCE = 50;

    @Inject
    ContentImport contentImport;

    @Inject
    Kinds kinds;

    @Inject
    Desk desk;

    @Inject
    Locals locals;

    @Inject
    Proof proof;

    @Inject
    Inspection inspection;

    @Inject
    Archive archive;

    @Inject
    Readership readership;

    @Inject
    ContentConfig config;

    @Inject
    ReviewConfig reviews;

    @Inject
    Event<ContentChanged> changes;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    List<Flaw> publish(long draft, int revision, long account) {
        List<String> touched = new ArrayList<>();
        List<Flaw> flaws = contentImport.alone(() -> {
            Manuscript manuscript = desk.held(draft, account);
            if (manuscript.revision != revision) {
                throw Problem.exception(
                        409, "Someone has saved since you looked at it, so nothing was published. Look at it again.");
            }
            Document document = manuscript.document;
            DocumentReview review = DocumentReview.approval(document, revision);
            if (review == null && reviews.review() == ReviewConfig.Need.REQUIRED) {
                throw Problem.exception(
                        409,
                        "A second instructor has to approve of this text before it is published. Ask for a review.");
            }
            Revision text = Revision.of(document, revision);
            DocumentKind kind = kinds.named(document.kind).orElseThrow();
            SourceFile file = proof.file(document.path, locals.ofRevision(text), Map.of());
            Inspection.Outcome outcome = authored(
                    kind, inspection.of(kind, List.of(file), locals::present).get(0), account);
            Workbench.Checked checked = Proof.checked(kind, outcome);
            if (!checked.publishable()) {
                return java.util.stream.Stream.of(checked.flaws(), checked.objections())
                        .flatMap(List::stream)
                        .toList();
            }
            counts(kind, manuscript, text, outcome, review, account);
            touched.add(kind.name());
            return List.<Flaw>of();
        });
        tell(touched);
        return flaws;
    }

    /** What the account may not write is a flaw besides. */
    private Inspection.Outcome authored(DocumentKind kind, Inspection.Outcome outcome, long account) {
        if (outcome.draft() == null) {
            return outcome;
        }
        kind.checkAuthor(outcome.draft(), readership.reader(account));
        return outcome.checked();
    }

    private void counts(
            DocumentKind kind,
            Manuscript manuscript,
            Revision text,
            Inspection.Outcome outcome,
            DocumentReview review,
            long account) {
        Document document = manuscript.document;
        Draft draft = outcome.draft();
        archive.change(kind, document.path, true, () -> {
            Document.seen(outcome.file(), kind.name(), kinds.rules(kind), clock.instant());
            document.about(draft, text.body);
            DocumentVersion version =
                    DocumentVersion.of(document, text.body, draft.companions(), draft.pictures(), clock.instant());
            document.publication = Publication.local(version, text, review, account, clock.instant());
        });
        if (kind.personal(draft.json())) {
            manuscript.authorId = owner(manuscript, draft, account);
        }
        manuscript.sharedAt = kind.personal(draft.json()) ? null : clock.instant();
        manuscript.flaws = 0;
    }

    /** Whose alone a document is from now on: nobody else would see it, so it must be one of those for whom it is written. */
    private Long owner(Manuscript manuscript, Draft draft, long account) {
        if (manuscript.authorId == null || manuscript.isAuthor(account)) {
            return account;
        }
        Reader author = readership.reader(manuscript.authorId);
        return !author.all() && author.sees(AudienceLines.of(draft.json())) ? manuscript.authorId : account;
    }

    void unpublish(long draft, long account) {
        String touched = contentImport.alone(() -> {
            Manuscript manuscript = desk.held(draft, account);
            if (manuscript.document.publication == null) {
                throw Problem.exception(409, "Nothing of this document is published.");
            }
            return end(manuscript, account);
        });
        tell(List.of(touched));
    }

    /** @return the kind's name */
    private String end(Manuscript manuscript, long account) {
        Document document = manuscript.document;
        DocumentKind kind = kinds.named(document.kind).orElseThrow();
        archive.change(kind, document.path, false, () -> {
            PublicationEnd.of(document.publication, account, clock.instant());
            document.publication = null;
            document.brokenText = null;
            document.flaws.clear();
        });
        return kind.name();
    }

    /** What only its author ever saw leaves nothing behind; what others saw keeps its history. */
    void drop(long draft, long account) {
        List<String> touched = new ArrayList<>();
        contentImport.alone(() -> {
            Manuscript manuscript = desk.held(draft, account);
            Document document = manuscript.document;
            if (document.publication != null) {
                touched.add(end(manuscript, account));
            }
            if (manuscript.sharedAt == null && DocumentVersion.count("document", document) == 0) {
                erase(manuscript);
            } else {
                document.remove(clock.instant());
            }
            return draft;
        });
        tell(touched);
    }

    /** All of it, also what counted for its author alone. */
    void erase(Manuscript manuscript) {
        Document document = manuscript.document;
        if (document.publication != null) {
            kinds.named(document.kind)
                    .ifPresent(kind -> archive.change(kind, document.path, false, () -> document.publication = null));
            changes.fire(new ContentChanged(document.kind));
        }
        PublicationEnd.<PublicationEnd>list("publication.version.document", document)
                .forEach(PublicationEnd::delete);
        Publication.<Publication>list("version.document", document).forEach(Publication::delete);
        DocumentVersion.<DocumentVersion>list("document", document).forEach(DocumentVersion::delete);
        DocumentReview.<DocumentReview>list("document", document).forEach(DocumentReview::delete);
        Revision.<Revision>list("document", document).forEach(Revision::delete);
        manuscript.delete();
        document.delete();
    }

    /** All of them or none; where a review is needed they become drafts that wait for one. */
    long store(List<Workbench.Written> documents, long account, String note) {
        Set<String> touched = new TreeSet<>();
        long stored = contentImport.alone(() -> {
            Map<DocumentKind, Map<String, Workbench.Written>> byKind = new LinkedHashMap<>();
            for (Workbench.Written written : documents) {
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
            return done;
        });
        tell(touched);
        return stored;
    }

    private long store(DocumentKind kind, Map<String, Workbench.Written> all, long account, String note) {
        Map<String, Revision.Content> contents = new HashMap<>();
        Revision.Content nothing = new Revision.Content("", Map.of(), Map.of());
        all.forEach((path, written) -> contents.put(path, desk.with(nothing, written.text(), written.beside())));
        List<SourceFile> files = all.keySet().stream()
                .map(path -> proof.file(path, contents.get(path), Map.of()))
                .toList();
        Set<Batch.Location> together =
                files.stream().map(SourceFile::location).collect(java.util.stream.Collectors.toSet());
        List<Inspection.Outcome> outcomes =
                inspection.of(kind, files, location -> together.contains(location) || locals.present(location)).stream()
                        .map(outcome -> authored(kind, outcome, account))
                        .toList();
        outcomes.stream()
                .filter(outcome -> !outcome.flaws().isEmpty())
                .findFirst()
                .ifPresent(Press::refuse);
        long done = 0;
        for (Inspection.Outcome outcome : outcomes) {
            String path = outcome.file().path();
            Manuscript manuscript = opened(all.get(path), contents.get(path), account, note);
            if (reviews.review() == ReviewConfig.Need.REQUIRED) {
                manuscript.share(clock.instant());
                DocumentReview open = DocumentReview.open(manuscript.document);
                if (open != null) {
                    open.delete();
                }
                DocumentReview.ask(manuscript.document, manuscript.revision, account, clock.instant());
            } else {
                Revision text = Revision.of(manuscript.document, manuscript.revision);
                counts(kind, manuscript, text, outcome, null, account);
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

    private Manuscript opened(Workbench.Written written, Revision.Content content, long account, String note) {
        String path = written.path();
        Document known = Document.at(Origin.LOCAL, path);
        if (known == null || known.removedAt != null) {
            return desk.opened(path, content, account, note);
        }
        Manuscript manuscript = desk.held(known.id, account);
        if (written.revision() != null && written.revision() != manuscript.revision) {
            throw Problem.exception(
                    409, "Someone has saved %s meanwhile, so nothing was stored. Look at it again.".formatted(path));
        }
        Revision saved =
                Revision.save(known, manuscript.revision, false, content, account, Desk.note(note), clock.instant());
        manuscript.work(saved, 0);
        return manuscript;
    }

    /** Once all is committed; what refers to documents of a kind is judged again when one of them has changed. */
    private void tell(java.util.Collection<String> touched) {
        touched.forEach(kind -> changes.fire(new ContentChanged(kind)));
        Set<String> shaking = new TreeSet<>();
        touched.stream()
                .filter(name -> kinds.named(name).filter(kinds::dependedOn).isPresent())
                .forEach(shaking::add);
        if (!shaking.isEmpty()) {
            LOG.infof("content judged again, since something changed: %s", shaking);
            contentImport.run(config.folder(), shaking);
        }
    }
}
