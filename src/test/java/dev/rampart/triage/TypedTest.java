package dev.rampart.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.group.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Standing NEW = Standing.untouched(7);
    private static final List<Teams.Member> MEMBERS = List.of(new Teams.Member(3, 30, "Ines"));

    @Test
    void a_reason_is_needed_where_something_ends_and_nowhere_else() {
        assertEquals(Map.of(), errors(new Typed("watch", "", "", "")));
        assertEquals(Map.of(), errors(new Typed("evaluate", "", "", "")));
        assertEquals(Map.of("why", "Say in a sentence what came of it."), errors(new Typed("done", "  ", "", "")));
        assertEquals(
                Map.of("why", "Say in a sentence why it is not for the group."),
                errors(new Typed("not-for-us", "", "", "")));
        assertEquals(Map.of(), errors(new Typed("not-for-us", "No Windows here.", "", "")));
    }

    @Test
    void a_reason_has_room_for_500_characters() {
        assertEquals(Map.of(), errors(new Typed("watch", "x".repeat(500), "", "")));
        assertEquals(
                "A reason has at most 500 characters; this one has 501.",
                errors(new Typed("watch", "x".repeat(501), "", "")).get("why"));
    }

    @Test
    void what_is_not_there_cannot_be_chosen() {
        assertTrue(errors(new Typed("", "", "", "")).containsKey("state"));
        assertTrue(errors(new Typed("burn", "", "", "")).containsKey("state"));
        assertTrue(errors(new Typed("new", "", "", "")).containsKey("state"));
        assertTrue(errors(new Typed("evaluate", "", "4", "")).containsKey("assignee"));
        assertTrue(errors(new Typed("evaluate", "", "3", "soon")).containsKey("due"));
        assertTrue(errors(new Typed("evaluate", "", "3", "2026-11-23")).containsKey("due"));
        assertTrue(errors(new Typed("evaluate", "", "3", "2062-11-23")).containsKey("due"));
        assertFalse(errors(new Typed("evaluate", "", "3", "2026-11-24")).containsKey("due"));
    }

    @Test
    void a_day_that_has_passed_meanwhile_may_stand() {
        Standing late =
                new Standing(7, State.EVALUATE, 1, Instant.EPOCH, "Ines", "", 30L, "Ines", LocalDate.of(2026, 11, 20));
        assertTrue(late.overdue(TODAY));
        assertFalse(late.overdue(LocalDate.of(2026, 11, 20)));
        assertEquals(Map.of(), new Typed("evaluate", "", "3", "2026-11-20").errors(late, MEMBERS, TODAY));
        assertEquals(new Typed("evaluate", "", "3", "2026-11-20"), Typed.of(late, MEMBERS));
        assertEquals("", Typed.of(late, List.of()).assignee());
    }

    @Test
    void who_looks_at_it_goes_with_what_is_evaluated_alone() {
        assertEquals(
                new Wish(State.EVALUATE, "", 30L, LocalDate.of(2026, 12, 1)),
                new Typed("evaluate", "", "3", "2026-12-01").wish(MEMBERS));
        Typed watched = new Typed("watch", "", "3", "2026-12-01");
        assertEquals(Map.of(), errors(watched));
        assertEquals(new Wish(State.WATCH, "", null, null), watched.wish(MEMBERS));
    }

    private static Map<String, String> errors(Typed typed) {
        return typed.errors(NEW, MEMBERS, TODAY);
    }
}
