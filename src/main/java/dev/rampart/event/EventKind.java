package dev.rampart.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.ListKind;
import dev.rampart.content.Batch;
import dev.rampart.content.Draft;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Lists of events. */
@Singleton
class EventKind extends ListKind {
    static final String NAME = "events";

    EventKind() {
        super(NAME, "Events", "events/*.yaml", NAME);
    }

    @Override
    public void check(Draft draft, Batch batch) {
        super.check(draft, batch);
        JsonNode events = draft.json().path(NAME);
        for (int i = 0; i < events.size(); i++) {
            check(draft, Draft.pointer(NAME, i), events.path(i));
        }
    }

    private static void check(Draft draft, String at, JsonNode event) {
        String starts = event.path("starts").asText("");
        String ends = event.path("ends").asText("");
        if (starts.isEmpty()) {
            if (!ends.isEmpty()) {
                draft.flaw(at + "/ends", "It ends and does not start. Give `starts` too, or neither.");
            }
            if (event.has("zone")) {
                draft.flaw(at + "/zone", "Without hours there is no zone. Leave it out.");
            }
            return;
        }
        zone(draft, at, event, starts.indexOf('T') > 0);
        if (!event.has("place") && !event.path("online").asBoolean()) {
            draft.flaw(at, "It is neither at a place nor online. Give `place`, or `online: true`.");
        }
        if (possible(draft, at + "/starts", starts) && !ends.isEmpty() && possible(draft, at + "/ends", ends)) {
            order(draft, at + "/ends", starts, ends);
        }
    }

    private static void zone(Draft draft, String at, JsonNode event, boolean timed) {
        if (!timed && event.has("zone")) {
            draft.flaw(
                    at + "/zone",
                    "Whole days need no zone. Leave it out, or give `starts` an hour, as in 2027-01-12T17:00.");
        }
        if (!timed) {
            return;
        }
        if (!event.has("zone")) {
            draft.flaw(at + "/starts", "It starts at an hour, so it needs a `zone`, as in Europe/Berlin.");
            return;
        }
        try {
            ZoneId.of(event.path("zone").asText());
        } catch (DateTimeException e) {
            draft.flaw(
                    at + "/zone", "There is no such zone. Name one of the IANA database, as in America/Los_Angeles.");
        }
    }

    /** What is not of the right form at all, the schema tells. */
    private static boolean possible(Draft draft, String at, String moment) {
        try {
            if (moment.indexOf('T') > 0) {
                LocalDateTime.parse(moment);
            } else {
                LocalDate.parse(moment);
            }
            return true;
        } catch (DateTimeException e) {
            draft.flaw(at, "There is no such day or hour. Write it as 2027-01-12, or as 2027-01-12T17:00.");
            return false;
        }
    }

    private static void order(Draft draft, String at, String starts, String ends) {
        boolean timed = starts.indexOf('T') > 0;
        if (timed != ends.indexOf('T') > 0) {
            draft.flaw(
                    at,
                    "It starts " + (timed ? "at an hour" : "on a day") + ", so it has to end "
                            + (timed ? "at an hour" : "on a day") + " too.");
        } else if (timed ? ends.compareTo(starts) <= 0 : ends.compareTo(starts) < 0) {
            draft.flaw(at, "It ends before it starts.");
        }
    }
}
