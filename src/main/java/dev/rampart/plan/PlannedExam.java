package dev.rampart.plan;

import dev.rampart.review.ExamDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The day of the exam of the plan in force: reviews end before it. */
@ApplicationScoped
class PlannedExam implements ExamDate {
    @Override
    @Transactional
    public Optional<Sitting> of(long accountId) {
        return Plan.of(accountId).map(plan -> new Sitting(plan.exam, plan.examDay));
    }
}
