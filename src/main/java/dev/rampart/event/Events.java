package dev.rampart.event;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.Edition;
import dev.rampart.content.InForce;
import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is to go to. */
@ApplicationScoped
public class Events {
    /** By day; of one day by title. */
    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::starts).thenComparing(Event::title, String.CASE_INSENSITIVE_ORDER);

    private final InForce<Event> events;
    private final Clock clock;

    @Inject
    Events(Documents documents, Clock clock) {
        this.events = new InForce<>(documents, clock, EventKind.NAME, Events::read);
        this.clock = clock;
    }

    /** Of one id the later origin wins, in whatever files they stand. */
    private static List<Event> read(List<Edition> editions) {
        Map<String, Event> byId = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            for (Edition edition : editions) {
                if (edition.origin() == origin) {
                    edition.json()
                            .path(EventKind.NAME)
                            .forEach(each -> byId.put(each.path("id").asText(), Event.of(each)));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    public Optional<Event> named(String id) {
        return events.all().stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** Everything that has a day, the earliest first. */
    public List<Event> dated() {
        return events.all().stream().filter(Event::dated).sorted(ORDER).toList();
    }

    /** What is on or to come, the earliest first. */
    public List<Event> upcoming() {
        Instant now = clock.instant();
        return dated().stream().filter(event -> !event.over(now)).toList();
    }

    /** What is over, the latest first. */
    public List<Event> past() {
        Instant now = clock.instant();
        return dated().stream()
                .filter(event -> event.over(now))
                .sorted(ORDER.reversed())
                .toList();
    }

    /** Pages that tell when something is next, by title. */
    public List<Event> undated() {
        return events.all().stream()
                .filter(event -> !event.dated())
                .sorted(Comparator.comparing(Event::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What is next, if it is over before that day. */
    public Optional<Event> next(LocalDate before) {
        return upcoming().stream().findFirst().filter(event -> event.lastDay().isBefore(before));
    }

    void changed(@Observes ContentChanged change) {
        events.changed(change);
    }
}
