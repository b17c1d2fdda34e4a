package dev.rampart.attempt;

import dev.rampart.question.QuestionsShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** A question that somebody read with its key, outside of any attempt, is not fresh to them any more. */
@ApplicationScoped
class Previews {
    @Inject
    Clock clock;

    /** Within the transaction of whoever shows them. */
    void note(@Observes QuestionsShown shown) {
        ExamRoom.lock(Candidate.learner(shown.account()));
        Exposure.note(shown.account(), shown.questions(), clock.instant());
    }
}
