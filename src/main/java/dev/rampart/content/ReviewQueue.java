package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for a second instructor, and what the last one said. */
@ApplicationScoped
public class ReviewQueue {
    private static final String ASKED = """
            select new dev.rampart.content.ReviewQueue$Asked(d.id, d.path, d.title, w.revision, w.askedBy, a.name, w.askedAt,
              r.name, w.reviewedAt, w.approved, w.sentence, m.revision, m.authorId)
            from DocumentReview w join w.document d join Manuscript m on m.id = d.id
            left join Account a on a.id = w.askedBy left join Account r on r.id = w.reviewerId
            where d.removedAt is null and
            """;

    @Inject
    EntityManager entities;

    @Inject
    Readership readership;

    @Inject
    ReviewRule rule;

    /**
     * A review that was asked for, and what came of it.
     *
     * @param revision that was handed in
     * @param askedName null when the account is gone; so the reviewer's
     * @param reviewedAt null while nobody has looked; so what follows
     * @param working the revision that is worked on now
     */
    public record Asked(
            long document,
            String path,
            String title,
            int revision,
            Long askedBy,
            String askedName,
            Instant askedAt,
            String reviewer,
            Instant reviewedAt,
            Boolean approved,
            String sentence,
            int working,
            Long author) {
        public boolean open() {
            return reviewedAt == null;
        }

        /** Whether it is about the text as it is now. */
        public boolean current() {
            return revision == working;
        }

        /** Whether it was this account's own wish or work, so that someone else has to look. */
        public boolean own(long account) {
            return askedBy != null && askedBy == account || author != null && author == account;
        }

        public boolean approval() {
            return approved != null && approved;
        }
    }

    /** Of the documents that an account may see, the oldest first. */
    public List<Asked> waiting(int first, int most, long account) {
        Reader reader = readership.reader(account);
        // Someone who sees everything needs no account in the condition, but a parameter has to stand somewhere.
        return reader.fill(entities.createQuery(
                        ASKED + " w.reviewedAt is null and m.sharedAt is not null and :account >= 0"
                                + reader.conditionOfAuthors() + " order by w.askedAt, w.id",
                        Asked.class))
                .setParameter("account", account)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** The last one of a document. */
    public Optional<Asked> last(long document) {
        return entities.createQuery(ASKED + " d.id = :document order by w.id desc", Asked.class)
                .setParameter("document", document)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether nothing is published without one. */
    public boolean required() {
        return rule.required();
    }
}
