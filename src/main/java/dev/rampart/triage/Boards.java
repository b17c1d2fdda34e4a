package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.web.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes boards, and pages of one of their columns. */
@ApplicationScoped
class Boards {
    private static final int FEW = 8;

    @Inject
    Standings standings;

    @Inject
    Inbox inbox;

    @Inject
    Titles titles;

    @Transactional
    Board of(Teams.Team group) {
        Map<State, Long> counts = standings.counts(group);
        Map<State, List<Standing>> first = new HashMap<>();
        for (State state : State.ON_BOARD) {
            first.put(state, counts.containsKey(state) ? standings.some(group, state, 0, FEW) : List.of());
        }
        Map<Long, NewsItem> entries =
                entries(first.values().stream().flatMap(List::stream).toList());
        return new Board(
                inbox.count(group),
                State.ON_BOARD.stream()
                        .map(state ->
                                new Board.Column(state, Board.count(counts, state), cards(first.get(state), entries)))
                        .toList());
    }

    /** @param state or null for all that was decided, the latest first */
    @Transactional
    Paged<Card> page(Teams.Team group, State state, int asked, int size) {
        Map<State, Long> counts = standings.counts(group);
        long found = state == null
                ? State.ON_BOARD.stream()
                        .mapToLong(each -> Board.count(counts, each))
                        .sum()
                : Board.count(counts, state);
        int last = (int) Math.max(1, (found + size - 1) / size);
        int page = Math.min(Math.max(asked, 1), last);
        List<Standing> some = standings.some(group, state, (page - 1) * size, size);
        return new Paged<>(cards(some, entries(some)), (int) found, page, page < last ? page + 1 : 0);
    }

    private Map<Long, NewsItem> entries(List<Standing> some) {
        return titles.of(some.stream().map(Standing::entryId).toList());
    }

    /** What is for one person alone by now is left out. */
    private static List<Card> cards(List<Standing> some, Map<Long, NewsItem> entries) {
        List<Card> cards = new ArrayList<>();
        for (Standing standing : some) {
            NewsItem entry = entries.get(standing.entryId());
            if (entry != null) {
                cards.add(new Card(entry, standing));
            }
        }
        return cards;
    }
}
