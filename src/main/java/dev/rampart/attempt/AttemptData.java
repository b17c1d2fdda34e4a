package dev.rampart.attempt;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A learner's attempts and the questions that they have been shown, for export and deletion. */
@ApplicationScoped
class AttemptData implements PersonalData {
    @Inject
    Clock clock;

    /**
     * An attempt as it is exported; what concerns its end is null while it is open, and what came out is null while it is
     * sealed. Without a clock there is no deadline.
     */
    record Sat(
            long id,
            String exam,
            Kind kind,
            ExtraTime extraTime,
            Instant startedAt,
            Instant deadline,
            Instant submittedAt,
            Submission.By submittedBy,
            Integer correct,
            Integer fresh,
            Instant sealedUntil,
            int questions,
            List<Item> items) {}

    /**
     * Picks are places on the screen, from 0. A question that was not shown yet is not named, and whether an answer was right
     * is told after the end only.
     *
     * @param onScreenSeconds how long, until it was last left; null where that was not measured
     * @param givenUp answers that were given up for others
     */
    record Item(
            int position,
            String question,
            Instant shownAt,
            Boolean fresh,
            List<Integer> picks,
            Confidence confidence,
            Instant answeredAt,
            Instant flaggedAt,
            Long onScreenSeconds,
            List<GivenUp> givenUp,
            Boolean correct) {
        Item(AttemptItem item, List<AnswerChange> changes, boolean sealed) {
            this(
                    item.position,
                    item.shownAt == null ? null : item.question,
                    item.shownAt,
                    item.fresh,
                    item.order().shown(item.answer()),
                    item.confidence,
                    item.answeredAt,
                    item.flaggedAt,
                    item.onScreen() == null ? null : item.onScreen().toSeconds(),
                    changes.stream()
                            .filter(change -> change.position == item.position)
                            .map(change -> new GivenUp(
                                    item.order().shown(change.answer()),
                                    change.changedAt,
                                    sealed ? null : change.correct))
                            .toList(),
                    sealed ? null : item.correct);
        }
    }

    record GivenUp(List<Integer> picks, Instant changedAt, Boolean correct) {}

    record Shown(String question, Instant firstShown, Instant lastShown) {}

    record Kept(List<Sat> attempts, List<Shown> shown) {}

    @Override
    public String section() {
        return "attempts";
    }

    @Override
    public Kept export(long accountId) {
        Map<Long, List<AttemptItem>> items =
                AttemptItem.<AttemptItem>list("attempt.accountId = ?1 order by position", accountId).stream()
                        .collect(java.util.stream.Collectors.groupingBy(item -> item.attempt.id));
        Map<Long, List<AnswerChange>> changes =
                AnswerChange.<AnswerChange>list("attempt.accountId = ?1 order by changedAt, id", accountId).stream()
                        .collect(java.util.stream.Collectors.groupingBy(change -> change.attempt.id));
        List<Sat> attempts = Attempt.getEntityManager()
                .createQuery(
                        "select a, s from Attempt a left join Submission s on s.attemptId = a.id"
                                + " where a.accountId = :account order by a.startedAt, a.id",
                        Tuple.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(row -> sat(row.get(0, Attempt.class), row.get(1, Submission.class), items, changes))
                .toList();
        List<Shown> shown = Exposure.find(
                        "select question, firstShown, lastShown from Exposure where accountId = ?1"
                                + " order by firstShown, question",
                        accountId)
                .project(Shown.class)
                .list();
        return new Kept(attempts, shown);
    }

    private Sat sat(
            Attempt attempt,
            Submission submission,
            Map<Long, List<AttemptItem>> items,
            Map<Long, List<AnswerChange>> changes) {
        boolean over = submission != null;
        Instant sealedUntil =
                Seat.sealOn(attempt, clock.instant()).map(Seal::until).orElse(null);
        boolean told = over && sealedUntil == null;
        return new Sat(
                attempt.id,
                attempt.exam,
                attempt.kind,
                attempt.extra,
                attempt.startedAt,
                attempt.deadline,
                over ? submission.submittedAt : null,
                over ? submission.by : null,
                told ? submission.correct : null,
                told ? submission.fresh : null,
                sealedUntil,
                attempt.questions,
                items.getOrDefault(attempt.id, List.of()).stream()
                        .map(item -> new Item(item, changes.getOrDefault(attempt.id, List.of()), sealedUntil != null))
                        .toList());
    }

    @Override
    public void delete(long accountId) {
        deleteAttempts(Attempt.find("select id from Attempt where accountId = ?1", accountId)
                .project(Long.class)
                .list());
        Exposure.delete("accountId", accountId);
        Seat.delete("accountId", accountId);
    }

    static void deleteAttempts(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            Seat.delete("attemptId in ?1", ids);
            Submission.delete("attemptId in ?1", ids);
            AnswerChange.delete("attempt.id in ?1", ids);
            AttemptItem.delete("attempt.id in ?1", ids);
            Attempt.delete("id in ?1", ids);
        }
    }
}
