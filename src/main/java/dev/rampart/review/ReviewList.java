package dev.rampart.review;

import dev.rampart.attempt.Repetitions;
import dev.rampart.web.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The list of a learner's cards, a page at a time: what comes back first, then what rests, then what is paused. */
@ApplicationScoped
class ReviewList {
    private static final int SIZE = 20;

    @Inject
    Repetitions repetitions;

    /** @param page from 1 */
    @Transactional
    Paged<CardLine> page(Reviews.State state, int page) {
        List<Card.Row> order = state.rows().stream()
                .sorted(Comparator.comparing(
                                (Card.Row row) ->
                                        row.suspended() ? null : state.agenda().day(row.id()),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Card.Row::suspended)
                        .thenComparing(Card.Row::id))
                .toList();
        Paged<Card.Row> rows = Paged.of(order, page, SIZE);
        Map<Long, String> headings = repetitions.headings(rows.items().stream()
                .map(row -> state.known().get(row.question()))
                .filter(known -> !known.held())
                .map(Repetitions.Known::version)
                .toList());
        Map<Long, ReviewLog.Last> last =
                ReviewLog.last(rows.items().stream().map(Card.Row::id).toList());
        List<CardLine> lines = rows.items().stream()
                .map(row -> CardLine.of(
                        state,
                        row,
                        headings.get(state.known().get(row.question()).version()),
                        last.get(row.id())))
                .toList();
        return new Paged<>(lines, rows.found(), rows.page(), rows.next());
    }
}
