package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What happened to a document, and how its texts differ. */
@ApplicationScoped
public class DocumentHistory {
    @Inject
    Access access;

    @Inject
    OldTexts texts;

    @Inject
    EntityManager entities;

    /** What happened. */
    public enum What {
        SAVED("Saved"),
        BESIDE("Kept beside, since another was saved first"),
        ASKED("Review asked for"),
        APPROVED("Approved"),
        CHANGES_WANTED("Changes asked for"),
        PUBLISHED("Published"),
        ENDED("Taken back");

        private final String called;

        What(String called) {
            this.called = called;
        }

        public String called() {
            return called;
        }

        /** Whether a text came about by it. */
        public boolean text() {
            return this == SAVED || this == BESIDE || this == PUBLISHED;
        }
    }

    /**
     * @param text how {@link #difference} knows the text that it is about: "r" and the number of a revision, or "v" and the id of
     *     a version that came as a file; null for none
     * @param by the account, or null when it is gone or there was none
     * @param who its name; or the product or the folder; or null when the account is gone
     * @param note what was said, or null
     */
    public record Event(What what, String text, Instant at, Long by, String who, String note) {
        Event named(Map<Long, String> names) {
            return by == null ? this : new Event(what, text, at, by, names.get(by), note);
        }
    }

    /** The newest first. */
    public List<Event> events(long id, int first, int most, long account) {
        return Desk.transaction(() -> {
            Document document = access.past(id, account);
            int enough = first + most;
            List<Event> events = new ArrayList<>();
            revisions(document, enough, events);
            publications(document, enough, events);
            reviews(document, enough, events);
            List<Event> page = events.stream()
                    .sorted(Comparator.comparing(Event::at)
                            .thenComparing(Event::what)
                            .reversed())
                    .skip(first)
                    .limit(most)
                    .toList();
            Map<Long, String> names =
                    names(page.stream().map(Event::by).filter(Objects::nonNull).toList());
            return page.stream().map(event -> event.named(names)).toList();
        });
    }

    private Map<Long, String> names(Collection<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery("select a.id, a.name from Account a where a.id in :ids", Object[].class)
                        .setParameter("ids", accounts)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private void revisions(Document document, int most, List<Event> events) {
        rows(
                        "select r.number, r.savedAt, r.savedBy, r.beside, r.note from Revision r where r.document = :document"
                                + " order by r.number desc",
                        document,
                        most)
                .forEach(row -> events.add(new Event(
                        (Boolean) row[3] ? What.BESIDE : What.SAVED,
                        "r" + row[0],
                        (Instant) row[1],
                        (Long) row[2],
                        null,
                        (String) row[4])));
    }

    private void publications(Document document, int most, List<Event> events) {
        rows(
                        "select v.id, p.publishedAt, p.accountId, p.publishedBy, p.revision, e.endedAt, e.endedBy, w.reviewerId,"
                                + " w.id from Publication p join p.version v left join PublicationEnd e on e.publication = p"
                                + " left join p.review w where v.document = :document order by p.id desc",
                        document,
                        most)
                .forEach(row -> {
                    String text = row[4] == null ? "v" + row[0] : "r" + row[4];
                    String origin = row[4] == null ? (String) row[3] : null;
                    String note = row[4] == null ? null : row[8] == null ? "Not reviewed" : "Reviewed";
                    events.add(new Event(What.PUBLISHED, text, (Instant) row[1], (Long) row[2], origin, note));
                    if (row[5] != null) {
                        events.add(new Event(What.ENDED, null, (Instant) row[5], (Long) row[6], null, null));
                    }
                });
    }

    private void reviews(Document document, int most, List<Event> events) {
        rows(
                        "select w.revision, w.askedAt, w.askedBy, w.reviewedAt, w.reviewerId, w.approved, w.sentence from"
                                + " DocumentReview w where w.document = :document order by w.id desc",
                        document,
                        most)
                .forEach(row -> {
                    String text = "r" + row[0];
                    events.add(new Event(What.ASKED, text, (Instant) row[1], (Long) row[2], null, null));
                    if (row[3] != null) {
                        What what = (Boolean) row[5] ? What.APPROVED : What.CHANGES_WANTED;
                        events.add(new Event(what, text, (Instant) row[3], (Long) row[4], null, (String) row[6]));
                    }
                });
    }

    private List<Object[]> rows(String query, Document document, int most) {
        return entities.createQuery(query, Object[].class)
                .setParameter("document", document)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * A text of a document, whole, with the files beside it.
     *
     * @param texts Markdown files by name
     * @param images the addresses of images by name
     */
    public record Old(String text, Map<String, String> texts, Map<String, String> images) {}

    /** @param text as {@link Event#text} says it */
    public Old text(long id, String text, long account) {
        return Desk.transaction(() -> {
            Revision.Content content = texts.of(access.past(id, account), text);
            return new Old(content.text(), content.texts(), Pictures.addresses(content.pictures()));
        });
    }

    /**
     * What changed from one text of a document to another: the document first, then each file beside it; those without a
     * difference are left out.
     *
     * @param before as {@link Event#text} says it
     */
    public List<Difference> difference(long id, String before, String after, long account) {
        return Desk.transaction(() -> {
            Document document = access.past(id, account);
            Revision.Content old = texts.of(document, before);
            Revision.Content now = texts.of(document, after);
            List<Difference> all = new ArrayList<>();
            all.add(Difference.of("", old.text(), now.text()));
            Set<String> names = new TreeSet<>(old.texts().keySet());
            names.addAll(now.texts().keySet());
            for (String name : names) {
                all.add(Difference.of(
                        name, old.texts().getOrDefault(name, ""), now.texts().getOrDefault(name, "")));
            }
            all.add(Difference.of("images", images(old), images(now)));
            return all.stream().filter(one -> !one.isEmpty()).toList();
        });
    }

    private static String images(Revision.Content content) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Picture> image : content.pictures().entrySet()) {
            Picture picture = image.getValue();
            lines.append("%s, %d by %d pixels, %s%n"
                    .formatted(
                            image.getKey(),
                            picture.width(),
                            picture.height(),
                            picture.hash().substring(0, 8)));
        }
        return lines.toString();
    }
}
