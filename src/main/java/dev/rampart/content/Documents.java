package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The documents that count. */
@ApplicationScoped
public class Documents {
    /** Of one path the folder's wins, hence the order. */
    private static final String IN_FORCE = """
            select new dev.rampart.content.Documents$Source(d.path, d.origin, v.id, v.body)
            from Document d join d.publication p join p.version v
            where d.removedAt is null and %s
            order by d.path, case when d.origin = FOLDER then 0 else 1 end
            """;

    @Inject
    EntityManager entities;

    record Source(String path, Origin origin, long version, String body) {
        Edition edition() {
            try {
                return new Edition(path, origin, version, Yaml.read(body).json());
            } catch (BrokenYaml e) {
                throw new IllegalStateException("A version without flaws cannot be read any more: " + path, e);
            }
        }
    }

    /** The documents of a kind that count, by path; one query, and each is parsed. */
    public List<Edition> inForce(String kind) {
        List<Source> all = entities.createQuery(IN_FORCE.formatted("d.kind = :kind"), Source.class)
                .setParameter("kind", kind)
                .getResultList();
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> i == 0 || !all.get(i).path().equals(all.get(i - 1).path()))
                .mapToObj(i -> all.get(i).edition())
                .toList();
    }

    Optional<Source> at(String path) {
        return entities.createQuery(IN_FORCE.formatted("d.path = :path"), Source.class)
                .setParameter("path", path)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
