package dev.rampart.content;

import dev.rampart.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Where working texts are opened, read and saved. What calls it has a transaction. */
@ApplicationScoped
class Desk {
    private static final int LONGEST_NOTE = 200;

    @Inject
    Kinds kinds;

    @Inject
    Access access;

    @Inject
    Locals locals;

    @Inject
    Pictures pictures;

    @Inject
    Proof proof;

    @Inject
    Readership readership;

    @Inject
    Clock clock;

    /** @throws WebApplicationException 409 when a file lies at the path: it is to be copied instead */
    void refuseTaken(String path) {
        Document file = Document.find("path = ?1 and origin <> ?2 and removedAt is null", path, Origin.LOCAL)
                .firstResult();
        if (file != null) {
            throw Problem.exception(
                    409,
                    "A document lies at " + path
                            + " already. Open that one and copy it to edit, or take another path.");
        }
    }

    void move(Manuscript manuscript, String path) {
        Document document = manuscript.document;
        if (path.equals(document.path)) {
            return;
        }
        if (DocumentVersion.count("document", document) > 0) {
            throw Problem.exception(409, "It was published at its path, and keeps it. Duplicate it instead.");
        }
        DocumentKind kind = LocalPath.kind(path, kinds);
        refuseTaken(path);
        if (Document.at(Origin.LOCAL, path) != null) {
            throw Problem.exception(409, "There is, or was, another document at " + path + ". Take another path.");
        }
        document.path = path;
        document.kind = kind.name();
        work(manuscript, Revision.of(document, manuscript.revision));
    }

    /** A draft with its flaws counted. */
    Manuscript open(String path, Revision.Content content, long account, String note) {
        Manuscript manuscript = opened(path, content, account, note);
        work(manuscript, Revision.of(manuscript.document, manuscript.revision));
        return manuscript;
    }

    /** A draft that is not held against anything. */
    Manuscript opened(String path, Revision.Content content, long account, String note) {
        DocumentKind kind = LocalPath.kind(path, kinds);
        Document document = Document.at(Origin.LOCAL, path);
        if (document != null && document.removedAt == null) {
            throw Problem.exception(
                    409, "There is a document at " + path + " already, perhaps someone's draft. Take another path.");
        }
        Manuscript before = document == null ? null : Manuscript.findById(document.id);
        // Its history shows all that was ever written there, and goes on with those alone who saw it.
        if (before != null && !access.known(before, account)) {
            throw Problem.exception(409, "There was another document at " + path + ". Take another path.");
        }
        SourceFile file = SourceFile.local(path, content.text(), content.texts(), content.pictures());
        document = Document.seen(file, kind.name(), "", clock.instant());
        Manuscript manuscript = Manuscript.findById(document.id);
        if (manuscript == null) {
            manuscript = Manuscript.open(document, account, clock.instant());
        } else {
            // Those who saw what was here go on seeing it: its history is theirs as well.
            manuscript.authorId = account;
        }
        manuscript.work(
                Revision.save(document, manuscript.revision, false, content, account, note(note), clock.instant()), 0);
        return manuscript;
    }

    Saved save(Manuscript manuscript, int base, String text, Map<String, byte[]> beside, long account) {
        Revision from = Revision.of(manuscript.document, base);
        if (from == null) {
            throw Problem.exception(409, "There is no revision " + base + " of this document. Reload the page.");
        }
        return save(manuscript, base, with(locals.ofRevision(from), text, beside), account, null);
    }

    Saved save(Manuscript manuscript, int base, Revision.Content content, long account, String note) {
        Document document = manuscript.document;
        Revision current = Revision.of(document, manuscript.revision);
        boolean overtaken = base != manuscript.revision;
        if (same(content, locals.ofRevision(current))) {
            return new Saved.Kept(current.number);
        }
        Revision saved = Revision.save(document, base, overtaken, content, account, note, clock.instant());
        if (overtaken) {
            return new Saved.Overtaken(current.number, saved.number, current.body, current.savedBy, current.savedAt);
        }
        work(manuscript, saved);
        return new Saved.Kept(saved.number);
    }

    /** The revision is what is worked on from now on. */
    void work(Manuscript manuscript, Revision revision) {
        Reader writer = revision.savedBy == null ? null : readership.reader(revision.savedBy);
        Checked checked = proof.check(manuscript.document.path, locals.ofRevision(revision), Map.of(), writer);
        manuscript.work(revision, checked.flaws().size() + checked.objections().size());
        manuscript.document.drafted(checked.draft(), revision.body);
    }

    static String note(String note) {
        return note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }

    private static boolean same(Revision.Content one, Revision.Content other) {
        return one.text().equals(other.text())
                && one.texts().equals(other.texts())
                && Pictures.addresses(one.pictures()).equals(Pictures.addresses(other.pictures()));
    }

    /** @throws WebApplicationException 422 with a sentence for a file that cannot be kept beside a document */
    Revision.Content with(Revision.Content content, String text, Map<String, byte[]> beside) {
        Map<String, String> texts = new TreeMap<>(content.texts());
        Map<String, Picture> images = new TreeMap<>(content.pictures());
        beside.forEach((name, bytes) -> {
            if (bytes.length == 0) {
                texts.remove(name);
                images.remove(name);
            } else if (Picture.named(name)) {
                images.put(name, picture(name, bytes));
            } else if (Companions.named(name)) {
                texts.put(name, tidy(SourceText.lenient(bytes)));
            } else {
                throw Problem.exception(
                        422,
                        "`%s` cannot lie beside a document. Give it a name as in 01-first-step.md or trail.png."
                                .formatted(Wording.shortened(name)));
            }
        });
        return new Revision.Content(tidy(text), texts, images);
    }

    private Picture picture(String name, byte[] bytes) {
        try {
            return pictures.of(bytes);
        } catch (UnusablePicture e) {
            throw Problem.exception(
                    422, "The image %s was not kept. %s".formatted(Wording.shortened(name), e.getMessage()));
        }
    }

    /** Lines end as they do in files, whatever a browser sends; and no database keeps the character NUL. */
    static String tidy(String text) {
        return SourceText.lenient(text.getBytes(StandardCharsets.UTF_8))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    WorkingCopy read(Manuscript manuscript) {
        Document document = manuscript.document;
        Revision revision = Revision.of(document, manuscript.revision);
        Revision.Content content = locals.ofRevision(revision);
        return new WorkingCopy(
                document.id,
                document.path,
                document.kind,
                revision.number,
                content.text(),
                content.texts(),
                Pictures.addresses(content.pictures()),
                manuscript.authorId,
                manuscript.sharedAt != null,
                revision.savedAt,
                revision.savedBy,
                document.publication == null ? null : document.publication.publishedAt,
                document.publication == null ? null : document.publication.revision);
    }

    /** What is worked on, or what counts of a document that came as a file; what was last seen when nothing counts. */
    Revision.Content content(Document document) {
        if (document.origin == Origin.LOCAL) {
            Manuscript manuscript = Manuscript.findById(document.id);
            return locals.ofRevision(Revision.of(document, manuscript.revision));
        }
        return document.publication == null
                ? new Revision.Content(Objects.requireNonNullElse(document.brokenText, ""), Map.of(), Map.of())
                : locals.ofVersion(document.publication.version);
    }

    /** The same ids at the same path; the other instructors see it, since it stands in for what they see. */
    long copy(Document document, long account) {
        if (document.origin == Origin.LOCAL) {
            return document.id;
        }
        Optional<Manuscript> known = Manuscript.find(
                        "document.origin = ?1 and document.path = ?2", Origin.LOCAL, document.path)
                .<Manuscript>firstResultOptional()
                .filter(manuscript -> manuscript.document.removedAt == null);
        if (known.isPresent()) {
            return access.manuscript(known.get().id, account).id;
        }
        Manuscript copy = open(document.path, content(document), account, "copy of " + document.origin.called());
        copy.share(clock.instant());
        return copy.id;
    }

    static <T> T transaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
