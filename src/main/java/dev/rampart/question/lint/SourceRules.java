package dev.rampart.question.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What bears an item out: reasons, references, and the day on which it was last checked. */
final class SourceRules {
    private SourceRules() {}

    static void missingRationale(LintItem item, Tell tell) {
        item.parts().stream().filter(part -> part.why().isEmpty()).findFirst().ifPresent(first -> {
            long missing =
                    item.parts().stream().filter(part -> part.why().isEmpty()).count();
            tell.of(
                    item,
                    first.at(),
                    "%s; say in one sentence why each is right or wrong, which is what a learner learns from."
                            .formatted(
                                    missing == 1
                                            ? "No `why` says what speaks for or against this"
                                            : missing + " texts have no `why`"));
        });
        if (LintItem.text(item.json(), "explanation").isEmpty()) {
            tell.of(item, item.at(), "There is no `explanation`; say what to take away from the question.");
        }
    }

    static void missingReference(LintItem item, Tell tell) {
        JsonNode references = item.json().path("references");
        if (!references.isArray() || references.isEmpty()) {
            tell.of(item, item.at(), "There are no `references`; name the page that bears out the key.");
        }
    }

    static void stale(LintItem item, LocalDate today, Tell tell) {
        verified(item)
                .filter(day -> day.isBefore(today.minusYears(1)))
                .ifPresent(day -> tell.of(
                        item,
                        item.at() + "/verified",
                        "The facts were last checked on %s, more than a year ago; look them up again and set the new day."
                                .formatted(day)));
    }

    private static Optional<LocalDate> verified(LintItem item) {
        try {
            String day = LintItem.text(item.json(), "verified");
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            // That it is no day is told when the document is imported.
            return Optional.empty();
        }
    }
}
