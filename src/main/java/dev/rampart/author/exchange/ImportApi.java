package dev.rampart.author.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports for an instructor's programs: send a file, ask until it is ready, send the choices. */
@Path("/api/v1/author/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "imports")
class ImportApi {
    @Inject
    Imports imports;

    @Inject
    MappingForm mapping;

    @Inject
    Viewer viewer;

    /**
     * An import.
     *
     * @param phase READING, READY, STORING, STORED or REFUSED
     * @param done of {@code total}, which is 0 while it is not known
     * @param preview once it is ready
     * @param outcomes once it is stored: how many questions had which
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Import(
            long id,
            String name,
            String format,
            Phase phase,
            int done,
            int total,
            Instant uploadedAt,
            String refusal,
            Understood preview,
            List<Preview.Count> outcomes,
            List<Preview.Count> notStored) {}

    /** What was understood, and the choices that are suggested, or were made, for the next call. */
    record Understood(
            long lines,
            long understood,
            long converted,
            long broken,
            long complete,
            long twins,
            long earlier,
            List<Preview.Count> types,
            List<Preview.Count> unknownTypes,
            List<Preview.Count> categories,
            List<Preview.Count> tags,
            Choices choices) {}

    /**
     * @param verdict UNDERSTOOD, UNKNOWN or BROKEN
     * @param reason why it was not understood or not stored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int position,
            String entry,
            int line,
            Verdict verdict,
            String type,
            String heading,
            String category,
            List<String> tags,
            String identifier,
            boolean complete,
            List<String> notes,
            Likeness likeness,
            String twin,
            Outcome outcome,
            String reason,
            String question) {
        static Line of(ImportLine line) {
            return new Line(
                    line.position,
                    line.entry,
                    line.line,
                    line.verdict,
                    line.type,
                    line.heading,
                    line.category,
                    line.tags,
                    line.identifier,
                    line.complete,
                    line.notes,
                    line.likeness,
                    line.twin,
                    line.outcome,
                    line.reason,
                    line.outcome != null && Outcome.KEPT.contains(line.outcome) ? line.question : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Line> items, int found, Integer next) {}

    @GET
    @Transactional
    @Operation(summary = "Your imports, the newest first")
    public List<Import> list() {
        return imports.of(viewer.id()).stream().map(ImportApi::brief).toList();
    }

    private static Import brief(QuestionImport known) {
        return told(known, null, null, null);
    }

    private static Import told(
            QuestionImport known, Understood preview, List<Preview.Count> outcomes, List<Preview.Count> notStored) {
        return new Import(
                known.id,
                known.name,
                known.recognised,
                known.phase,
                known.done,
                known.total,
                known.uploadedAt,
                known.refusal,
                preview,
                outcomes,
                notStored);
    }

    /** @param format its title, or nothing to let the file tell */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Send a file; it is read by a job")
    @APIResponse(responseCode = "201", description = "Its address is in Location; ask there until the phase is READY")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "422", description = "The file is empty, or there is no such format")
    public Response bring(@RestQuery String name, @RestQuery String format, InputStream file) {
        long id = imports.begin(
                viewer.id(),
                Objects.requireNonNullElse(name, "questions"),
                file,
                Objects.requireNonNullElse(format, ""));
        return Response.created(URI.create("/api/v1/author/imports/" + id))
                .entity(show(id))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "How far an import is, and what was understood")
    @APIResponse(responseCode = "200", description = "The import")
    @APIResponse(responseCode = "404", description = "There is no such import of yours")
    public Import show(@RestPath long id) {
        QuestionImport known = QuestionImport.owned(id, viewer.id());
        return told(
                known,
                known.ready() ? understood(known) : null,
                known.stored() ? Results.outcomes(id) : null,
                known.stored() ? Results.reasons(id) : null);
    }

    private Understood understood(QuestionImport known) {
        Preview preview = Preview.of(known.id);
        return new Understood(
                preview.lines(),
                preview.understood(),
                preview.converted(),
                preview.broken(),
                preview.complete(),
                preview.twins(),
                preview.earlier(),
                preview.types(),
                preview.unknown(),
                preview.categories(),
                preview.tags(),
                known.choices == null ? mapping.suggested(preview) : Choices.read(known.choices));
    }

    @GET
    @Path("{id}/lines")
    @Transactional
    @Operation(summary = "What was made of an import's file, line by line")
    public Page lines(@RestPath long id, @RestQuery String show, @RestQuery int page) {
        QuestionImport.owned(id, viewer.id());
        Filter filter = Filter.NONE.with("show", show).known("show", Imports.SHOWN);
        Paged<ImportLine> lines = imports.lines(id, filter.get("show"), page);
        return new Page(
                lines.items().stream().map(Line::of).toList(), lines.found(), lines.next() == 0 ? null : lines.next());
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store what was understood, by these choices; a job does it")
    @APIResponse(responseCode = "202", description = "Ask for the import until its phase is STORED")
    @APIResponse(responseCode = "409", description = "The import does not wait for a confirmation")
    @APIResponse(responseCode = "422", description = "The choices have mistakes; nothing is stored")
    public Response confirm(@RestPath long id, Choices choices) {
        QuestionImport known = QuestionImport.owned(id, viewer.id());
        if (!known.ready()) {
            throw Problem.exception(409, "This import is not waiting for you. Ask for its phase.");
        }
        Choices whole = choices == null ? mapping.suggested(Preview.of(id)) : choices.whole();
        Map<String, String> errors =
                mapping.confirmed(known, Preview.of(id), whole).errors();
        if (!errors.isEmpty()) {
            throw Problem.exception(422, String.join(" ", errors.values()) + " Nothing was stored.");
        }
        imports.confirm(id, viewer.id(), whole);
        return Response.accepted(show(id)).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove an import; what it stored stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "Its questions are being stored")
    public void cancel(@RestPath long id) {
        imports.cancel(id, viewer.id());
    }
}
