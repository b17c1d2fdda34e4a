package dev.rampart.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The workshops for anyone; how far one has come for those with a token. */
@Path("/api/v1/workshops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workshops")
class WorkshopApi {
    private static final int PAGE = 50;

    @Inject
    Listing listing;

    @Inject
    Progress progress;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param next number of the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, int found, Integer next) {}

    /**
     * @param provider "own" or "aws"
     * @param level absent when AWS does not say, as minutes are
     * @param summary what one does in it, Markdown
     * @param url where AWS has it; absent for one of ours
     * @param state "open", "planned", "started" or "done"; absent without a token
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String provider,
            String id,
            String title,
            Integer level,
            Integer minutes,
            List<String> topics,
            Map<String, List<String>> tasks,
            String summary,
            String url,
            String state) {
        static Item of(Line line, boolean signedIn) {
            Workshops.Entry entry = line.entry();
            return new Item(
                    line.own() ? "own" : "aws",
                    entry.id(),
                    entry.title(),
                    entry.level(),
                    entry.minutes(),
                    entry.topics(),
                    entry.tasks(),
                    line.text(),
                    line.url(),
                    signedIn ? state(line) : null);
        }

        private static String state(Line line) {
            return line.done() ? "done" : line.planned() ? "planned" : line.started() ? "started" : "open";
        }
    }

    /** @param text Markdown */
    record Step(String id, String title, int minutes, String text, int checks) {}

    record Detail(
            Item workshop,
            List<String> objectives,
            List<String> prerequisites,
            List<Workshop.Reference> references,
            LocalDate verified,
            List<Step> steps) {}

    /** @param doneAt absent while it is open */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepState(String id, Instant doneAt) {}

    /**
     * @param next id of the first step that is not done; absent when all are
     * @param finishedAt when the last of the steps was done; absent while one is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(Instant startedAt, int stepsDone, List<StepState> steps, String next, Instant finishedAt) {
        static State of(Course course) {
            return new State(
                    course.startedAt(),
                    course.stepsDone(),
                    course.workshop().steps().stream()
                            .map(step -> new StepState(step.id(), course.doneAt(step)))
                            .toList(),
                    course.next().map(Workshop.Step::id).orElse(null),
                    course.finishedAt());
        }
    }

    /** @param mark "planned" or "done" */
    record Marking(String mark) {}

    @GET
    @Operation(summary = "Workshops, ours first and then AWS's, each from easy to hard")
    public Page list(
            @RestQuery @Parameter(description = "100, 200, 300 or 400") String level,
            @RestQuery String topic,
            @RestQuery @Parameter(description = "The most minutes: 60, 120 or 240") String minutes,
            @RestQuery @Parameter(description = "planned, started or done; needs a token") String state,
            @RestQuery int page) {
        Filter filter = listing.filter(level, topic, minutes, state);
        if (filter.has("state") && !viewer.signedIn()) {
            throw Problem.exception(
                    401, "What you plan and have done needs a bearer token. You can make one at /account.");
        }
        Paged<Line> found = Paged.of(listing.lines(viewer, filter), page, PAGE);
        return new Page(
                found.items().stream()
                        .map(line -> Item.of(line, viewer.signedIn()))
                        .toList(),
                found.found(),
                found.next() == 0 ? null : found.next());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of our workshops with the texts of its steps")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such workshop")
    public Detail show(@RestPath String id) {
        Workshop workshop = progress.own(id);
        Course course = viewer.signedIn() ? progress.course(viewer.id(), workshop) : Course.untouched(workshop);
        return new Detail(
                Item.of(Line.of(course), viewer.signedIn()),
                workshop.objectives(),
                workshop.prerequisites(),
                workshop.references(),
                workshop.verified(),
                workshop.steps().stream()
                        .map(step -> new Step(
                                step.id(),
                                step.title(),
                                step.minutes(),
                                step.text(),
                                step.checks().size()))
                        .toList());
    }

    @GET
    @Path("{id}/progress")
    @RolesAllowed(Roles.LEARNER)
    @Operation(summary = "How far you have come in one of our workshops")
    public State progress(@RestPath String id) {
        return State.of(progress.course(viewer.id(), progress.own(id)));
    }

    @PUT
    @Path("{id}/steps/{step}/completion")
    @RolesAllowed(Roles.LEARNER)
    @Operation(summary = "A step is done")
    public State complete(@RestPath String id, @RestPath String step) {
        progress.done(viewer.id(), id, step, clock.instant());
        return progress(id);
    }

    @DELETE
    @Path("{id}/steps/{step}/completion")
    @RolesAllowed(Roles.LEARNER)
    @Operation(summary = "A step is open again")
    public State open(@RestPath String id, @RestPath String step) {
        Progress.step(progress.own(id), step);
        progress.open(viewer.id(), id, step);
        return progress(id);
    }

    @PUT
    @Path("aws/{id}/mark")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark one of AWS's workshops as planned or done")
    public void mark(@RestPath String id, Marking marking) {
        WorkshopMark.Mark mark = WorkshopMark.Mark.named(marking == null ? null : marking.mark())
                .orElseThrow(() -> Problem.exception(400, "Send a mark, \"planned\" or \"done\", as JSON."));
        progress.mark(viewer.id(), id, mark, clock.instant());
    }

    @DELETE
    @Path("aws/{id}/mark")
    @RolesAllowed(Roles.LEARNER)
    @Operation(summary = "Take the mark from one of AWS's workshops")
    public void unmark(@RestPath String id) {
        progress.mark(viewer.id(), id, null, clock.instant());
    }
}
