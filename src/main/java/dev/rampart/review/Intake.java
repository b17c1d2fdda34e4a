package dev.rampart.review;

import static java.util.stream.Collectors.toMap;

import dev.rampart.account.Account;
import dev.rampart.attempt.AnswerOutcome;
import dev.rampart.attempt.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in what a learner has answered since the last time: what was missed becomes a card, and an answer to a question that has
 * one is its review, wherever it was given. Looked for when somebody wants to know, so that attempts cost nothing more, and
 * attempts from before there were reviews, or whose seal is lifted late, are found as well. Reading an answer twice changes
 * nothing: a card knows until when it was told. An answer from before a card's last review is left, since memory goes by order.
 */
@ApplicationScoped
class Intake {
    /** For answers that were stored while others were read. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;

    @Inject
    Outcomes outcomes;

    /** @return the learner's setting */
    @Transactional
    ReviewSetting take(long accountId, ZoneId zone) {
        ReviewSetting setting = ReviewSetting.of(accountId);
        Instant since = setting.takenUntil == null ? Instant.EPOCH : setting.takenUntil.minus(OVERLAP);
        Instant settled = outcomes.settled(accountId);
        List<AnswerOutcome> news = outcomes.since(accountId, since);
        if (news.isEmpty()) {
            return setting;
        }
        // Two pages that look at once: the second finds what the first took in.
        Account.findById(accountId, LockModeType.PESSIMISTIC_WRITE);
        ReviewSetting stored = ReviewSetting.stored(accountId);
        Map<String, Card> cards = cards(accountId, news);
        news.forEach(outcome -> take(stored, cards, outcome, LocalDate.ofInstant(outcome.at(), zone)));
        stored.takenUntil = settled;
        return stored;
    }

    private static Map<String, Card> cards(long accountId, List<AnswerOutcome> news) {
        List<String> questions =
                news.stream().map(AnswerOutcome::question).distinct().toList();
        Map<String, Card> cards = new HashMap<>();
        for (int from = 0; from < questions.size(); from += AT_ONCE) {
            List<String> some = questions.subList(from, Math.min(from + AT_ONCE, questions.size()));
            cards.putAll(Card.<Card>list("accountId = ?1 and question in ?2", accountId, some).stream()
                    .collect(toMap(card -> card.question, card -> card)));
        }
        return cards;
    }

    private static void take(ReviewSetting setting, Map<String, Card> cards, AnswerOutcome outcome, LocalDate day) {
        Card card = cards.get(outcome.question());
        if (card == null) {
            if (outcome.correct()) {
                return;
            }
            card = Card.add(setting.accountId, outcome.question(), outcome.exam(), false, day, outcome.at());
            cards.put(card.question, card);
        } else if (!card.awaits(outcome.at()) || (card.removedAt != null && outcome.correct())) {
            return;
        } else if (card.removedAt != null) {
            card.restore();
        }
        Grade grade = Grade.of(outcome.correct(), outcome.guessed());
        card.review(grade, day, outcome.at(), outcome.kind().name(), setting.retention);
    }
}
