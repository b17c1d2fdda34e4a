package dev.rampart.triage;

import dev.rampart.account.PersonalData;
import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person decided in groups, and what they are to look at there. The decisions are the group's: they stay without the
 * name when the account goes.
 */
@ApplicationScoped
class TriageData implements PersonalData {
    @Inject
    Teams groups;

    @Inject
    Titles titles;

    @Inject
    EntityManager entities;

    record Row(long group, long entry, State from, State to, Instant at, String why, LocalDate due) {}

    /** @param entry its address at its publisher */
    record Decided(String group, String title, String entry, State from, State to, Instant at, String why) {}

    record ToLookAt(String group, String title, String entry, LocalDate due) {}

    record Kept(List<Decided> decisions, List<ToLookAt> evaluations) {}

    @Override
    public String section() {
        return "triage";
    }

    @Override
    public Kept export(long account) {
        List<Row> decided = rows("d.accountId = :account", account);
        List<Row> assigned = rows("d.assigneeId = :account and d.revision = i.revision", account);
        Map<Long, Teams.Team> known =
                groups
                        .named(Stream.concat(decided.stream(), assigned.stream())
                                .map(Row::group)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Teams.Team::id, Function.identity()));
        Map<Long, NewsItem> entries = titles.of(Stream.concat(decided.stream(), assigned.stream())
                .map(Row::entry)
                .toList());
        return new Kept(
                decided.stream()
                        .map(row -> new Decided(
                                known.get(row.group()).slug(),
                                Titles.title(entries.get(row.entry())),
                                Titles.link(entries.get(row.entry())),
                                row.from(),
                                row.to(),
                                row.at(),
                                row.why()))
                        .toList(),
                assigned.stream()
                        .map(row -> new ToLookAt(
                                known.get(row.group()).slug(),
                                Titles.title(entries.get(row.entry())),
                                Titles.link(entries.get(row.entry())),
                                row.due()))
                        .toList());
    }

    private List<Row> rows(String where, long account) {
        return entities.createQuery(
                        "select new dev.rampart.triage.TriageData$Row(i.groupId, i.entryId, d.from, d.to, d.decidedAt,"
                                + " d.why, d.due) from TriageDecision d join d.item i where " + where
                                + " order by d.decidedAt, d.id",
                        Row.class)
                .setParameter("account", account)
                .getResultList();
    }

    @Override
    public void delete(long account) {
        TriageDecision.update("accountId = null where accountId = ?1", account);
        TriageDecision.update("assigneeId = null where assigneeId = ?1", account);
    }
}
