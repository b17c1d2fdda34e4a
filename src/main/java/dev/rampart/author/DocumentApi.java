package dev.rampart.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.content.Difference;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentHistory;
import dev.rampart.content.DocumentLine;
import dev.rampart.content.Flaw;
import dev.rampart.content.Saved;
import dev.rampart.content.Workbench;
import dev.rampart.content.WorkingCopy;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Documents for an instructor's programs: the same as the pages of the desk. */
@Path("/api/v1/author/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "Author")
class DocumentApi {
    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentHistory history;

    @Inject
    DocumentFilters filters;

    @Inject
    ShownKeys keys;

    @Inject
    Viewer viewer;

    /** @param next number of the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<DocumentLine> items, int found, Integer next) {}

    /** @param files Markdown files and images beside it, by name, in base64; may be left out */
    record New(String path, String text, Map<String, byte[]> files) {}

    /**
     * @param revision that the text was written from
     * @param files that are new or changed, in base64; an empty one takes the file away
     */
    record Text(Integer revision, String text, Map<String, byte[]> files) {}

    record Made(long id) {}

    /** @param overtaken present when someone else had saved since: theirs is the working text, and yours is kept beside it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stored(int revision, Overtaken overtaken) {}

    record Overtaken(int kept, String theirs, Long by, Instant when) {}

    /** @param text what counts, or what was last seen where nothing does */
    record Whole(DocumentLine document, String text, Map<String, String> files, List<Flaw> flaws) {}

    record Publication(Integer revision) {}

    /** @param text as the history names it, for example "r12" */
    record Restoration(String text, Integer revision) {}

    record Review(Boolean approved, String sentence) {}

    @GET
    @Operation(summary = "The documents that the instructor sees, the broken ones first, fifty a page")
    public Page list(
            @RestQuery String kind,
            @RestQuery String exam,
            @RestQuery String task,
            @RestQuery String origin,
            @RestQuery String state,
            @RestQuery String text,
            @RestQuery int page) {
        Filter filter = filters.of(kind, exam, task, origin, state, text);
        Paged<DocumentLine> lines = desk.page(filter, page, viewer.id());
        return new Page(lines.items(), lines.found(), lines.next() == 0 ? null : lines.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new draft, which its author alone sees")
    @APIResponse(responseCode = "201", description = "Opened")
    @APIResponse(responseCode = "409", description = "A document lies at that path")
    @APIResponse(
            responseCode = "422",
            description = "No document can lie at that path, or a file cannot lie beside one")
    public Response open(New document) {
        if (document == null || document.path() == null || document.text() == null) {
            throw Problem.exception(400, "Send the document's path and its text.");
        }
        return made(workbench.open(document.path(), document.text(), files(document.files()), viewer.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What a document says, and how it stands")
    public Whole whole(@RestPath long id) {
        DocumentDesk.Shown shown = desk.document(id, viewer.id())
                .orElseThrow(() -> Problem.notFound("There is no such document, or it was removed."));
        keys.ofTexts(viewer.id(), List.of(shown.text()));
        return new Whole(shown.line(), shown.text(), shown.companions(), shown.flaws());
    }

    @GET
    @Path("{id}/text")
    @Operation(summary = "The working text of a document that is written here")
    public WorkingCopy text(@RestPath long id) {
        WorkingCopy copy = workbench.read(id, viewer.id());
        keys.ofTexts(viewer.id(), List.of(copy.text()));
        return copy;
    }

    @PUT
    @Path("{id}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Saves the working text; when someone else saved since, both texts are kept and it is told")
    public Stored save(@RestPath long id, Text given) {
        if (given == null || given.text() == null || given.revision() == null) {
            throw Problem.exception(400, "Send the text, and the revision that it was written from.");
        }
        Saved saved = workbench.save(id, given.revision(), given.text(), files(given.files()), viewer.id());
        keys.ofTexts(viewer.id(), List.of(given.text()));
        if (saved instanceof Saved.Overtaken told) {
            keys.ofTexts(viewer.id(), List.of(told.theirs()));
        }
        Overtaken overtaken = saved instanceof Saved.Overtaken told
                ? new Overtaken(told.kept(), told.theirs(), told.by(), told.when())
                : null;
        return new Stored(saved.revision(), overtaken);
    }

    @POST
    @Path("{id}/copies")
    @Operation(summary = "A copy to edit of a document that came as a file: same path, same ids")
    public Response copy(@RestPath long id) {
        return made(workbench.copy(id, viewer.id()));
    }

    @POST
    @Path("{id}/duplicates")
    @Operation(summary = "A new draft with the same content, at a path and with ids of its own")
    public Response duplicate(@RestPath long id) {
        return made(workbench.duplicate(id, viewer.id()));
    }

    @POST
    @Path("{id}/shares")
    @Operation(summary = "Lets the other instructors see a draft")
    public void share(@RestPath long id) {
        workbench.share(id, viewer.id());
    }

    @POST
    @Path("{id}/review-requests")
    @Operation(summary = "Asks for a second instructor's look at the working text")
    public void ask(@RestPath long id) {
        workbench.requestReview(id, viewer.id());
    }

    @POST
    @Path("{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a second instructor says of the text that was handed in")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(
            responseCode = "409",
            description = "Nothing waits for a review, one wrote it oneself, or it was changed since")
    @APIResponse(responseCode = "422", description = "Changes are asked for without saying which")
    public void review(@RestPath long id, Review review) {
        if (review == null || review.approved() == null) {
            throw Problem.exception(400, "Say whether you approve.");
        }
        workbench.review(id, review.approved(), review.sentence(), viewer.id());
    }

    @POST
    @Path("{id}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publishes a revision, which has to be the working text")
    @APIResponse(responseCode = "204", description = "It counts")
    @APIResponse(responseCode = "409", description = "There is a newer revision, or a review is missing")
    @APIResponse(
            responseCode = "422",
            description = "It has flaws; each stands in errors with its file, line and column")
    public Response publish(@RestPath long id, Publication publication) {
        if (publication == null || publication.revision() == null) {
            throw Problem.exception(400, "Send the revision that you have looked at.");
        }
        List<Flaw> flaws = workbench.publish(id, publication.revision(), viewer.id());
        if (flaws.isEmpty()) {
            return Response.noContent().build();
        }
        List<Problem.FieldError> errors = flaws.stream()
                .map(flaw -> new Problem.FieldError(
                        "%s:%d:%d".formatted(Objects.requireNonNullElse(flaw.file(), ""), flaw.line(), flaw.column()),
                        flaw.sentence()))
                .toList();
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(422, "It was not published. What counted before still counts.", errors))
                .build();
    }

    @DELETE
    @Path("{id}/publications")
    @Operation(summary = "Takes back what is published")
    public void unpublish(@RestPath long id) {
        workbench.unpublish(id, viewer.id());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Drops a document that is written here; what lies at its path elsewhere counts again")
    public void drop(@RestPath long id) {
        workbench.drop(id, viewer.id());
    }

    /** @param page from 1 */
    @GET
    @Path("{id}/history")
    @Operation(summary = "What happened to a document, the newest first, fifty a page")
    public List<DocumentHistory.Event> history(@RestPath long id, @RestQuery int page) {
        Pager pager = Pager.of(page);
        return pager.cut(history.events(id, pager.first(), pager.most(), viewer.id()));
    }

    /** @param from "r" and the number of a revision, or "v" and the id of a version, as the history names them */
    @GET
    @Path("{id}/differences")
    @Operation(summary = "What differs between two texts of a document")
    public List<Difference> differences(@RestPath long id, @RestQuery String from, @RestQuery String to) {
        List<Difference> files = history.difference(id, from, to, viewer.id());
        keys.ofTexts(viewer.id(), List.of(old(id, from).text(), old(id, to).text()));
        return files;
    }

    private DocumentHistory.Old old(long id, String text) {
        return history.text(id, text, viewer.id());
    }

    @GET
    @Path("{id}/texts/{text}")
    @Operation(summary = "A text that a document had once, also of one that was dropped")
    public DocumentHistory.Old text(@RestPath long id, @RestPath String text) {
        DocumentHistory.Old old = old(id, text);
        keys.ofTexts(viewer.id(), List.of(old.text()));
        return old;
    }

    @POST
    @Path("{id}/restorations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an old text the working text again; a document that was dropped is a draft again")
    @APIResponse(responseCode = "200", description = "The number of the working text that it is now")
    @APIResponse(responseCode = "409", description = "Someone has saved since, or the document came as a file")
    public Stored restore(@RestPath long id, Restoration given) {
        if (given == null || given.text() == null || given.revision() == null) {
            throw Problem.exception(400, "Send the text that is to be restored, and the revision that you looked at.");
        }
        return new Stored(workbench.restore(id, given.text(), given.revision(), viewer.id()), null);
    }

    private static Map<String, byte[]> files(Map<String, byte[]> files) {
        return files == null ? Map.of() : files;
    }

    private static Response made(long id) {
        return Response.created(URI.create("/api/v1/author/documents/" + id))
                .entity(new Made(id))
                .build();
    }
}
