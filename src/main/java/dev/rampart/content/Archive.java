package dev.rampart.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps documents and their versions, and tells a kind what counts; one transaction for each document. */
@ApplicationScoped
class Archive {
    private static final Logger LOG = Logger.getLogger(Archive.class);

    @Inject
    Kinds kinds;

    @Inject
    Documents documents;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.version")
    String productVersion;

    /** @return whether the document is free of flaws and counts from now on */
    boolean keep(DocumentKind kind, Inspection.Outcome outcome, String rules) {
        if (!outcome.flaws().isEmpty()) {
            keepBroken(kind.name(), outcome, rules);
            return false;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> publish(kind, outcome, rules));
            return true;
        } catch (RuntimeException e) {
            SourceFile file = outcome.file();
            LOG.errorf(e, "content failed kind=%s origin=%s path=%s", kind.name(), file.origin(), file.path());
            Flaw flaw = Flaw.at(
                    Place.START,
                    "Rampart failed while it took this document over. It is left as it was; the log says more.");
            keepBroken(kind.name(), Inspection.Outcome.unreadable(file, flaw), rules);
            return false;
        }
    }

    void keepBroken(String kind, Inspection.Outcome outcome, String rules) {
        SourceFile file = outcome.file();
        outcome.flaws()
                .forEach(flaw -> LOG.warnf(
                        "content broken origin=%s path=%s line=%d column=%d: %s",
                        file.origin(), file.path(), flaw.line(), flaw.column(), flaw.sentence()));
        QuarkusTransaction.requiringNew().run(() -> {
            Document document = Document.seen(file, kind, rules, clock.instant());
            document.about(outcome.draft(), outcome.text());
            document.broken(outcome.text(), outcome.flaws());
        });
    }

    private void publish(DocumentKind kind, Inspection.Outcome outcome, String rules) {
        SourceFile file = outcome.file();
        Document known = Document.at(file.origin(), file.path());
        boolean sameRules = known != null && known.judgedBy.equals(rules);
        String by = file.origin() == Origin.SHIPPED ? "Rampart " + productVersion : "the operator's folder";
        change(kind, file.path(), !sameRules, () -> {
            Document document = Document.seen(file, kind.name(), rules, clock.instant());
            Draft draft = outcome.draft();
            document.about(draft, outcome.text());
            document.publish(outcome.text(), draft.companions(), draft.pictures(), by, clock.instant());
        });
    }

    /** The file is gone: the document of the same path from elsewhere counts again, if there is one. */
    void remove(DocumentKind kind, Batch.Location location) {
        QuarkusTransaction.requiringNew()
                .run(() -> change(
                        kind,
                        location.path(),
                        false,
                        () -> Document.at(location.origin(), location.path()).remove(clock.instant())));
    }

    /**
     * Changes what there is at a path, and tells the kind what counts there now, within the transaction.
     *
     * @param tell whether the kind is told though the same version counts as before
     */
    void change(DocumentKind kind, String path, boolean tell, Runnable change) {
        Optional<Long> before = documents.at(path).map(Documents.Source::version);
        change.run();
        entities.flush();
        Optional<Documents.Source> counts = documents.at(path);
        if (counts.isEmpty()) {
            before.ifPresent(version -> kind.withdrawn(path));
        } else if (tell || !before.equals(counts.map(Documents.Source::version))) {
            kind.inForce(documents.edition(counts.get()));
        }
    }

    /** A file in the operator's folder that belongs to no kind is told of, since it may be misplaced. */
    void keepStranger(SourceFile file) {
        Flaw flaw = Flaw.at(
                Place.START,
                "No kind of document belongs at this path, so it is not used. Move it where it belongs: "
                        + kinds.places() + ".");
        keepBroken(Kinds.UNKNOWN, Inspection.Outcome.unreadable(file, flaw), Kinds.UNKNOWN);
    }

    void forgetStranger(Batch.Location location) {
        QuarkusTransaction.requiringNew()
                .run(() -> Document.at(location.origin(), location.path()).remove(clock.instant()));
    }
}
