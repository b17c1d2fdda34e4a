package dev.rampart.author;

import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Packed;
import dev.rampart.content.Taken;
import dev.rampart.content.Workbench;
import dev.rampart.web.Filter;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Documents as files: out as a zip that the operator's folder accepts, in as drafts. */
@Path("/author")
@RolesAllowed(Roles.INSTRUCTOR)
class FilePages {
    /** @param taken what became of the files, or null before any was sent */
    record uploads(String path, Taken taken, String problem) implements TemplateInstance {}

    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentFilters filters;

    @Inject
    ShownKeys keys;

    @Inject
    Viewer viewer;

    /**
     * @param document the ids that are chosen
     * @param all whether everything that the filter leaves is meant instead
     */
    @POST
    @Path("archives")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(
            @RestForm List<Long> document,
            @RestForm boolean all,
            @RestForm String kind,
            @RestForm String exam,
            @RestForm String task,
            @RestForm String origin,
            @RestForm String state,
            @RestForm String text) {
        Filter filter = filters.of(kind, exam, task, origin, state, text);
        Set<Long> ids = all ? desk.ids(filter, viewer.id()) : new HashSet<>(document == null ? List.of() : document);
        if (ids.isEmpty()) {
            throw Problem.exception(422, "No document was chosen. Go back and mark those that you want.");
        }
        return zip(workbench.files(ids, viewer.id()));
    }

    private Response zip(Packed packed) {
        keys.ofTexts(viewer.id(), packed.texts());
        return zip(packed.zip());
    }

    static Response zip(byte[] bytes) {
        return Response.ok(bytes, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"rampart-documents.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("uploads")
    public TemplateInstance form() {
        return new uploads("", null, null);
    }

    /** @param path where a single document is to lie; a zip says it itself */
    @POST
    @Path("uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file, @RestForm String path) {
        String typed = path == null ? "" : path.strip();
        if (file == null || file.size() == 0) {
            return refused(typed, 422, "Choose a file first. Nothing was taken in.");
        }
        try {
            byte[] bytes = Files.readAllBytes(file.uploadedFile());
            String name = file.fileName() == null ? "" : file.fileName();
            Taken taken = workbench.take(bytes, typed.isEmpty() ? name : typed, viewer.id());
            int status = taken.drafts().isEmpty() ? 422 : 200;
            return Response.status(status)
                    .entity(new uploads(typed, taken, null))
                    .build();
        } catch (WebApplicationException e) {
            return refused(typed, e.getResponse().getStatus(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response refused(String path, int status, String sentence) {
        return Response.status(status).entity(new uploads(path, null, sentence)).build();
    }
}
