package dev.rampart.workshop;

import dev.rampart.catalog.Catalog;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of workshops, the page of one of ours, and that of one of AWS's. */
@Path("/workshops")
class WorkshopPages {
    private static final int PAGE = 20;

    @Inject
    Listing listing;

    @Inject
    Progress progress;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** What the filters can be set to. */
    record Choices(List<String> levels, List<String> topics, List<String> minutes) {}

    /**
     * @param invite a visitor asked for what only a person with an account has
     * @param here the page's own address, to come back to
     */
    record list(
            Filter filter,
            Paged<Line> found,
            List<Line> own,
            List<Line> aws,
            Choices choices,
            boolean invite,
            String here)
            implements TemplateInstance {}

    record list$marks(Line line, String here) implements TemplateInstance {}

    record show(Workshop workshop, Course course, List<Covered> covered) implements TemplateInstance {}

    record aws(Line line, AwsWorkshop workshop, List<Covered> covered) implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery String level,
            @RestQuery String topic,
            @RestQuery String minutes,
            @RestQuery String state,
            @RestQuery int page) {
        Filter asked = listing.filter(level, topic, minutes, state);
        boolean invite = asked.has("state") && !viewer.signedIn();
        Filter filter = invite ? asked.with("state", "") : asked;
        Paged<Line> found = Paged.of(listing.lines(viewer, filter), page, PAGE);
        return new list(
                filter,
                found,
                found.items().stream().filter(Line::own).toList(),
                found.items().stream().filter(line -> !line.own()).toList(),
                new Choices(Listing.LEVELS, listing.topics(), Listing.MINUTES),
                invite,
                filter.at("/workshops", found.page()));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance show(@RestPath String slug) {
        Workshop workshop = progress.own(slug);
        Course course = viewer.signedIn() ? progress.course(viewer.id(), workshop) : Course.untouched(workshop);
        return new show(workshop, course, Covered.of(workshop.tasks(), catalog.exams()));
    }

    /** Begins the workshop and leads to its first step that is not done. */
    @POST
    @Path("{slug}/start")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@RestPath String slug) {
        Workshop workshop = progress.own(slug);
        progress.start(viewer.id(), slug, clock.instant());
        Course course = progress.course(viewer.id(), workshop);
        return to(course.next().map(workshop::href).orElse(workshop.href()));
    }

    @GET
    @Path("aws/{id}")
    public TemplateInstance aws(@RestPath String id) {
        AwsWorkshop workshop = progress.aws(id);
        return new aws(line(workshop), workshop, Covered.of(workshop.tasks(), catalog.exams()));
    }

    /** @param mark planned, done, or none to take it away */
    @POST
    @Path("aws/{id}/mark")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object mark(
            @RestPath String id,
            @RestForm String mark,
            @RestForm String here,
            @HeaderParam("HX-Request") String byHtmx) {
        AwsWorkshop workshop = progress.aws(id);
        WorkshopMark.Mark wanted = "none".equals(mark)
                ? null
                : WorkshopMark.Mark.named(mark)
                        .orElseThrow(() -> Problem.exception(
                                400, "A workshop can be marked as planned or done. Nothing was changed."));
        progress.mark(viewer.id(), id, wanted, clock.instant());
        String back = here != null && here.matches("/workshops(/aws/[a-z0-9-]+)?(\\?[!-~&&[^\\\\]]*)?")
                ? here
                : workshop.href();
        return byHtmx == null ? to(back) : new list$marks(line(workshop), back);
    }

    private Line line(AwsWorkshop workshop) {
        return Line.of(workshop, viewer.signedIn() ? progress.marks(viewer.id()).get(workshop.id()) : null);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
