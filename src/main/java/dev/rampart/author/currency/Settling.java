package dev.rampart.author.currency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Decisions of instructors, one for each pair; the last one counts. */
@ApplicationScoped
class Settling {
    @Inject
    Clock clock;

    @Transactional
    void settle(Match match, Verdict verdict, String why, long instructor) {
        // Two who decide at once would both find that nobody has.
        TakenEntry.findById(match.told().entry(), LockModeType.PESSIMISTIC_WRITE);
        Settlement settlement =
                Settlement.of(match.told().entry(), match.subject().id()).orElseGet(() -> Settlement.of(match));
        settlement.says(verdict, match.subject().verified(), why, instructor, clock.instant());
        settlement.persist();
    }

    /** As if nobody had decided. */
    @Transactional
    void reopen(Match match) {
        Settlement.delete(
                "entryId = ?1 and subject = ?2",
                match.told().entry(),
                match.subject().id());
    }
}
