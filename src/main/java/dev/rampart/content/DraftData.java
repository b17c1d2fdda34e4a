package dev.rampart.content;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * What a person wrote in the browser, for export and deletion. What others saw or were given stays for them without saying who
 * wrote it; what was the person's alone goes.
 */
@ApplicationScoped
class DraftData implements PersonalData {
    private static final List<String> NAMED = List.of(
            "update manuscript set author_id = null where author_id = :account",
            "update revision set saved_by = null where saved_by = :account",
            "update document_review set asked_by = null where asked_by = :account",
            "update document_review set reviewer_id = null where reviewer_id = :account",
            "update publication set account_id = null where account_id = :account",
            "update publication_end set ended_by = null where ended_by = :account");

    @Inject
    Press press;

    @Inject
    EntityManager entities;

    record Written(String path, boolean shared, List<Saved> saved) {}

    record Saved(int revision, Instant at, String text) {}

    record Reviewed(String path, boolean approved, String sentence, Instant at) {}

    /** @param elsewhere what the person saved of documents that others opened */
    record Kept(List<Written> documents, List<Written> elsewhere, List<Reviewed> reviews) {}

    @Override
    public String section() {
        return "documents";
    }

    @Override
    public Kept export(long account) {
        List<Manuscript> own = Manuscript.list("authorId = ?1 order by document.path", account);
        List<Manuscript> others = Manuscript.list(
                "(authorId is null or authorId <> ?1) and document in (select r.document from Revision r where r.savedBy = ?1)"
                        + " order by document.path",
                account);
        return new Kept(
                own.stream().map(one -> written(one, account)).toList(),
                others.stream()
                        .map(one -> written(one, account))
                        .filter(one -> !one.saved().isEmpty())
                        .toList(),
                DocumentReview.<DocumentReview>list("reviewerId = ?1 order by id", account).stream()
                        .map(review ->
                                new Reviewed(review.document.path, review.approved, review.sentence, review.reviewedAt))
                        .toList());
    }

    private static Written written(Manuscript manuscript, long account) {
        return new Written(
                manuscript.document.path,
                manuscript.sharedAt != null,
                Revision.<Revision>list("document = ?1 and savedBy = ?2 order by number", manuscript.document, account)
                        .stream()
                        .map(revision -> new Saved(revision.number, revision.savedAt, revision.body))
                        .toList());
    }

    @Override
    public void delete(long account) {
        Manuscript.<Manuscript>list("authorId = ?1 and sharedAt is null", account)
                .forEach(press::erase);
        entities.flush();
        NAMED.forEach(update -> entities.createNativeQuery(update)
                .setParameter("account", account)
                .executeUpdate());
    }
}
