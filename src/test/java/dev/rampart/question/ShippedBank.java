package dev.rampart.question;

import dev.rampart.content.LooseFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions that ship with the product, read from their documents without a database. */
public final class ShippedBank {
    private ShippedBank() {}

    /** A question as forms are put together from it, and as it is marked. */
    public record Held(QuestionBank.Entry entry, Question question) {}

    /** @param exam for example "scs-c03" */
    public static List<Held> of(String exam) {
        try {
            List<Held> held = new ArrayList<>();
            LooseFiles.at(Path.of("content/questions", exam)).stream()
                    .map(LooseFiles.Loose::draft)
                    .flatMap(Optional::stream)
                    .flatMap(draft -> QuestionJson.each(draft.json()).stream())
                    .map(QuestionJson::read)
                    .filter(question -> question.status() == Question.Status.PUBLISHED)
                    .forEach(question -> held.add(new Held(entry(held.size() + 1, question), question)));
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuestionBank.Entry entry(long version, Question question) {
        return new QuestionBank.Entry(
                version,
                question.id(),
                question.domain(),
                question.task(),
                question.interaction().type(),
                question.level(),
                true,
                Traits.of(question));
    }
}
