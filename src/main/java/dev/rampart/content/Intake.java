package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Takes files in as drafts: a zip of them or a single one. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    @Inject
    Access access;

    @Inject
    Desk desk;

    @Inject
    Kinds kinds;

    @Inject
    ContentConfig config;

    Taken take(byte[] file, String path, long account) {
        if (path != null && path.endsWith(".zip") && !Parcel.zip(file)) {
            throw Problem.exception(422, Parcel.NO_ZIP + " Nothing was stored.");
        }
        long largest = Math.max(config.maxSize().asLongValue(), Picture.LARGEST);
        List<WrittenDocument> all = Parcel.zip(file)
                ? Parcel.documents(Parcel.unpack(file, largest))
                : List.of(new WrittenDocument(path == null ? "" : path, SourceText.lenient(file), Map.of()));
        if (all.isEmpty()) {
            throw Problem.exception(422, "The zip holds no document, which is a file that ends with .yaml.");
        }
        List<Long> drafts = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (WrittenDocument written : all) {
            try {
                // One that is refused costs itself alone.
                drafts.add(io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .call(() -> take(written, account)));
            } catch (WebApplicationException e) {
                refused.add(Wording.shortened(written.path()) + ": " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "document not taken in path=%s", Wording.shortened(written.path()));
                refused.add(Wording.shortened(written.path()) + ": Rampart failed at this one. The log says more.");
            }
        }
        return new Taken(drafts, refused);
    }

    private long take(WrittenDocument written, long account) {
        LocalPath.kind(written.path(), kinds);
        Document known = Document.at(Origin.LOCAL, written.path());
        if (known != null && known.removedAt == null) {
            Manuscript manuscript = access.held(known.id, account);
            desk.save(manuscript, manuscript.revision, written.text(), written.beside(), account);
            return manuscript.id;
        }
        boolean copy = Document.count("path = ?1 and removedAt is null", written.path()) > 0;
        Revision.Content nothing = new Revision.Content("", Map.of(), Map.of());
        Manuscript manuscript = desk.open(
                written.path(), desk.with(nothing, written.text(), written.beside()), account, "taken in from a file");
        if (copy) {
            manuscript.share(manuscript.openedAt);
        }
        return manuscript.id;
    }
}
