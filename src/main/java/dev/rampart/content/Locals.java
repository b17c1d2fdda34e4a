package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was written in the browser, as the files that it would be. */
@ApplicationScoped
class Locals {
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    Documents documents;

    @Inject
    Pictures pictures;

    /** The versions that count of these paths, by path. */
    List<SourceFile> published(List<String> paths) {
        List<SourceFile> files = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += AT_ONCE) {
            files.addAll(atOnce(paths.subList(from, Math.min(from + AT_ONCE, paths.size()))));
        }
        return files;
    }

    private List<SourceFile> atOnce(List<String> paths) {
        List<Object[]> rows = entities.createQuery(
                        "select d.path, v.id, v.body from Document d join d.publication p join p.version v"
                                + " where d.origin = LOCAL and d.removedAt is null and d.path in :paths order by d.path",
                        Object[].class)
                .setParameter("paths", paths)
                .getResultList();
        List<Long> versions = rows.stream().map(row -> (Long) row[1]).toList();
        Map<Long, Map<String, Picture>> images = pictures.ofVersions(versions);
        Map<Long, Map<String, String>> texts = documents.companions(versions);
        return rows.stream()
                .map(row -> SourceFile.local(
                        (String) row[0],
                        (String) row[2],
                        texts.getOrDefault(row[1], Map.of()),
                        images.getOrDefault(row[1], Map.of())))
                .toList();
    }

    /** What a version says. */
    Revision.Content ofVersion(DocumentVersion version) {
        return new Revision.Content(
                version.body,
                documents.companions(List.of(version.id)).getOrDefault(version.id, Map.of()),
                pictures.ofVersions(List.of(version.id)).getOrDefault(version.id, Map.of()));
    }

    /** What a revision says. */
    Revision.Content ofRevision(Revision revision) {
        return new Revision.Content(revision.body, revision.texts(), pictures.ofRevision(revision.id));
    }

    /** Whether something counts, or is told of, at a place. */
    boolean present(Batch.Location location) {
        Document document = Document.at(location.origin(), location.path());
        return document != null
                && document.removedAt == null
                && (location.origin() != Origin.LOCAL || document.publication != null);
    }
}
