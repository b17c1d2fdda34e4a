package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents that count. */
@ApplicationScoped
public class Documents {
    /** Of one path the later origin wins, hence the order. */
    private static final String IN_FORCE = """
            select new dev.rampart.content.Documents$Source(d.path, d.origin, v.id, v.body)
            from Document d join d.publication p join p.version v
            where d.removedAt is null and %s
            order by d.path, case when d.origin = LOCAL then 0 when d.origin = FOLDER then 1 else 2 end
            """;

    @Inject
    EntityManager entities;

    @Inject
    Pictures pictures;

    record Source(String path, Origin origin, long version, String body) {
        Edition edition(Map<String, String> companions, Map<String, String> images) {
            Map<String, String> shown = new HashMap<>();
            companions.forEach((name, text) -> shown.put(name, MarkdownImages.placed(text, images)));
            return new Edition(path, origin, version, MarkdownImages.placed(yaml().json(), images), shown);
        }

        Draft draft() {
            return new Draft(path, origin, yaml());
        }

        private Yaml yaml() {
            try {
                return Yaml.read(body);
            } catch (BrokenYaml e) {
                throw new IllegalStateException("A version without flaws cannot be read any more: " + path, e);
            }
        }
    }

    /** The documents of a kind that count, by path; three queries, and each is parsed. */
    public List<Edition> inForce(String kind) {
        return editions(sources(kind));
    }

    private List<Edition> editions(List<Source> all) {
        List<Long> versions = all.stream().map(Source::version).toList();
        Map<Long, Map<String, String>> companions = companions(versions);
        Map<Long, Map<String, Picture>> images = pictures.ofVersions(versions);
        return all.stream()
                .map(source -> source.edition(
                        companions.getOrDefault(source.version(), Map.of()),
                        Pictures.addresses(images.getOrDefault(source.version(), Map.of()))))
                .toList();
    }

    /** The same with the places of what they say, and without companions: for what tells their authors of it. */
    public List<Draft> drafts(String kind) {
        return sources(kind).stream().map(Source::draft).toList();
    }

    private List<Source> sources(String kind) {
        List<Source> all = entities.createQuery(IN_FORCE.formatted("d.kind = :kind"), Source.class)
                .setParameter("kind", kind)
                .getResultList();
        return IntStream.range(0, all.size())
                .filter(i -> i == 0 || !all.get(i).path().equals(all.get(i - 1).path()))
                .mapToObj(all::get)
                .toList();
    }

    Edition edition(Source source) {
        return editions(List.of(source)).get(0);
    }

    /** By version and name. */
    Map<Long, Map<String, String>> companions(List<Long> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select v.id, c.name, c.body from DocumentVersion v join v.companions c where v.id in :ids",
                        Object[].class)
                .setParameter("ids", versions)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.toMap(row -> (String) row[1], row -> (String) row[2])));
    }

    Optional<Source> at(String path) {
        return entities.createQuery(IN_FORCE.formatted("d.path = :path"), Source.class)
                .setParameter("path", path)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
