package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts documents of any origin into a zip; a handful of queries however many there are. */
@ApplicationScoped
class Parcels {
    private static final int AT_ONCE = 1000;

    @Inject
    EntityManager entities;

    @Inject
    Documents documents;

    @Inject
    Pictures pictures;

    @Inject
    Readership readership;

    /** What a document says, and the id of the revision or version that it is. */
    private record Body(String path, long id, String text) {}

    /** Of one path the later origin's is packed; what was written in the browser as it is worked on. */
    Packed pack(Collection<Long> ids, long account) {
        Files files = new Files();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            add(files, all.subList(from, Math.min(from + AT_ONCE, all.size())), account);
        }
        return new Packed(Parcel.pack(files.bytes), List.copyOf(files.texts.values()));
    }

    /** What is gathered, as much as the memory bears. */
    static final class Files {
        private final Map<String, byte[]> bytes = new TreeMap<>();
        private final Map<String, String> texts = new TreeMap<>();
        private long size;

        void put(String path, byte[] content) {
            byte[] before = bytes.put(path, content);
            size += content.length - (before == null ? 0 : before.length);
            if (size > Parcel.LARGEST) {
                throw Problem.exception(
                        422,
                        "These documents and their images take more than 64 MB, which is more than one zip may hold."
                                + " Choose fewer at a time.");
            }
        }
    }

    private void add(Files files, List<Long> ids, long account) {
        Reader reader = readership.reader(account);
        List<Body> versions = bodies("""
                select d.path, v.id, v.body from Document d join d.publication p join p.version v
                where d.id in :ids and d.removedAt is null and d.origin <> LOCAL and :account >= 0 %s
                order by case when d.origin = FOLDER then 1 else 0 end
                """.formatted(reader.condition()), ids, account, reader);
        List<Long> known = versions.stream().map(Body::id).toList();
        add(files, versions, documents.companions(known), pictures.ofVersions(known));
        List<Body> revisions = bodies("""
                select d.path, r.id, r.body from Manuscript m join m.document d
                join Revision r on r.document = d and r.number = m.revision
                where d.id in :ids and d.removedAt is null and (m.sharedAt is not null or m.authorId = :account) %s
                """.formatted(reader.conditionOfAuthors()), ids, account, reader);
        List<Long> working = revisions.stream().map(Body::id).toList();
        add(files, revisions, texts(working), pictures.ofRevisions(working));
    }

    private List<Body> bodies(String query, List<Long> ids, long account, Reader reader) {
        return new ArrayList<>(reader.fill(entities.createQuery(query, Object[].class))
                .setParameter("ids", ids)
                .setParameter("account", account)
                .getResultStream()
                .map(row -> new Body((String) row[0], (Long) row[1], (String) row[2]))
                .toList());
    }

    private Map<Long, Map<String, String>> texts(List<Long> revisions) {
        Map<Long, Map<String, String>> texts = new TreeMap<>();
        if (!revisions.isEmpty()) {
            entities.createQuery(
                            "select r.id, c.name, c.body from Revision r join r.companions c where r.id in :ids",
                            Object[].class)
                    .setParameter("ids", revisions)
                    .getResultStream()
                    .forEach(row -> texts.computeIfAbsent((Long) row[0], id -> new TreeMap<>())
                            .put((String) row[1], (String) row[2]));
        }
        return texts;
    }

    private void add(
            Files files,
            List<Body> bodies,
            Map<Long, Map<String, String>> texts,
            Map<Long, Map<String, Picture>> images) {
        for (Body body : bodies) {
            String folder = body.path().substring(0, body.path().lastIndexOf('/') + 1);
            files.put(body.path(), body.text().getBytes(StandardCharsets.UTF_8));
            files.texts.put(body.path(), body.text());
            texts.getOrDefault(body.id(), Map.of())
                    .forEach((name, text) -> files.put(folder + name, text.getBytes(StandardCharsets.UTF_8)));
            images.getOrDefault(body.id(), Map.of()).forEach((name, picture) -> {
                if (!files.bytes.containsKey(folder + name)) {
                    Image image = Image.named(picture.hash());
                    files.put(folder + name, image.bytes());
                    entities.detach(image);
                }
            });
        }
    }
}
