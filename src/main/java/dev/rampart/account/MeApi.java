package dev.rampart.account;

import dev.rampart.web.Viewer;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose token this is. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
class MeApi {
    @Inject
    Viewer viewer;

    /** @param zone an id of the IANA database */
    record Me(long id, String name, String email, Role role, ZoneId zone, Instant createdAt) {}

    @GET
    @Authenticated
    @Operation(summary = "Who the bearer token stands for")
    public Me me() {
        return Account.find("select id, name, email, role, zone, createdAt from Account where id = ?1", viewer.id())
                .project(Me.class)
                .singleResult();
    }
}
