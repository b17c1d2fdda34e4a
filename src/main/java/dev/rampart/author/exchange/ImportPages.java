package dev.rampart.author.exchange;

import dev.rampart.content.ReviewQueue;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Questions from other systems: a file is brought, looked at, mapped and confirmed. */
@Path("/author/imports")
@RolesAllowed(Roles.INSTRUCTOR)
class ImportPages {
    @Inject
    Imports imports;

    @Inject
    MappingForm mapping;

    @Inject
    ReviewQueue reviews;

    @Inject
    ExchangeConfig config;

    @Inject
    Viewer viewer;

    /** @param error what is wrong with the file that was brought, or null */
    record list(List<QuestionImport> imports, List<String> formats, String chosen, long megabytes, String error)
            implements TemplateInstance {}

    /** While the job is at it, or when nothing could be taken. */
    record progress(QuestionImport known) implements TemplateInstance {}

    record progress$bar(QuestionImport known) implements TemplateInstance {}

    /** @param reviewed whether nothing counts before a second instructor approved */
    record preview(QuestionImport known, Preview preview, MappingForm.Filled form, boolean reviewed)
            implements TemplateInstance {}

    /** @param waiting whether what came of it waits for a second instructor, or did */
    record stored(QuestionImport known, List<Preview.Count> outcomes, List<Preview.Count> reasons, boolean waiting)
            implements TemplateInstance {}

    record lines(QuestionImport known, Paged<ImportLine> lines, Filter filter, String path)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        return list(null, "");
    }

    private list list(String error, String chosen) {
        return new list(
                imports.of(viewer.id()),
                Imports.formats(),
                chosen,
                config.maxFile().asLongValue() >> 20,
                error);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm FileUpload file, @RestForm String format) throws IOException {
        String chosen = Objects.requireNonNullElse(format, "");
        String error = imports.wrong(file == null ? 0 : file.size(), chosen);
        if (error != null) {
            return Response.status(422).entity(list(error, chosen)).build();
        }
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return Response.seeOther(at(imports.begin(viewer.id(), file.fileName(), bytes, chosen)))
                    .build();
        }
    }

    private static URI at(long id) {
        return URI.create("/author/imports/" + id);
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@RestPath long id) {
        QuestionImport known = QuestionImport.owned(id, viewer.id());
        if (known.stored()) {
            return new stored(known, Results.outcomes(id), Results.reasons(id), Results.waiting(id));
        }
        if (!known.ready()) {
            return new progress(known);
        }
        Preview preview = Preview.of(id);
        return new preview(
                known,
                preview,
                mapping.filled(
                        known,
                        preview,
                        known.choices == null ? mapping.suggested(preview) : Choices.read(known.choices)),
                reviews.required());
    }

    /** Asked for by the page every second; when the phase is over, the page is shown anew. */
    @GET
    @Path("{id}/progress")
    @Transactional
    public Response progress(@RestPath long id) {
        QuestionImport known = QuestionImport.owned(id, viewer.id());
        return known.working()
                ? Response.ok(new progress$bar(known)).build()
                : Response.ok("").header("HX-Refresh", "true").build();
    }

    @GET
    @Path("{id}/lines")
    @Transactional
    public TemplateInstance lines(@RestPath long id, @RestQuery String show, @RestQuery int page) {
        QuestionImport known = QuestionImport.owned(id, viewer.id());
        Filter filter = Filter.NONE.with("show", show).known("show", Imports.SHOWN);
        return new lines(known, imports.lines(id, filter.get("show"), page), filter, at(id) + "/lines");
    }

    /** What was decided, kept; the page tells what it comes to. */
    @POST
    @Path("{id}/choices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestPath long id,
            @RestForm List<String> category,
            @RestForm List<String> tag,
            @RestForm String rest,
            @RestForm String level,
            @RestForm String audience,
            @RestForm String twins,
            @RestForm String earlier,
            @RestForm String step) {
        QuestionImport known = QuestionImport.owned(id, viewer.id());
        if (!known.ready()) {
            throw Problem.exception(409, "This import is not waiting for you any more. Look at it again.");
        }
        Preview preview = Preview.of(id);
        Choices typed = new Choices(
                MappingForm.typed(preview.categories(), category),
                MappingForm.typed(preview.tags(), tag),
                text(rest),
                text(level),
                text(audience),
                text(twins),
                text(earlier));
        boolean confirmed = "store".equals(step);
        MappingForm.Filled form =
                confirmed ? mapping.confirmed(known, preview, typed) : mapping.filled(known, preview, typed);
        if (form.faulty()) {
            return Response.status(422)
                    .entity(new preview(known, preview, form, reviews.required()))
                    .build();
        }
        if (confirmed) {
            imports.confirm(id, viewer.id(), typed);
        } else {
            imports.decide(id, viewer.id(), typed);
        }
        return Response.seeOther(confirmed ? at(id) : URI.create(at(id) + "#result"))
                .build();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@RestPath long id) {
        imports.cancel(id, viewer.id());
        return Response.seeOther(URI.create("/author/imports")).build();
    }
}
