package dev.rampart.author.exchange;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Questions to take along: which, as what, and what the format cannot hold. */
@Path("/author/exports")
@RolesAllowed(Roles.INSTRUCTOR)
class ExportPages {
    @Inject
    Exports exports;

    @Inject
    Catalog catalog;

    @Inject
    Banks banks;

    @Inject
    Viewer viewer;

    /**
     * @param found how many questions are chosen
     * @param query of the address, for the form that makes the file
     */
    record choose(
            ExportForm form,
            List<Blueprint> exams,
            Blueprint exam,
            List<Banks.Bank> audiences,
            List<String> statuses,
            List<String> formats,
            List<String> losses,
            int found,
            String query)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance choose(@BeanParam ExportForm asked, @Context UriInfo address) {
        ExportForm form = known(asked);
        return new choose(
                form,
                catalog.exams(),
                catalog.exam(form.exam).orElseThrow(),
                banks.named(viewer.id()),
                ExportForm.STATUSES,
                Exports.formats(),
                Exports.losses(form.format),
                exports.chosen(form, viewer.id()).size(),
                address.getRequestUri().getRawQuery());
    }

    private ExportForm known(ExportForm asked) {
        ExportForm form = asked.cleaned();
        if (form.exam.isEmpty()) {
            form.exam = catalog.exams().get(0).id();
        }
        form.exam = catalog.exam(form.exam)
                .map(Blueprint::id)
                .orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
        if (form.format.isEmpty()) {
            form.format = Exports.DOCUMENTS;
        }
        return form;
    }

    @POST
    @Path("files")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@BeanParam ExportForm asked) {
        return file(exports.make(known(asked), viewer.id()));
    }

    static Response file(Exports.Made made) {
        return Response.ok(made.bytes())
                .type(made.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
