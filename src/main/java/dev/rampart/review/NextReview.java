package dev.rampart.review;

import dev.rampart.attempt.Comeback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;

/** Grades an answer as soon as it is told whether it was right, and says when its question comes back. */
@ApplicationScoped
class NextReview implements Comeback {
    @Inject
    Reviews reviews;

    @Override
    @Transactional
    public Optional<String> words(long accountId, String question, ZoneId zone) {
        Reviews.State state = reviews.state(accountId, zone);
        return state.rows().stream()
                .filter(row -> row.question().equals(question))
                .filter(row -> !state.known().get(row.question()).held())
                .map(state::nextWords)
                .findFirst();
    }
}
