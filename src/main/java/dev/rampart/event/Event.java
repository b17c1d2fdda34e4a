package dev.rampart.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A conference, a webinar, an evening of a user group: something to go to on days or at an hour; or, without any, the page on
 * which its organiser tells when it is next.
 *
 * @param id stable
 * @param starts the first day, as 2026-11-30, or the hour there, as 2026-11-30T09:00; or null
 * @param ends the last day or the hour; null where it ends on the day on which it starts, or lasts for an hour
 * @param zone of the hours, an id of the IANA database; null where there are none
 * @param place where it is, or null
 * @param online whether one can attend from elsewhere
 * @param url of its organiser
 * @param level 100 to 400, or null
 * @param products AWS's names of what it is about; may be empty
 * @param note what it is good for, Markdown of one paragraph; may be ""
 * @param verified when its days were last checked
 */
public record Event(
        String id,
        String title,
        Kind kind,
        String starts,
        String ends,
        String zone,
        String place,
        boolean online,
        String url,
        Integer level,
        List<String> products,
        String note,
        LocalDate verified) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The last place on earth where a day ends. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    /** What it is; the id is how documents and addresses write it. */
    public enum Kind {
        CONFERENCE("conference", "Conference", "Conferences"),
        SUMMIT("summit", "Summit", "Summits"),
        WEBINAR("webinar", "Webinar", "Webinars"),
        USER_GROUP("user-group", "User group", "User groups");

        private final String id;
        private final String title;
        private final String plural;

        Kind(String id, String title, String plural) {
            this.id = id;
            this.title = title;
            this.plural = plural;
        }

        public String id() {
            return id;
        }

        public String title() {
            return title;
        }

        public String plural() {
            return plural;
        }

        public static Optional<Kind> named(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
        }

        @JsonCreator
        static Kind of(String id) {
            return named(id).orElseThrow();
        }
    }

    public Event {
        products = products == null ? List.of() : List.copyOf(products);
        note = note == null ? "" : note;
    }

    /** @param json an element of a document that fits {@code content/schema/events.json} */
    static Event of(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, Event.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No event: " + e.getOriginalMessage(), e);
        }
    }

    /** Its page here. */
    public String href() {
        return "/events/" + id;
    }

    /** Whether anybody knows when it is. */
    public boolean dated() {
        return starts != null;
    }

    /** Whether it is at an hour rather than on whole days. */
    public boolean timed() {
        return dated() && starts.indexOf('T') > 0;
    }

    /** Of what is dated. */
    public LocalDate firstDay() {
        return LocalDate.parse(starts.substring(0, 10));
    }

    /** Of what is dated. */
    public LocalDate lastDay() {
        return ends == null ? firstDay() : LocalDate.parse(ends.substring(0, 10));
    }

    /** Of what has hours. */
    public ZonedDateTime start() {
        return LocalDateTime.parse(starts).atZone(ZoneId.of(zone));
    }

    /** Of what has hours. */
    public ZonedDateTime end() {
        return ends == null ? start().plusHours(1) : LocalDateTime.parse(ends).atZone(ZoneId.of(zone));
    }

    /** What has no day is never over. */
    public boolean over(Instant now) {
        if (!dated()) {
            return false;
        }
        return timed()
                ? !now.isBefore(end().toInstant())
                : LocalDate.ofInstant(now, LAST).isAfter(lastDay());
    }

    /** When it is, by the clock at its place: "30 November to 4 December 2026". */
    public String when() {
        return When.of(this);
    }

    /** The same by another clock; null where that says the same, or where it is on whole days. */
    public String whenIn(ZoneId other) {
        boolean same =
                !timed() || other.getRules().getOffset(start().toInstant()).equals(start().getOffset());
        return same ? null : When.of(start().withZoneSameInstant(other), end().withZoneSameInstant(other));
    }

    /** "Las Vegas, USA, and online". */
    public String where() {
        if (place == null) {
            return online ? "Online" : "";
        }
        return online ? place + ", and online" : place;
    }
}
