package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents that are written in the browser. Each is a document of {@link Origin#LOCAL} with a working text, of which every
 * saved revision is kept, and which counts once it is published.
 *
 * <p>Every method that names an account is refused with 404 for documents that the account may not see: a draft is its author's
 * alone until it is shared, handed to a reviewer or published.
 */
@ApplicationScoped
public class Workbench {
    @Inject
    Access access;

    @Inject
    Desk desk;

    @Inject
    Proof proof;

    @Inject
    Press press;

    @Inject
    PrintRun printRun;

    @Inject
    PeerReviews reviews;

    @Inject
    Duplicates duplicates;

    @Inject
    Parcels parcels;

    @Inject
    OldTexts oldTexts;

    @Inject
    Intake intake;

    @Inject
    Readership readership;

    @Inject
    Clock clock;

    /**
     * Holds a text against everything that its kind asks for, and stores nothing.
     *
     * @param beside Markdown files and images by name
     */
    public Checked check(String path, String text, Map<String, byte[]> beside) {
        return Desk.transaction(() -> proof.check(path, new Revision.Content(text, Map.of(), Map.of()), beside));
    }

    /** The same; what the account may not write is a flaw besides. */
    public Checked check(String path, String text, Map<String, byte[]> beside, long account) {
        return Desk.transaction(() ->
                proof.check(path, new Revision.Content(text, Map.of(), Map.of()), beside, readership.reader(account)));
    }

    /** Whether an account belongs to all those that a text which is being written is limited to. */
    public boolean belongs(JsonNode json, long account) {
        return readership.reader(account).sees(AudienceLines.of(json));
    }

    /** The same for a draft, with the files that lie beside it already; those in {@code beside} stand in for them. */
    public Checked check(long draft, String text, Map<String, byte[]> beside, long account) {
        return Desk.transaction(() -> {
            Manuscript manuscript = access.manuscript(draft, account);
            Revision.Content kept = desk.content(manuscript.document);
            Revision.Content tried = new Revision.Content(text, kept.texts(), kept.pictures());
            return proof.check(manuscript.document.path, tried, beside, readership.reader(account));
        });
    }

    /**
     * A new draft, which its author alone sees; at the path of a document that was dropped, its history goes on for those who
     * saw that.
     *
     * @param path below the content folder, where a kind of document belongs and no other document lies
     * @param beside Markdown files and images by name
     * @return the document's id
     * @throws jakarta.ws.rs.WebApplicationException 409 when a document lies there, 422 when none can
     */
    public long open(String path, String text, Map<String, byte[]> beside, long account) {
        return Desk.transaction(() -> {
            desk.refuseTaken(path);
            return desk.open(path, desk.with(Revision.Content.NOTHING, text, beside), account, null).id;
        });
    }

    /**
     * A shipped document, or one of the operator's folder, becomes one that can be edited here: same path, same ids. If there is
     * one already, that is it.
     */
    public long copy(long document, long account) {
        return Desk.transaction(() -> desk.copy(access.document(document, account), account));
    }

    /** A new draft beside a document of any origin: the same content at a path, and with ids, of its own. */
    public long duplicate(long document, long account) {
        return Desk.transaction(() -> duplicates.of(access.document(document, account), account));
    }

    public WorkingCopy read(long draft, long account) {
        return Desk.transaction(() -> desk.read(access.manuscript(draft, account)));
    }

    /** Where a document stands, whatever its origin; empty for what the account may not see. */
    public Optional<Long> find(String path, long account) {
        return Desk.transaction(() -> Manuscript.<Manuscript>find("document.path", path).stream()
                .filter(manuscript -> access.seen(manuscript, account))
                .map(manuscript -> manuscript.id)
                .findFirst());
    }

    /**
     * Keeps a text.
     *
     * @param revision the number of the revision that it was written from
     * @param beside files that are new or changed, by name; an empty one takes the file away, and the others stay
     */
    public Saved save(long draft, int revision, String text, Map<String, byte[]> beside, long account) {
        return Desk.transaction(() -> desk.save(access.held(draft, account), revision, text, beside, account));
    }

    /**
     * An old text is the working text again, with what lay beside it; a document that was dropped is a draft again.
     *
     * @param text as {@link DocumentHistory.Event#text} says it
     * @param revision the number of the working text that was looked at
     * @return the number of the working text that it is now
     * @throws jakarta.ws.rs.WebApplicationException 409 when someone has saved since, or the document came as a file
     */
    public int restore(long document, String text, int revision, long account) {
        return Desk.transaction(() -> oldTexts.restore(document, text, revision, account));
    }

    /** Gives a draft that never counted another path. */
    public void move(long draft, String path, long account) {
        Desk.transaction(() -> {
            desk.move(access.held(draft, account), path);
            return path;
        });
    }

    /** Lets the other instructors see and edit a draft. */
    public void share(long draft, long account) {
        Desk.transaction(() -> {
            access.held(draft, account).share(clock.instant());
            return draft;
        });
    }

    /** Asks the other instructors to look at the working text; shares it. */
    public void requestReview(long draft, long account) {
        Desk.transaction(() -> {
            reviews.ask(draft, account);
            return draft;
        });
    }

    /**
     * What someone other than its author says of the text that was handed in.
     *
     * @param sentence what is to be changed; may be blank with an approval
     * @throws jakarta.ws.rs.WebApplicationException 409 for the author, or when the text is another one by now; 422 without a
     *     sentence
     */
    public void review(long draft, boolean approved, String sentence, long account) {
        Desk.transaction(() -> {
            reviews.answer(draft, approved, sentence, account);
            return draft;
        });
    }

    /**
     * The working text counts from now on.
     *
     * @param revision the one that was looked at; refused with 409 when there is a newer one, or a review is missing
     * @return what keeps it from being published; empty when it is
     */
    public List<Flaw> publish(long draft, int revision, long account) {
        return press.publish(draft, revision, account);
    }

    /** The publication ends: what has the same path elsewhere counts again, and the document is a draft. */
    public void unpublish(long draft, long account) {
        press.unpublish(draft, account);
    }

    /** Takes a local document away; its versions stay for those who met them. */
    public void drop(long draft, long account) {
        press.drop(draft, account);
    }

    /**
     * Documents as files that the operator's folder accepts, in one zip; what the account may not see is left out.
     *
     * @throws jakarta.ws.rs.WebApplicationException 422 when they take more than 64 MB
     */
    public Packed files(Set<Long> documents, long account) {
        return Desk.transaction(() -> parcels.pack(documents, account));
    }

    /**
     * A zip as {@link #files} makes it, or a single document, taken in as drafts. Where a local document lies already the text
     * becomes its working text; where a file lies, its copy.
     *
     * @param path where a single document is to lie; a zip says it itself
     * @throws jakarta.ws.rs.WebApplicationException 422 for a zip that cannot be read, or wants out of the folder
     */
    public Taken take(byte[] file, String path, long account) {
        return intake.take(file, path, account);
    }

    /**
     * Publishes many documents at once, or none of them; for an import. A path that has a local document already gets a new
     * version. The linter is not asked. Where a review is required they wait for one. It has a transaction of its own.
     *
     * @param note what the history says of it, for example the name of the file that they came from
     * @return how many are stored
     * @throws jakarta.ws.rs.WebApplicationException 422 with the first flaw when one of them has any, 409 when
     *     one was written from a working text that is not the working text any more
     */
    public long store(List<WrittenDocument> documents, long account, String note) {
        return printRun.of(documents, Map.of(), account, note, false);
    }

    /**
     * The same, and others are dropped with it.
     *
     * @param dropped ids, and the numbers of the working texts that were looked at
     */
    public long store(List<WrittenDocument> documents, Map<Long, Integer> dropped, long account, String note) {
        return printRun.of(documents, dropped, account, note, false);
    }

    /** The same for some of many that follow each other: what is dear to make anew waits for the {@link ContentChanged} at their end. */
    public long storeSome(List<WrittenDocument> documents, long account, String note) {
        return printRun.of(documents, Map.of(), account, note, true);
    }
}
