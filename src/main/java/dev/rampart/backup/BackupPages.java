package dev.rampart.backup;

import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;

/** What a backup holds, and one to take along. */
@Path("/admin/backups")
@RolesAllowed(Roles.ADMINISTRATOR)
class BackupPages {
    @Inject
    Backups backups;

    @Inject
    Viewer viewer;

    record backups(Collection<String> leftOut) implements TemplateInstance {}

    @GET
    public TemplateInstance page() {
        return new backups(LeftOut.reasons());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take() {
        return BackupApi.file(backups.take(viewer.id()));
    }
}
