package dev.rampart.author;

import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Packed;
import dev.rampart.content.ReviewQueue;
import dev.rampart.content.Taken;
import dev.rampart.content.Workbench;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Documents as files for an instructor's programs, and what waits for a review. */
@Path("/api/v1/author")
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "Author")
class FileApi {
    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    ReviewQueue reviews;

    @Inject
    DocumentFilters filters;

    @Inject
    ShownKeys keys;

    @Inject
    Viewer viewer;

    @GET
    @Path("archives")
    @Produces("application/zip")
    @Operation(summary = "The documents that a filter leaves, as a zip that the operator's folder accepts")
    public Response export(
            @RestQuery String kind,
            @RestQuery String exam,
            @RestQuery String task,
            @RestQuery String origin,
            @RestQuery String state,
            @RestQuery String text) {
        Packed packed =
                workbench.files(desk.ids(filters.of(kind, exam, task, origin, state, text), viewer.id()), viewer.id());
        keys.ofTexts(viewer.id(), packed.texts());
        return FilePages.zip(packed.zip());
    }

    /** @param path where a single document is to lie; a zip says it itself */
    @POST
    @Path("uploads")
    @Consumes({"application/zip", "application/yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes in a zip of documents, or a single one, as drafts")
    @APIResponse(responseCode = "200", description = "The ids of the drafts, and a sentence for each that was refused")
    @APIResponse(responseCode = "422", description = "The zip cannot be read, is too large, or wants out of its folder")
    public Taken take(@RestQuery String path, byte[] file) {
        if (file == null || file.length == 0) {
            throw Problem.exception(400, "Send the file as the body of the request.");
        }
        return workbench.take(file, path, viewer.id());
    }

    /** @param page from 1 */
    @GET
    @Path("reviews")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What waits for a second instructor, the oldest first, fifty a page")
    public List<ReviewQueue.Asked> waiting(@RestQuery int page) {
        Pager pager = Pager.of(page);
        return pager.cut(reviews.waiting(pager.first(), pager.most(), viewer.id()));
    }
}
