package dev.rampart.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings the files into the database, one node at a time. A file that has not changed costs a hash; each that has is kept
 * in a transaction of its own, so that none can harm another.
 */
@ApplicationScoped
class ContentImport {
    private static final Logger LOG = Logger.getLogger(ContentImport.class);
    private static final int TIMEOUT_SECONDS = 600;

    /** Threads of this node queue here, so that the lock in the database is only ever between nodes. */
    private final ReentrantLock lock = new ReentrantLock();

    @Inject
    Kinds kinds;

    @Inject
    Inspection inspection;

    @Inject
    Archive archive;

    @Inject
    Locals locals;

    @Inject
    EntityManager entities;

    @Inject
    Event<ContentChanged> changes;

    @Inject
    ContentConfig config;

    @Inject
    ContentMetrics metrics;

    @Inject
    Clock clock;

    /** How many documents a run took over, how many are broken after it, and how many it removed. */
    record Summary(int imported, int broken, int removed) {}

    /** What is known of a path. */
    record Known(
            Origin origin,
            String path,
            String kind,
            String hash,
            String rules,
            boolean broken,
            boolean removed,
            boolean published) {
        Batch.Location location() {
            return new Batch.Location(origin, path);
        }
    }

    Summary run(Optional<Path> folder) {
        return run(folder, Set.of());
    }

    /** @param shaken kinds of which something changed besides, so that what refers to them is judged again */
    Summary run(Optional<Path> folder, Set<String> shaken) {
        return alone(() -> imported(folder, shaken));
    }

    /** Does something in a transaction of its own while nobody else changes documents, on this node or another. */
    <T> T alone(Callable<T> work) {
        lock.lock();
        try {
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                entities.createNativeQuery("select id from content_import where id = 1 for update")
                        .getSingleResult();
                return work.call();
            });
        } finally {
            lock.unlock();
        }
    }

    private Summary imported(Optional<Path> folder, Set<String> shaken) {
        Found found = Found.look(folder, config.maxSize().asLongValue());
        Run run = new Run(found, known(), shaken);
        run.all();
        entities.createNativeQuery("update content_import set finished_at = :now where id = 1")
                .setParameter("now", clock.instant())
                .executeUpdate();
        LOG.infof(
                "content files=%d imported=%d broken=%d removed=%d",
                found.files().size(), run.imported, run.broken, run.removed);
        Summary summary = new Summary(run.imported, run.broken, run.removed);
        metrics.ran(found.files().size(), summary);
        return summary;
    }

    private Map<Batch.Location, Known> known() {
        return entities.createQuery("""
                        select new dev.rampart.content.ContentImport$Known(d.origin, d.path, d.kind, d.seenHash, d.judgedBy,
                          case when d.brokenText is null then false else true end,
                          case when d.removedAt is null then false else true end,
                          case when d.publication is null then false else true end)
                        from Document d
                        """, Known.class)
                .getResultStream()
                .collect(Collectors.toMap(Known::location, Function.identity()));
    }

    /** One look at all files, against what is known of them. */
    private final class Run {
        private final Found found;
        private final Map<Batch.Location, Known> known;
        private final Set<Batch.Location> present;
        /** Kinds of which something changed: what refers to them is judged again. */
        private final Set<String> touched = new HashSet<>();

        private int imported;
        private int broken;
        private int removed;

        Run(Found found, Map<Batch.Location, Known> known, Set<String> shaken) {
            this.found = found;
            this.known = known;
            this.present = new HashSet<>(found.locations());
            known.values().stream().filter(Run::local).map(Known::location).forEach(present::add);
            touched.addAll(shaken);
        }

        void all() {
            List<DocumentKind> ordered = kinds.inOrder();
            boolean quiet = touched.isEmpty()
                    && ordered.stream()
                            .allMatch(kind -> changed(kind).isEmpty()
                                    && gone(kind.name()).isEmpty()
                                    && local(kind, false).isEmpty());
            for (DocumentKind kind : ordered) {
                if (quiet) {
                    broken += (int) of(kind).stream().filter(this::wasBroken).count();
                } else {
                    all(kind);
                }
            }
            strangers();
        }

        /** New ones before gone ones, so that a question which moves to another file is never away. */
        private void all(DocumentKind kind) {
            List<SourceFile> changed = changed(kind);
            boolean shaken = kind.dependsOn().stream().anyMatch(touched::contains);
            List<SourceFile> due = of(kind).stream()
                    .filter(file -> shaken || changed.contains(file) || wasBroken(file))
                    .collect(Collectors.toCollection(ArrayList::new));
            String rules = kinds.rules(kind);
            due.addAll(locals.published(local(kind, shaken)));
            for (Inspection.Outcome outcome : inspection.of(kind, due, present::contains)) {
                boolean good = archive.keep(kind, outcome, rules);
                broken += good ? 0 : 1;
                imported += good && changed.contains(outcome.file()) ? 1 : 0;
            }
            List<Known> gone = gone(kind.name());
            gone.forEach(document -> archive.remove(kind, document.location()));
            removed += gone.size();
            if (!changed.isEmpty() || !gone.isEmpty()) {
                touched.add(kind.name());
                changes.fire(new ContentChanged(kind.name()));
            }
        }

        private List<SourceFile> of(DocumentKind kind) {
            return found.files().stream()
                    .filter(file -> kinds.of(file.path()).filter(kind::equals).isPresent())
                    .toList();
        }

        /** Paths of what was written in the browser, counts, and is to be judged again. */
        private List<String> local(DocumentKind kind, boolean shaken) {
            String rules = kinds.rules(kind);
            return known.values().stream()
                    .filter(document -> local(document) && document.kind().equals(kind.name()))
                    .filter(document ->
                            shaken || document.broken() || !document.rules().equals(rules))
                    .map(Known::path)
                    .sorted()
                    .toList();
        }

        private static boolean local(Known document) {
            return document.origin() == Origin.LOCAL && !document.removed() && document.published();
        }

        private List<SourceFile> changed(DocumentKind kind) {
            String rules = kinds.rules(kind);
            return of(kind).stream().filter(file -> !same(file, rules)).toList();
        }

        private boolean same(SourceFile file, String rules) {
            Known before = known.get(file.location());
            return before != null
                    && !before.removed()
                    && before.hash().equals(file.hash())
                    && before.rules().equals(rules);
        }

        private boolean wasBroken(SourceFile file) {
            Known before = known.get(file.location());
            return before != null && before.broken();
        }

        private List<Known> gone(String kind) {
            return known.values().stream()
                    .filter(document -> document.kind().equals(kind) && !document.removed())
                    .filter(document -> !present.contains(document.location()))
                    .filter(document -> document.origin() == Origin.SHIPPED
                            || document.origin() == Origin.FOLDER && found.folderRead())
                    .toList();
        }

        /** Files in the operator's folder that belong to no kind are told of, since they may be misplaced. */
        private void strangers() {
            List<SourceFile> strangers = found.files().stream()
                    .filter(file -> file.origin() == Origin.FOLDER
                            && kinds.of(file.path()).isEmpty())
                    .toList();
            strangers.stream().filter(file -> !same(file, Kinds.UNKNOWN)).forEach(archive::keepStranger);
            gone(Kinds.UNKNOWN).forEach(document -> archive.forgetStranger(document.location()));
            broken += strangers.size();
        }
    }
}
