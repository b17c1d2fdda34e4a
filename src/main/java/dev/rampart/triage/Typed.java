package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.web.Spoken;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision as somebody typed it.
 *
 * @param state a {@link State#id}
 * @param assignee a membership's id, or ""
 * @param due as 2026-12-24, or ""
 */
record Typed(String state, String why, String assignee, String due) {
    static final Typed BLANK = new Typed("", "", "", "");

    Typed {
        state = line(state);
        why = line(why);
        assignee = line(assignee);
        due = line(due);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** What the form holds before anybody typed: where the entry stands. Reasons are given anew each time. */
    static Typed of(Standing now, List<Teams.Member> members) {
        if (now.state() == State.NEW) {
            return BLANK;
        }
        return new Typed(
                now.state().id(),
                "",
                members.stream()
                        .filter(member -> Objects.equals(member.account(), now.assigneeId()))
                        .map(member -> String.valueOf(member.id()))
                        .findFirst()
                        .orElse(""),
                now.due() == null ? "" : now.due().toString());
    }

    public boolean chose(long member) {
        return String.valueOf(member).equals(assignee);
    }

    /** What is wrong, by field, as sentences. */
    Map<String, String> errors(Standing now, List<Teams.Member> members, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<State> wanted = State.of(state);
        if (wanted.isEmpty() || wanted.get() == State.NEW && now.state() == State.NEW) {
            errors.put("state", "Choose what to do with it.");
        }
        if (why.length() > Wish.MAX_WHY) {
            errors.put(
                    "why",
                    "A reason has at most %d characters; this one has %d.".formatted(Wish.MAX_WHY, why.length()));
        } else if (why.isEmpty() && wanted.filter(State::needsReason).isPresent()) {
            errors.put(
                    "why",
                    wanted.get() == State.DONE
                            ? "Say in a sentence what came of it."
                            : "Say in a sentence why it is not for the group.");
        }
        if (wanted.filter(State.EVALUATE::equals).isPresent()) {
            if (!assignee.isEmpty() && member(members).isEmpty()) {
                errors.put("assignee", "That person is not in the group any more. Choose another, or nobody yet.");
            }
            checkDue(errors, now, today);
        }
        return errors;
    }

    private void checkDue(Map<String, String> errors, Standing now, LocalDate today) {
        if (due.isEmpty()) {
            return;
        }
        try {
            LocalDate day = LocalDate.parse(due);
            if (day.isBefore(today) && !day.equals(now.due())) {
                errors.put("due", Spoken.day(day) + " lies in the past. Choose a day to come, or none.");
            } else if (day.isAfter(today.plusYears(2))) {
                errors.put("due", Spoken.day(day) + " is more than two years away. Choose an earlier day, or none.");
            }
        } catch (DateTimeParseException e) {
            errors.put("due", "“" + due + "” is no day. Write it as 2026-12-24.");
        }
    }

    private Optional<Teams.Member> member(List<Teams.Member> members) {
        return members.stream().filter(member -> chose(member.id())).findFirst();
    }

    /** Once there are no errors. Who looks at it and by when goes with what is evaluated, and is dropped elsewhere. */
    Wish wish(List<Teams.Member> members) {
        State wanted = State.of(state).orElseThrow();
        boolean evaluated = wanted == State.EVALUATE;
        return new Wish(
                wanted,
                why,
                evaluated ? member(members).map(Teams.Member::account).orElse(null) : null,
                evaluated && !due.isEmpty() ? LocalDate.parse(due) : null);
    }
}
