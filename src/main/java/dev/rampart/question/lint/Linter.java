package dev.rampart.question.lint;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.Draft;
import dev.rampart.content.InForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the rules have to say of the questions that count, anew after every import. */
@ApplicationScoped
public class Linter {
    /** The kind of the documents that hold questions. */
    public static final String KIND = "questions";

    private final InForce<LintItem> items;
    private final InForce<Lint> lint;
    private final Clock clock;

    @Inject
    Linter(Documents documents, Clock clock) {
        this.clock = clock;
        items = new InForce<>(
                clock,
                KIND,
                () -> documents.drafts(KIND).stream()
                        .flatMap(draft -> LintItem.of(draft).stream())
                        .toList());
        lint = new InForce<>(clock, KIND, () -> List.of(Lint.ofItems(items.all(), LocalDate.now(clock))));
    }

    public Lint lint() {
        return lint.all().get(0);
    }

    /** What the rules have to say of a document that does not count, or not yet, beside the questions that do. */
    public List<Finding> lint(Draft draft) {
        return Lint.beside(items.all(), draft, LocalDate.now(clock));
    }

    /** Reading the whole bank is dear: while an import goes on it is read anew as seldom as on another node. */
    void changed(@Observes ContentChanged change) {
        if (!change.more()) {
            items.changed(change);
            lint.changed(change);
        }
    }
}
