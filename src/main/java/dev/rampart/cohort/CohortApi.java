package dev.rampart.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The cohorts that the owner of a token runs or is in. */
@Path("/api/v1/cohorts")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cohorts")
class CohortApi {
    @Inject
    Cohorts cohorts;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param members whom it has; null for its learners, who are not told of each other */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            String slug,
            String name,
            String description,
            String exam,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean archived,
            List<Member> members) {}

    record Member(String name, Instant joinedAt) {}

    record Given(String name, String description, String exam, String startsOn, String endsOn) {
        NewCohort typed() {
            return new NewCohort(name, description, exam, startsOn, endsOn);
        }
    }

    record Made(String slug) {}

    @GET
    @Transactional
    @Operation(summary = "The cohorts that you run or are in, the archived ones last")
    public List<Cohorts.Line> all() {
        return cohorts.of(viewer);
    }

    @GET
    @Path("{slug}")
    @Transactional
    @Operation(summary = "One of them; with its learners' names for whoever runs it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = One.class)))
    @APIResponse(responseCode = "404", description = "There is no such cohort, or you are not in it")
    public One one(@RestPath String slug) {
        Cohort cohort = Cohort.of(slug, viewer);
        List<Member> members = cohort.runBy(viewer)
                ? Enrolment.members(cohort).stream()
                        .map(member -> new Member(member.name(), member.joinedAt()))
                        .toList()
                : null;
        return new One(
                cohort.slug,
                cohort.name,
                cohort.description,
                cohort.exam,
                cohort.startsOn,
                cohort.endsOn,
                cohort.archived(),
                members);
    }

    @POST
    @RolesAllowed(Roles.INSTRUCTOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a cohort, which you run")
    @APIResponse(
            responseCode = "201",
            description = "It is there; Location leads to it",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be; the detail says what")
    public Response make(Given given) {
        NewCohort typed = given == null ? NewCohort.BLANK : given.typed();
        Map<String, String> errors = typed.errors(LocalDate.ofInstant(clock.instant(), viewer.zone()));
        if (catalog.exam(typed.exam()).isEmpty()) {
            errors.put("exam", "Name the exam by its id, as in scs-c03.");
        }
        if (!errors.isEmpty()) {
            throw Problem.exception(422, String.join(" ", errors.values()));
        }
        String slug = cohorts.create(viewer.id(), typed);
        return Response.created(URI.create("/api/v1/cohorts/" + slug))
                .entity(new Made(slug))
                .build();
    }
}
