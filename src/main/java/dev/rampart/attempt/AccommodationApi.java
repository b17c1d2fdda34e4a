package dev.rampart.attempt;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The extra time of the owner of a token, which every start takes that names none. */
@Path("/api/v1/accommodation")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exams")
class AccommodationApi {
    @Inject
    Attempts attempts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param extraTime NONE, THIRTY_MINUTES, HALF, DOUBLE or UNTIMED */
    record Extra(String extraTime) {}

    @GET
    @Operation(summary = "The extra time that a start takes which names none")
    public Extra extra() {
        return new Extra(attempts.usualExtra(viewer.id()).name());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Choose the extra time for good")
    @APIResponse(responseCode = "400", description = "There is no such choice; nothing was changed")
    public Extra choose(Extra extra) {
        if (extra == null || extra.extraTime() == null) {
            throw Problem.exception(400, "Send the extraTime as JSON; nothing was changed.");
        }
        ExtraTime chosen = Booking.extra(extra.extraTime());
        ExamRoom.lock(Candidate.learner(viewer.id()));
        Accommodation.choose(viewer.id(), chosen, clock.instant());
        return new Extra(chosen.name());
    }
}
