package dev.rampart.triage;

import dev.rampart.group.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The form by which a member decides on an entry.
 *
 * @param from where it stands: "news" on the entry's page, else "board"
 * @param viewer the account of whoever looks
 * @param today by the clock of whoever looks
 */
record DecisionForm(
        Teams.Team group,
        long entry,
        String from,
        Standing now,
        Typed typed,
        Map<String, String> errors,
        List<Teams.Member> members,
        long viewer,
        LocalDate today) {
    /** Where the group has its history of the entry. */
    public String place() {
        return group.href() + "/triage/" + entry;
    }

    /** What its ids begin with: a page can have several. */
    public String key() {
        return "triage-" + group.id();
    }

    /** The membership of whoever looks, where they can take it: it is evaluated and nobody looks at it yet. Else null. */
    public Long taker() {
        return now.state() == State.EVALUATE && now.assigneeId() == null
                ? members.stream()
                        .filter(member -> member.account() == viewer)
                        .map(Teams.Member::id)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What can be chosen; back to the new only what is there no longer. */
    public List<State> choices() {
        List<State> choices = new ArrayList<>(State.ON_BOARD);
        if (now.state() != State.NEW) {
            choices.add(State.NEW);
        }
        return choices;
    }
}
