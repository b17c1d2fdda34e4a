package dev.rampart.statistics;

import dev.rampart.content.Reader;
import dev.rampart.question.QuestionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the questions of documents fare, document by document; three queries, and none of them reads an answer. */
@ApplicationScoped
public class DocumentFigures {
    @Inject
    QuestionHistory history;

    @Inject
    ReportDesk reports;

    /**
     * The questions of a document that count, together.
     *
     * @param answers first exposures under time
     * @param weak how many of the questions want to be looked at
     * @param reports how many of learners are open
     */
    public record Fares(String exam, long questions, long answers, long weak, long reports) {
        Fares plus(Fares other) {
            return new Fares(
                    exam,
                    questions + other.questions,
                    answers + other.answers,
                    weak + other.weak,
                    reports + other.reports);
        }

        public boolean known() {
            return answers + reports > 0;
        }
    }

    /** By path; documents without questions are left out. */
    public Map<String, Fares> of(Collection<String> paths) {
        List<QuestionHistory.Placed> placed = history.inDocuments(paths);
        if (placed.isEmpty()) {
            return Map.of();
        }
        Map<Long, QuestionSums> sums = QuestionSums.<QuestionSums>list(
                        "versionId in ?1",
                        placed.stream().map(QuestionHistory.Placed::version).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.versionId, Function.identity()));
        Map<String, Long> open = reports.open(Reader.ALL);
        Map<String, Fares> fares = new HashMap<>();
        for (QuestionHistory.Placed one : placed) {
            QuestionSums known = sums.get(one.version());
            long reported = open.getOrDefault(one.question(), 0L);
            boolean weak = !Weakness.of(known, reported).isEmpty();
            fares.merge(
                    one.path(),
                    new Fares(one.exam(), 1, known == null ? 0 : known.sums.answers, weak ? 1 : 0, reported),
                    Fares::plus);
        }
        return fares;
    }
}
