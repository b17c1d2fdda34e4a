package dev.rampart.backup;

import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Backups for a timer. */
@Path("/api/v1/backups")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "backups")
class BackupApi {
    private static final String ZIP = "application/zip";

    @Inject
    Backups backups;

    @Inject
    Viewer viewer;

    @POST
    @Produces(ZIP)
    @Operation(
            summary = "Take a backup of everything and download it",
            description = "For an administrator's token. The file is as secret as the database.")
    @APIResponse(responseCode = "200", description = "The backup, a zip file")
    @APIResponse(responseCode = "409", description = "Another one is being taken at this moment")
    public Response take() {
        return file(backups.take(viewer.id()));
    }

    static Response file(Backups.Taken backup) {
        return Response.ok((StreamingOutput) backup::sendTo, ZIP)
                .header("Content-Disposition", "attachment; filename=\"" + backup.name() + "\"")
                .header("Content-Length", backup.bytes())
                .header("Cache-Control", "no-store")
                .build();
    }
}
