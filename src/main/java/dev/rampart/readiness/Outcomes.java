package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import dev.rampart.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What learners told of exams taken elsewhere. Templates reach it as {@code inject:outcomes}. */
@Named("outcomes")
@ApplicationScoped
public class Outcomes {
    /** So many practice exams stand on the page of readiness; all of them have one of their own. */
    private static final int SHOWN = 3;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @Inject
    TrackRecords records;

    /**
     * @param practice the latest practice exams, of so many
     * @param after what follows from the latest real result, or null
     * @param record how numbers held against real results, or null
     */
    public record View(Blueprint exam, List<PracticeExam> practice, int of, Aftermath after, String record) {
        /** Whether there are more than stand here. */
        public boolean more() {
            return of > practice.size();
        }
    }

    /** What the viewer told, for the page of readiness. */
    @Transactional
    public View of(Blueprint exam) {
        List<PracticeExam> practice = PracticeExam.of(viewer.id(), exam.id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return new View(
                exam,
                practice.stream().limit(SHOWN).toList(),
                practice.size(),
                ExamResult.latest(viewer.id(), exam.id())
                        .map(result -> Aftermath.of(exam, result, today))
                        .orElse(null),
                records.words(exam));
    }

    /**
     * Domains that the score report of the learner's latest real exam says need improvement, if it was not passed.
     *
     * @param exam the blueprint's id
     * @return ids
     */
    @Transactional
    public Set<String> toWorkOn(long accountId, String exam) {
        return ExamResult.latest(accountId, exam)
                .filter(result -> !result.passed)
                .map(result -> Set.copyOf(result.needsIds()))
                .orElse(Set.of());
    }
}
