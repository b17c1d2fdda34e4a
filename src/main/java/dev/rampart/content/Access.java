package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;

/** Which documents an account may see, and hold while it changes them. What calls it has a transaction. */
@ApplicationScoped
class Access {
    private static final String MISSING = "There is no such document, or it is someone else's draft.";

    @Inject
    Readership readership;

    @Inject
    EntityManager entities;

    /** @throws WebApplicationException 404 for what the account may not see */
    Manuscript manuscript(long draft, long account) {
        Manuscript manuscript = Manuscript.findById(draft);
        if (manuscript == null || !seen(manuscript, account)) {
            throw Problem.notFound(MISSING);
        }
        return manuscript;
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Manuscript held(long draft, long account) {
        Manuscript manuscript = locked(draft);
        if (manuscript == null || !seen(manuscript, account)) {
            throw Problem.notFound(MISSING);
        }
        return manuscript;
    }

    /** The same, also of one that was dropped. */
    Manuscript heldPast(long draft, long account) {
        Manuscript manuscript = locked(draft);
        if (manuscript == null || !known(manuscript, account)) {
            throw Problem.notFound(MISSING);
        }
        return manuscript;
    }

    private Manuscript locked(long draft) {
        Manuscript manuscript = Manuscript.findById(draft, LockModeType.PESSIMISTIC_WRITE);
        if (manuscript != null) {
            // Whoever held it before may have changed the document since this transaction first read it.
            entities.flush();
            entities.refresh(manuscript.document);
        }
        return manuscript;
    }

    /** A document of any origin that the account may see. */
    Document document(long id, long account) {
        Document document = Document.findById(id);
        if (document == null || document.removedAt != null) {
            throw Problem.notFound(MISSING);
        }
        if (document.origin == Origin.LOCAL) {
            manuscript(id, account);
        } else if (!document.audiences.isEmpty() && !readership.reader(account).sees(document.audiences)) {
            throw Problem.notFound(MISSING);
        }
        return document;
    }

    /** The same, also one that was written here and dropped: its history stays for those who saw it. */
    Document past(long id, long account) {
        Manuscript manuscript = Manuscript.findById(id);
        if (manuscript == null || manuscript.document.removedAt == null) {
            return document(id, account);
        }
        if (!known(manuscript, account)) {
            throw Problem.notFound(MISSING);
        }
        return manuscript.document;
    }

    boolean seen(Manuscript manuscript, long account) {
        return manuscript.document.removedAt == null && known(manuscript, account);
    }

    /** Its author sees it, and once it is shared everyone who belongs to those that it is limited to. */
    boolean known(Manuscript manuscript, long account) {
        Set<String> audiences = manuscript.document.audiences;
        return manuscript.isAuthor(account)
                || manuscript.sharedAt != null
                        && (audiences.isEmpty() || readership.reader(account).sees(audiences));
    }
}
