package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** A second instructor looks at what one has written. */
@ApplicationScoped
class PeerReviews {
    private static final int LONGEST = 2000;

    @Inject
    Access access;

    @Inject
    Clock clock;

    void ask(long draft, long account) {
        Manuscript manuscript = access.held(draft, account);
        DocumentReview open = DocumentReview.open(manuscript.document);
        if (open != null && open.revision == manuscript.revision) {
            return;
        }
        if (open != null) {
            open.delete();
        }
        manuscript.share(clock.instant());
        DocumentReview.ask(manuscript.document, manuscript.revision, account, clock.instant());
    }

    /** Who wrote any of the text, or asked, is no second pair of eyes. */
    void answer(long draft, boolean approved, String sentence, long account) {
        Manuscript manuscript = access.held(draft, account);
        Document document = manuscript.document;
        DocumentReview open = DocumentReview.open(document);
        if (open == null) {
            throw Problem.exception(409, "Nobody has asked for a review of this text, or it was given already.");
        }
        if (wrote(manuscript, open, account)) {
            throw Problem.exception(409, "You wrote this yourself. Someone else has to review it.");
        }
        if (open.revision != manuscript.revision) {
            throw Problem.exception(
                    409,
                    "The text was changed after it was handed in. Its author has to ask for a review of what it is now.");
        }
        String said = sentence == null ? "" : sentence.strip();
        if (said.isEmpty() && !approved) {
            throw Problem.exception(422, "Say in a sentence what is to be changed.");
        }
        if (said.length() > LONGEST) {
            throw Problem.exception(422, "A review has at most 2,000 characters. Shorten it.");
        }
        open.answer(approved, said, account, clock.instant());
    }

    private static boolean wrote(Manuscript manuscript, DocumentReview open, long account) {
        return manuscript.isAuthor(account)
                || open.askedBy != null && open.askedBy == account
                || Revision.count(
                                "document = ?1 and savedBy = ?2 and beside = false and number <= ?3 and number > ?4",
                                manuscript.document,
                                account,
                                open.revision,
                                published(manuscript))
                        > 0;
    }

    private static int published(Manuscript manuscript) {
        Publication publication = manuscript.document.publication;
        return publication == null || publication.revision == null ? 0 : publication.revision;
    }
}
