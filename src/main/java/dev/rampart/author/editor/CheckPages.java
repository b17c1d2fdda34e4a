package dev.rampart.author.editor;

import dev.rampart.content.Workbench;
import dev.rampart.content.WorkingCopy;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What there is to mend in a text while it is being typed, as a piece of the editor's page. */
@Path("/author/checks")
@RolesAllowed(Roles.INSTRUCTOR)
class CheckPages {
    record check(Check check, Editing editing) implements TemplateInstance {}

    @Inject
    Workbench workbench;

    @Inject
    Checks checks;

    @Inject
    Viewer viewer;

    /** @param form the editor's own form, whose field "draft" says whose text it is */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance check(MultipartFormDataInput form) {
        Fields fields = Fields.of(form);
        WorkingCopy copy = workbench.read(fields.number("draft"), viewer.id());
        Editing editing = Editing.of(copy, fields);
        return new check(checks.of(editing, viewer.id()), editing);
    }
}
