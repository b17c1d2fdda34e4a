package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Where what was written in the browser begins to count, and ends; one at a time, like an import of files. */
@ApplicationScoped
class Press {
    private static final Logger LOG = Logger.getLogger(Press.class);

    @Inject
    ContentImport contentImport;

    @Inject
    Kinds kinds;

    @Inject
    Access access;

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
    ReviewRule reviews;

    @Inject
    Event<ContentChanged> changes;

    @Inject
    Clock clock;

    List<Flaw> publish(long draft, int revision, long account) {
        List<String> touched = new ArrayList<>();
        List<Flaw> flaws = contentImport.alone(() -> {
            Manuscript manuscript = access.held(draft, account);
            if (manuscript.revision != revision) {
                throw Problem.exception(
                        409, "Someone has saved since you looked at it, so nothing was published. Look at it again.");
            }
            Document document = manuscript.document;
            DocumentReview review = DocumentReview.approval(document, revision);
            if (review == null && reviews.required()) {
                throw Problem.exception(
                        409,
                        "A second instructor has to approve of this text before it is published. Ask for a review.");
            }
            Revision text = Revision.of(document, revision);
            DocumentKind kind = kinds.named(document.kind).orElseThrow();
            SourceFile file = proof.file(document.path, locals.ofRevision(text), Map.of());
            Inspection.Outcome outcome = authored(
                    kind, inspection.of(kind, List.of(file), locals::present).get(0), account);
            Checked checked = Proof.checked(kind, outcome);
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
    Inspection.Outcome authored(DocumentKind kind, Inspection.Outcome outcome, long account) {
        if (outcome.draft() == null) {
            return outcome;
        }
        kind.checkAuthor(outcome.draft(), readership.reader(account));
        return outcome.checked();
    }

    void counts(
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
            Manuscript manuscript = access.held(draft, account);
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
            dropped(draft, account).ifPresent(touched::add);
            return draft;
        });
        tell(touched);
    }

    /** @return the kind of which less counts now */
    Optional<String> dropped(long draft, long account) {
        Manuscript manuscript = access.held(draft, account);
        Document document = manuscript.document;
        Optional<String> touched =
                document.publication == null ? Optional.empty() : Optional.of(end(manuscript, account));
        if (manuscript.sharedAt == null && DocumentVersion.count("document", document) == 0) {
            erase(manuscript);
        } else {
            document.remove(clock.instant());
        }
        return touched;
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

    /** Once all is committed; what refers to documents of a kind is judged again when one of them has changed. */
    private void tell(Collection<String> touched) {
        tell(touched, false);
    }

    /** @param more whether the like of it follows at once */
    void tell(Collection<String> touched, boolean more) {
        touched.forEach(kind -> changes.fire(new ContentChanged(kind, more)));
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
