package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    /**
     * What is known of a text that is being written.
     *
     * @param kind the {@link DocumentKind#name}, or null when no kind belongs at the path
     * @param draft null when the text is no YAML; its {@code line(pointer)} tells where something stands
     * @param flaws what keeps it from counting, by file and line
     * @param objections what keeps it from being published here besides, such as the linter's errors
     * @param images the addresses of the images that it shows, by name
     */
    public record Checked(
            String kind, Draft draft, List<Flaw> flaws, List<Flaw> objections, Map<String, String> images) {
        /** The content, or null; what an author wrote, with images by name. */
        public JsonNode json() {
            return draft == null ? null : draft.json();
        }

        /** The content as learners are shown it, with the addresses of images; or null. */
        public JsonNode shown() {
            throw new UnsupportedOperationException();
        }

        /** A text of the document or of a companion with the addresses of images. */
        public String shown(String markdown) {
            throw new UnsupportedOperationException();
        }

        public boolean publishable() {
            return flaws.isEmpty() && objections.isEmpty();
        }
    }

    /** What became of a text that was to be saved. */
    public sealed interface Saved permits Kept, Overtaken {
        /** The number of the revision that is the working text now; what the next save is based on. */
        int revision();
    }

    /** It is the working text. */
    public record Kept(int revision) implements Saved {}

    /**
     * Someone else had saved since. Nothing is lost: theirs is the working text, and what was to be saved is kept beside it.
     *
     * @param revision of theirs
     * @param kept the number under which the history has what was to be saved
     * @param theirs the working text
     * @param by who saved it, or null when that account is gone
     */
    public record Overtaken(int revision, int kept, String theirs, Long by, Instant when) implements Saved {}

    /**
     * A document as its authors work on it.
     *
     * @param revision number of the working text, from 1; what a save is based on
     * @param texts the Markdown files beside it, by name
     * @param images the addresses of the images beside it, by name
     * @param author who opened it, or null when that account is gone
     * @param shared whether other instructors see it
     * @param publishedAt since when a version of it counts, or null
     */
    public record WorkingCopy(
            long id,
            String path,
            String kind,
            int revision,
            String text,
            Map<String, String> texts,
            Map<String, String> images,
            Long author,
            boolean shared,
            Instant savedAt,
            Long savedBy,
            Instant publishedAt) {}

    /** A document that comes from elsewhere as a whole: where it is to lie, what it says, and the files beside it by name. */
    public record Written(String path, String text, Map<String, byte[]> beside) {}

    /**
     * Holds a text against everything that its kind asks for; stores nothing but the images, which are content-addressed.
     *
     * @param beside Markdown files and images by name
     */
    public Checked check(String path, String text, Map<String, byte[]> beside) {
        throw new UnsupportedOperationException();
    }

    /** The same for a draft, with the files that lie beside it already; those in {@code beside} stand in for them. */
    public Checked check(long draft, String text, Map<String, byte[]> beside, long account) {
        throw new UnsupportedOperationException();
    }

    /**
     * A new draft, which its author alone sees.
     *
     * @param path below the content folder, where a kind of document belongs and no other local document lies
     * @param beside Markdown files and images by name
     * @return the document's id
     */
    public long open(String path, String text, Map<String, byte[]> beside, long account) {
        throw new UnsupportedOperationException();
    }

    /**
     * A shipped document, or one of the operator's folder, becomes one that can be edited here: same path, same ids. If there is
     * one already, that is it.
     */
    public long copy(long document, long account) {
        throw new UnsupportedOperationException();
    }

    /** A new draft beside a document of any origin: the same content at a path, and with ids, of its own. */
    public long duplicate(long document, long account) {
        throw new UnsupportedOperationException();
    }

    public WorkingCopy read(long draft, long account) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a text.
     *
     * @param revision the number of the revision that it was written from
     * @param beside files that are new or changed, by name; an empty one takes the file away, and the others stay
     */
    public Saved save(long draft, int revision, String text, Map<String, byte[]> beside, long account) {
        throw new UnsupportedOperationException();
    }

    /** Gives a draft that never counted another path. */
    public void move(long draft, String path, long account) {
        throw new UnsupportedOperationException();
    }

    /** Lets the other instructors see and edit a draft. */
    public void share(long draft, long account) {
        throw new UnsupportedOperationException();
    }

    /** Asks the other instructors to look at the working text; shares it. */
    public void requestReview(long draft, long account) {
        throw new UnsupportedOperationException();
    }

    /**
     * What someone other than its author says of the text that was handed in.
     *
     * @param sentence what is to be changed; may be blank with an approval
     */
    public void review(long draft, boolean approved, String sentence, long account) {
        throw new UnsupportedOperationException();
    }

    /**
     * The working text counts from now on.
     *
     * @param revision the one that was looked at; refused with 409 when there is a newer one
     * @return what keeps it from being published; empty when it is
     */
    public List<Flaw> publish(long draft, int revision, long account) {
        throw new UnsupportedOperationException();
    }

    /** The publication ends: what has the same path elsewhere counts again, and the document is a draft. */
    public void unpublish(long draft, long account) {
        throw new UnsupportedOperationException();
    }

    /** Takes a local document away; its versions stay for those who met them. */
    public void drop(long draft, long account) {
        throw new UnsupportedOperationException();
    }

    /** Documents as files that the operator's folder accepts, in one zip. */
    public byte[] files(Set<Long> documents, long account) {
        throw new UnsupportedOperationException();
    }

    /**
     * Publishes many documents at once, or none of them; for an import. A path that has a local document already gets a new
     * version.
     *
     * @param note what the history says of it, for example the name of the file that they came from
     * @return how many are published
     * @throws jakarta.ws.rs.WebApplicationException 422 with the first flaw when one of them has any
     */
    public long store(List<Written> documents, long account, String note) {
        throw new UnsupportedOperationException();
    }
}
