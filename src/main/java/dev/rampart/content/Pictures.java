package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the images that a document shows, and tells of those that are not there or cannot be shown. */
@ApplicationScoped
class Pictures {
    @Inject
    EntityManager entities;

    /** @param draft has its companions already */
    void read(Draft draft, SourceFile file) {
        Map<String, String> problems = new HashMap<>();
        MarkdownImages.texts(
                draft.json(),
                "",
                (pointer, text) -> MarkdownImages.in(text).forEach(found -> {
                    String problem = problems.computeIfAbsent(found.name(), name -> problem(draft, name, file));
                    if (!problem.isEmpty()) {
                        draft.flaw(pointer, problem);
                    }
                }));
        draft.companions()
                .forEach((companion, text) -> MarkdownImages.in(text).forEach(found -> {
                    String problem = problems.computeIfAbsent(found.name(), name -> problem(draft, name, file));
                    if (!problem.isEmpty()) {
                        draft.flaw(Flaw.at(found.at(), problem).in(companion));
                    }
                }));
    }

    /** @return a sentence, or "" when the image is one of the draft's now */
    private String problem(Draft draft, String name, SourceFile file) {
        if (!Picture.named(name)) {
            return "The image `%s` cannot be shown. Put a PNG, JPEG, GIF or WebP beside this document and name it, as in trail.png."
                    .formatted(Wording.shortened(name));
        }
        Picture kept = file.pictures().get(name);
        if (kept != null) {
            draft.picture(name, kept);
            return "";
        }
        byte[] bytes = file.beside().get(name);
        if (bytes == null) {
            return "There is no image `%s` beside this document.%s Put it there, or name another."
                    .formatted(name, Wording.didYouMean(name, file.beside().keySet()));
        }
        if (bytes == Folder.TOO_LARGE) {
            return "The image `%s` takes more than 2 MiB. Make it smaller.".formatted(name);
        }
        try {
            draft.picture(name, of(bytes));
            return "";
        } catch (UnusablePicture e) {
            return "The image `%s` cannot be shown. %s".formatted(name, e.getMessage());
        }
    }

    /** What was encoded here once is not encoded again: a JPEG would lose a little each time. */
    Picture of(byte[] bytes) throws UnusablePicture {
        Optional<Picture> known = stored(SourceFile.hash(bytes));
        return known.isPresent() ? known.get() : Pixels.picture(bytes);
    }

    /** Without its bytes. */
    Optional<Picture> stored(String hash) {
        return entities.createQuery(
                        "select i.hash, i.mediaType, i.width, i.height from Image i where i.hash = :hash",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(Pictures::picture);
    }

    private static Picture picture(Object[] row) {
        return new Picture((String) row[0], (String) row[1], (Integer) row[2], (Integer) row[3], null);
    }

    /** The images of versions, by version and name; without their bytes. */
    Map<Long, Map<String, Picture>> ofVersions(Collection<Long> versions) {
        return byOwner(
                "select i.hash, i.mediaType, i.width, i.height, s.name, v.id from DocumentVersion v join v.images s"
                        + " join s.image i where v.id in :ids",
                versions);
    }

    /** The images of a revision, by name; without their bytes. */
    Map<String, Picture> ofRevision(long revision) {
        return ofRevisions(java.util.List.of(revision)).getOrDefault(revision, Map.of());
    }

    Map<Long, Map<String, Picture>> ofRevisions(Collection<Long> revisions) {
        return byOwner(
                "select i.hash, i.mediaType, i.width, i.height, s.name, r.id from Revision r join r.images s"
                        + " join s.image i where r.id in :ids",
                revisions);
    }

    private Map<Long, Map<String, Picture>> byOwner(String query, Collection<Long> ids) {
        Map<Long, Map<String, Picture>> all = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(query, Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> all.computeIfAbsent((Long) row[5], id -> new TreeMap<>())
                            .put((String) row[4], picture(row)));
        }
        return all;
    }

    static Map<String, String> addresses(Map<String, Picture> pictures) {
        Map<String, String> addresses = new TreeMap<>();
        pictures.forEach((name, picture) -> addresses.put(name, picture.address()));
        return addresses;
    }
}
