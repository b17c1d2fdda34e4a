package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a study group does with the news: it decides on entries, one after the other. */
@ApplicationScoped
class Triage {
    private static final int LONGEST_TITLE = 200;

    @Inject
    Teams groups;

    @Inject
    NewsItems news;

    @Inject
    Standings standings;

    @Inject
    Clock clock;

    /**
     * What came of a decision on several entries.
     *
     * @param decided how many are where they were to go
     * @param overtaken on which somebody else had decided; they stay as they are
     */
    record Several(int decided, List<Standing> overtaken, Map<String, String> errors) {}

    /**
     * What a group decides on: of a story in several feeds the entry that stands for it, whichever of them was asked for; but
     * one on which the group decided before it was known as the same story keeps what was decided.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404 for one that is not there for everyone
     */
    NewsItem entry(Teams.Team group, long id) {
        boolean decided = TriageItem.of(group.id(), id).isPresent();
        NewsItem found = news.of(decided ? id : news.standingFor(id), NewsItems.EVERYONE);
        if (found == null) {
            throw Problem.notFound("There is no such entry that a group could decide on; it may have been dropped.");
        }
        return found;
    }

    /**
     * Decides on one entry.
     *
     * @param asked an entry of the story
     * @param revision what whoever typed had before them
     * @param today by the clock of whoever typed
     */
    @Transactional
    Outcome decide(String slug, long account, long asked, int revision, Typed typed, LocalDate today) {
        Teams.Team group = groups.locked(slug, account);
        NewsItem item = entry(group, asked);
        long entry = item.id();
        Standing now = standings.of(group, entry);
        List<Teams.Member> members = groups.members(group);
        Map<String, String> errors = typed.errors(now, members, today);
        if (now.revision() != revision) {
            // Pressed twice, or decided alike by two: there is nothing to tell.
            return errors.isEmpty() && !changes(now, typed.wish(members))
                    ? new Outcome.Decided(now)
                    : new Outcome.Overtaken(now);
        }
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        Wish wish = typed.wish(members);
        if (changes(now, wish)) {
            TriageItem.decide(
                    TriageItem.of(group.id(), entry).orElse(null), group.id(), entry, wish, account, instant());
            groups.tell(group, account, words(wish.state(), "“" + shortened(item.title()) + "”"), "/triage/" + entry);
        }
        return new Outcome.Decided(standings.of(group, entry));
    }

    private static boolean changes(Standing now, Wish wish) {
        return now.state() != wish.state()
                || !wish.why().isEmpty() && !wish.why().equals(now.why())
                || !Objects.equals(now.assigneeId(), wish.assignee())
                || !Objects.equals(now.due(), wish.due());
    }

    private static String words(State state, String what) {
        return state == State.NEW
                ? "put " + what + " back among the new"
                : "decided “" + state.title().toLowerCase(java.util.Locale.ROOT) + "” on " + what;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** Decides on several that are new; those that are so no longer stay as they are. */
    @Transactional
    Several decide(String slug, long account, Set<Long> entries, Typed typed) {
        Teams.Team group = groups.locked(slug, account);
        Map<String, String> errors = typed.errors(Standing.untouched(0), List.of(), LocalDate.MIN);
        if (entries.isEmpty()) {
            errors.put("entry", "Choose one entry or more.");
        }
        if (!errors.isEmpty()) {
            return new Several(0, List.of(), errors);
        }
        Wish wish = typed.wish(List.of());
        Set<Long> taken = standings.onBoard(group, entries);
        List<Long> open = news.of(entries, NewsItems.EVERYONE).stream()
                .map(NewsItem::id)
                .filter(id -> !taken.contains(id))
                .toList();
        Map<Long, TriageItem> known = TriageItem.of(group.id(), entries).stream()
                .collect(Collectors.toMap(item -> item.entryId, Function.identity()));
        Instant now = instant();
        open.forEach(id -> TriageItem.decide(known.get(id), group.id(), id, wish, account, now));
        if (!open.isEmpty()) {
            groups.tell(
                    group,
                    account,
                    words(wish.state(), open.size() == 1 ? "an entry" : open.size() + " entries"),
                    "/triage?state=" + wish.state().id());
        }
        return new Several(open.size(), overtaken(group, taken, wish), Map.of());
    }

    /** What went where it was to go anyway needs no word. */
    private List<Standing> overtaken(Teams.Team group, Set<Long> taken, Wish wish) {
        return new ArrayList<>(standings.of(group, new HashSet<>(taken)).values())
                .stream().filter(standing -> standing.state() != wish.state()).toList();
    }

    /** To the millisecond, which every database keeps. */
    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
