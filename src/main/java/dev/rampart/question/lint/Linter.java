package dev.rampart.question.lint;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
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

    private final InForce<Lint> lint;

    @Inject
    Linter(Documents documents, Clock clock) {
        lint = new InForce<>(clock, KIND, () -> List.of(Lint.of(documents.drafts(KIND), LocalDate.now(clock))));
    }

    public Lint lint() {
        return lint.all().get(0);
    }

    void changed(@Observes ContentChanged change) {
        lint.changed(change);
    }
}
