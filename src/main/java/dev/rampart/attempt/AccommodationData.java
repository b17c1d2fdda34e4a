package dev.rampart.attempt;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A learner's lasting extra time, for export and deletion. */
@ApplicationScoped
class AccommodationData implements PersonalData {
    record Kept(ExtraTime extraTime, Instant chosenAt) {}

    @Override
    public String section() {
        return "accommodation";
    }

    /** Null where the learner has chosen none. */
    @Override
    public Kept export(long accountId) {
        return Accommodation.of(accountId)
                .map(chosen -> new Kept(chosen.extra, chosen.chosenAt))
                .orElse(null);
    }

    @Override
    public void delete(long accountId) {
        Accommodation.deleteById(accountId);
    }
}
