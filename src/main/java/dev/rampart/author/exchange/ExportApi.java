package dev.rampart.author.exchange;

import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports of questions for an instructor's programs. */
@Path("/api/v1/author/exports")
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "exports")
class ExportApi {
    @Inject
    Exports exports;

    @Inject
    Viewer viewer;

    /** @param losses what the format cannot hold, a sentence each */
    record Format(String title, List<String> losses) {}

    @GET
    @Path("formats")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The formats that questions can be exported as")
    public List<Format> formats() {
        return Exports.formats().stream()
                .map(title -> new Format(title, Exports.losses(title)))
                .toList();
    }

    @GET
    @Path("file")
    @Operation(summary = "Questions of an exam as a file; to you they count as seen")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "400", description = "There is no such format")
    @APIResponse(responseCode = "422", description = "No question is chosen")
    public Response make(@BeanParam ExportForm asked) {
        ExportForm form = asked.cleaned();
        if (form.exam.isEmpty() || form.format.isEmpty()) {
            throw Problem.exception(400, "Name an exam and a format.");
        }
        return ExportPages.file(exports.make(form, viewer.id()));
    }
}
