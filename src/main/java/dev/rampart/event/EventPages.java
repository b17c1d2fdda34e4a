package dev.rampart.event;

import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.SiteConfig;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What there is to go to, for everyone, and for calendar programs. */
@Path("/")
class EventPages {
    private static final int PAGE = 30;
    private static final String ICALENDAR = "text/calendar; charset=utf-8";
    private static final String ID = "{id: [a-z0-9]+(-[a-z0-9]+)*}";
    private static final List<String> KINDS =
            Stream.of(Event.Kind.values()).map(Event.Kind::id).toList();

    @Inject
    Events events;

    @Inject
    SiteConfig site;

    /**
     * @param found what is to come, or what is over
     * @param undated pages that tell when something is next; none beside what is over
     * @param calendar the address for calendar programs, and the same for those that open such links
     */
    record list(
            Filter filter,
            boolean past,
            Paged<Event> found,
            List<Event> undated,
            List<Event.Kind> kinds,
            String calendar,
            String webcal)
            implements TemplateInstance {}

    record show(Event event) implements TemplateInstance {}

    @GET
    @Path("events")
    public TemplateInstance list(@RestQuery String kind, @RestQuery String show, @RestQuery int page) {
        Filter filter = filter(kind).with("show", show).known("show", List.of("past"));
        boolean past = filter.has("show");
        String calendar = site.link(filter(kind).at("/events.ics"));
        return new list(
                filter,
                past,
                Paged.of(of(filter, past ? events.past() : events.upcoming()), page, PAGE),
                past ? List.of() : of(filter, events.undated()),
                List.of(Event.Kind.values()),
                calendar,
                calendar.replaceFirst("^https?:", "webcal:"));
    }

    private static Filter filter(String kind) {
        return Filter.NONE.with("kind", kind).known("kind", KINDS);
    }

    private static List<Event> of(Filter filter, List<Event> all) {
        return all.stream()
                .filter(event -> !filter.has("kind") || event.kind().id().equals(filter.get("kind")))
                .toList();
    }

    @GET
    @Path("events/" + ID)
    public TemplateInstance show(@RestPath String id) {
        return new show(named(id));
    }

    private Event named(String id) {
        return events.named(id)
                .orElseThrow(() -> Problem.notFound("There is no such event here; it may have been taken off."));
    }

    /** All that have a day, also those that are over. */
    @GET
    @Path("events.ics")
    public Response calendar(@RestQuery String kind, @Context Request request) {
        Filter filter = filter(kind);
        String name = Event.Kind.named(filter.get("kind"))
                .map(one -> "AWS events: " + one.plural().toLowerCase(java.util.Locale.ROOT))
                .orElse("AWS events");
        return calendar(EventCalendar.of(name, of(filter, events.dated()), site), "events.ics", request);
    }

    @GET
    @Path("events/" + ID + ".ics")
    public Response calendarOf(@RestPath String id, @Context Request request) {
        Event event = named(id);
        if (!event.dated()) {
            throw Problem.notFound("Nobody knows yet when this is, so there is nothing for a calendar.");
        }
        return calendar(EventCalendar.of(event.title(), List.of(event), site), id + ".ics", request);
    }

    private static Response calendar(String text, String name, Request request) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(bytes, ICALENDAR).header("Content-Disposition", "inline; filename=\"" + name + "\"");
        return response.tag(tag).header("Cache-Control", "public, max-age=3600").build();
    }
}
