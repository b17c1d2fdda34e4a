package dev.rampart.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rampart.attempt.EndedAttempts;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Takes attempts that are over into the sums, in batches. Each batch is one transaction, with the mark on its attempts in it:
 * whatever ends this in between, each attempt counts once.
 */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Attempts in a transaction: enough that a question's row is written rarely, and still a matter of a second. */
    private static final int AT_ONCE = 500;

    @Inject
    EndedAttempts ended;

    @Inject
    QuestionBank bank;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "statistics-intake",
            every = "{rampart.statistics.intake}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeAll() {
        Instant began = clock.instant();
        int all = 0;
        int taken;
        do {
            taken = take(AT_ONCE);
            all += taken;
        } while (taken == AT_ONCE);
        if (all > 0) {
            LOG.infof(
                    "attempts taken into question statistics: %d in %d ms",
                    all, Duration.between(began, clock.instant()).toMillis());
        }
    }

    /** @return how many attempts were taken in; fewer than asked for when no more wait */
    int take(int most) {
        return QuarkusTransaction.requiringNew().call(() -> takeWithin(most));
    }

    /** The same within the caller's transaction. */
    int takeWithin(int most) {
        StatisticsIntake intake = StatisticsIntake.locked();
        EndedAttempts.Batch batch = ended.take(most);
        add(batch.items());
        if (batch.attempts() > 0) {
            intake.takenAt = clock.instant();
        }
        return batch.attempts();
    }

    private void add(List<EndedAttempts.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        Map<Long, List<EndedAttempts.Item>> byVersion = items.stream().collect(groupingBy(EndedAttempts.Item::version));
        Map<Long, QuestionSums> known = QuestionSums.<QuestionSums>list("versionId in ?1", byVersion.keySet()).stream()
                .collect(toMap(sums -> sums.versionId, sums -> sums));
        Map<Long, Question> added = bank.versions(byVersion.keySet().stream()
                .filter(version -> !known.containsKey(version))
                .toList());
        added.forEach((version, question) -> known.put(version, QuestionSums.begin(version, question)));
        byVersion.forEach((version, answers) -> known.get(version).take(answers));
    }
}
