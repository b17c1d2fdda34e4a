package dev.rampart.triage;

import dev.rampart.group.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where entries stand with a group, and how they came there. */
@ApplicationScoped
class Standings {
    /** So many can be named in a query. */
    private static final int AT_ONCE = 2000;

    private static final String NOW = """
            select new dev.rampart.triage.Standing(i.entryId, i.state, i.revision, d.decidedAt,
                (select a.name from Account a where a.id = d.accountId), d.why, d.assigneeId,
                (select b.name from Account b where b.id = d.assigneeId), d.due)
            from TriageItem i join TriageDecision d on d.item = i and d.revision = i.revision
            where i.groupId = :group\s""";

    /** What is to be looked at by a day comes first, the earliest before; the rest by when it was decided. */
    private static final String BY_DAY =
            " order by case when d.due is null then 1 else 0 end, d.due, i.decidedAt desc, i.id desc";

    private static final String STEPS = """
            select new dev.rampart.triage.Step(d.item.entryId, d.from, d.to, d.decidedAt,
                (select a.name from Account a where a.id = d.accountId), d.why,
                (select b.name from Account b where b.id = d.assigneeId), d.due)
            from TriageDecision d where d.item.groupId = :group\s""";

    @Inject
    Teams groups;

    @Inject
    EntityManager entities;

    /** Of one entry; there is always one. */
    @Transactional
    Standing of(Teams.Team group, long entry) {
        return of(group, List.of(entry)).getOrDefault(entry, Standing.untouched(entry));
    }

    /** By entry, of those on which somebody has decided. */
    @Transactional
    Map<Long, Standing> of(Teams.Team group, Collection<Long> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<Standing> found = query(group, NOW + "and i.entryId in :entries", Standing.class)
                .setParameter("entries", entries)
                .getResultList();
        return present(group, found).stream().collect(Collectors.toMap(Standing::entryId, Function.identity()));
    }

    /**
     * Some of the board.
     *
     * @param state or null for all of it, the latest decision first
     */
    @Transactional
    List<Standing> some(Teams.Team group, State state, int skipped, int most) {
        TypedQuery<Standing> query = query(
                        group,
                        state == null
                                ? NOW + "and i.state <> :state order by i.decidedAt desc, i.id desc"
                                : NOW + "and i.state = :state"
                                        + (state == State.EVALUATE ? BY_DAY : " order by i.decidedAt desc, i.id desc"),
                        Standing.class)
                .setParameter("state", state == null ? State.NEW : state);
        return present(group, query.setFirstResult(skipped).setMaxResults(most).getResultList());
    }

    /** Whoever has left looks at nothing any more. */
    private List<Standing> present(Teams.Team group, List<Standing> found) {
        if (found.stream().allMatch(standing -> standing.assigneeId() == null)) {
            return found;
        }
        Set<Long> members =
                groups.members(group).stream().map(Teams.Member::account).collect(Collectors.toSet());
        return found.stream()
                .map(standing -> members.contains(standing.assigneeId()) ? standing : standing.unassigned())
                .toList();
    }

    /** How many there are of each state; those of which there is none are left out. */
    @Transactional
    Map<State, Long> counts(Teams.Team group) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        query(
                        group,
                        "select i.state, count(i) from TriageItem i where i.groupId = :group group by i.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((State) row[0], (Long) row[1]));
        return counts;
    }

    /** How many that are evaluated should have been looked at before this day. */
    @Transactional
    long late(Teams.Team group, LocalDate today) {
        return query(
                        group,
                        "select count(i) from TriageItem i join TriageDecision d on d.item = i and d.revision = i.revision"
                                + " where i.groupId = :group and i.state = :state and d.due < :today",
                        Long.class)
                .setParameter("state", State.EVALUATE)
                .setParameter("today", today)
                .getSingleResult();
    }

    /** On how many entries the group has decided since. */
    @Transactional
    long decidedSince(Teams.Team group, Instant since) {
        return query(
                        group,
                        "select count(i) from TriageItem i where i.groupId = :group and i.decidedAt >= :since",
                        Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Which of these are on the board. */
    @Transactional
    Set<Long> onBoard(Teams.Team group, Collection<Long> entries) {
        List<Long> ids = List.copyOf(entries);
        Set<Long> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            found.addAll(query(
                            group,
                            "select i.entryId from TriageItem i where i.groupId = :group and i.state <> :new"
                                    + " and i.entryId in :entries",
                            Long.class)
                    .setParameter("new", State.NEW)
                    .setParameter("entries", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .getResultList());
        }
        return found;
    }

    /** The history of an entry, the latest decision first. */
    @Transactional
    List<Step> history(Teams.Team group, long entry) {
        return query(group, STEPS + "and d.item.entryId = :entry order by d.revision desc", Step.class)
                .setParameter("entry", entry)
                .getResultList();
    }

    /** All decisions of a group, the latest first. */
    @Transactional
    List<Step> decisions(Teams.Team group, int most) {
        return query(group, STEPS + "order by d.decidedAt desc, d.id desc", Step.class)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> query(Teams.Team group, String query, Class<T> type) {
        return entities.createQuery(query, type).setParameter("group", group.id());
    }
}
