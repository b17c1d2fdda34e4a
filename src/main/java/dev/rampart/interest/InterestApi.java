package dev.rampart.interest;

import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What someone wants to hear of, for programs. */
@Path("/api/v1/me/interests")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
class InterestApi {
    @Inject
    Profiles profiles;

    @Inject
    Interests interests;

    @Inject
    Viewer viewer;

    /**
     * What they told themselves; what is not given is empty, and the plan counts unless it is said not to.
     *
     * @param products by AWS's names
     * @param levels 100 to 400; empty for any
     * @param path a career path's id, or null for that of the plan
     */
    record Own(List<String> products, List<TaskKey> tasks, List<Integer> levels, String path, Boolean fromPlan) {}

    /**
     * @param covered products that their exam or an exam on their path covers, each with what covers it
     * @param groups the products of their study groups, by the group's slug
     */
    record Interesting(
            List<String> products,
            List<TaskKey> tasks,
            List<Integer> levels,
            String path,
            boolean fromPlan,
            Map<String, String> covered,
            Map<String, List<String>> groups) {}

    @GET
    @Transactional
    @Operation(summary = "What you want to hear of")
    public Interesting interests() {
        Told told = profiles.of(viewer.id());
        Interest interest = interests.of(viewer.id());
        Map<String, List<String>> groups = new TreeMap<>();
        interest.teams().forEach((slug, products) -> groups.put(slug, List.copyOf(products)));
        return new Interesting(
                told.products().names(),
                told.tasks(),
                told.levels(),
                told.path(),
                told.fromPlan(),
                interest.covered(),
                groups);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Say what you want to hear of, in place of what you said before")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Interesting.class)))
    @APIResponse(responseCode = "422", description = "Something cannot be; errors say what, by field")
    public Response tell(Own own) {
        if (own == null) {
            throw Problem.exception(400, "Send what you want to hear of as a JSON object.");
        }
        Map<String, String> errors = profiles.tell(
                viewer.id(),
                new Told(
                        profiles.names(given(own.products()), null),
                        given(own.tasks()),
                        given(own.levels()),
                        own.path(),
                        own.fromPlan() == null || own.fromPlan()));
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(
                            422,
                            "Nothing was kept: some of it cannot be.",
                            errors.entrySet().stream()
                                    .map(error -> new Problem.FieldError(error.getKey(), error.getValue()))
                                    .toList()))
                    .build();
        }
        return Response.ok(interests()).build();
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }
}
