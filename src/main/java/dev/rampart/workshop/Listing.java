package dev.rampart.workshop;

import dev.rampart.web.Filter;
import dev.rampart.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The workshops as a list, narrowed by level, topic, time and what the learner has done. */
@ApplicationScoped
class Listing {
    static final List<String> LEVELS = List.of("100", "200", "300", "400");

    /** The most minutes that one wants to spend. */
    static final List<String> MINUTES = List.of("60", "120", "240");

    static final List<String> STATES = List.of("planned", "started", "done");

    @Inject
    Shelf shelf;

    @Inject
    Progress progress;

    /** @throws jakarta.ws.rs.WebApplicationException 400 with a sentence, when something is asked for that cannot be */
    Filter filter(String level, String topic, String minutes, String state) {
        return Filter.NONE
                .with("level", level)
                .with("topic", topic)
                .with("minutes", minutes)
                .with("state", state)
                .known("level", LEVELS)
                .known("topic", topics())
                .known("minutes", MINUTES)
                .known("state", STATES);
    }

    /** Those that any workshop has. */
    List<String> topics() {
        return Stream.concat(
                        shelf.own().stream().flatMap(one -> one.topics().stream()),
                        shelf.aws().stream().flatMap(one -> one.topics().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Ours first, then AWS's; a visitor has done nothing. */
    List<Line> lines(Viewer viewer, Filter filter) {
        Map<String, Course> courses = viewer.signedIn() ? progress.courses(viewer.id()) : Map.of();
        Map<String, Progress.Marked> marks = viewer.signedIn() ? progress.marks(viewer.id()) : Map.of();
        Stream<Line> own = shelf.own().stream()
                .map(workshop -> Line.of(courses.getOrDefault(workshop.id(), Course.untouched(workshop))));
        Stream<Line> aws = shelf.aws().stream().map(workshop -> Line.of(workshop, marks.get(workshop.id())));
        return Stream.concat(own, aws).filter(line -> takes(filter, line)).toList();
    }

    private static boolean takes(Filter filter, Line line) {
        return (!filter.has("level")
                        || filter.get("level")
                                .equals(String.valueOf(line.entry().level())))
                && (!filter.has("topic") || line.entry().topics().contains(filter.get("topic")))
                && (!filter.has("minutes") || within(line.entry().minutes(), filter.get("minutes")))
                && switch (filter.get("state")) {
                    case "planned" -> line.planned();
                    case "started" -> line.started();
                    case "done" -> line.done();
                    default -> true;
                };
    }

    /** What takes nobody knows how long is not known to be short. */
    private static boolean within(Integer minutes, String most) {
        return minutes != null && minutes <= Integer.parseInt(most);
    }
}
