package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Reads documents and finds what is wrong with them; changes nothing. */
@ApplicationScoped
class Inspection {
    private static final Logger LOG = Logger.getLogger(Inspection.class);

    @Inject
    Kinds kinds;

    @Inject
    Pictures pictures;

    /**
     * @param text what the file holds, as far as it can be shown
     * @param draft null when it could not be read at all
     */
    record Outcome(SourceFile file, String text, Draft draft, List<Flaw> flaws) {
        static Outcome unreadable(SourceFile file, Flaw flaw) {
            return new Outcome(file, file.bytes() == null ? "" : SourceText.lenient(file.bytes()), null, List.of(flaw));
        }

        Outcome checked() {
            return new Outcome(file, text, draft, draft.flaws());
        }
    }

    List<Outcome> of(DocumentKind kind, List<SourceFile> files, Predicate<Batch.Location> present) {
        List<Outcome> read = files.stream().map(Inspection::read).toList();
        List<Draft> drafts = read.stream()
                .filter(outcome -> outcome.draft() != null)
                .map(Outcome::draft)
                .toList();
        List<Outcome> checked = new ArrayList<>();
        for (Outcome outcome : read) {
            if (outcome.draft() == null) {
                checked.add(outcome);
                continue;
            }
            check(kind, outcome, new Batch(drafts, present));
            checked.add(outcome.checked());
        }
        return checked;
    }

    static Outcome read(SourceFile file) {
        if (file.bytes() == null) {
            return Outcome.unreadable(
                    file,
                    Flaw.at(
                            Place.START,
                            "The file is too large to be read (%s bytes). Split it."
                                    .formatted(file.hash().replaceAll("\\D", ""))));
        }
        try {
            String text = SourceText.strict(file.bytes());
            return new Outcome(file, text, new Draft(file.path(), file.origin(), Yaml.read(text)), List.of());
        } catch (BrokenYaml e) {
            return Outcome.unreadable(file, e.flaw());
        }
    }

    private void check(DocumentKind kind, Outcome outcome, Batch batch) {
        Draft draft = outcome.draft();
        try {
            Companions.read(kind, draft, outcome.file().beside());
            pictures.read(draft, outcome.file());
            kind.check(draft, batch);
            kinds.schema(kind).check(draft);
        } catch (RuntimeException e) {
            LOG.errorf(e, "content unchecked kind=%s origin=%s path=%s", kind.name(), draft.origin(), draft.path());
            draft.flaw("", "Rampart failed while it checked this document. It is left as it was; the log says more.");
        }
    }
}
