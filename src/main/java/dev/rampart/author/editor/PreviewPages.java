package dev.rampart.author.editor;

import dev.rampart.author.ShownKeys;
import dev.rampart.content.Workbench;
import dev.rampart.content.WorkingCopy;
import dev.rampart.plan.Goals;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A text as learners will meet it, on a page that looks like theirs and keeps nothing. */
@Path("/author/previews")
@RolesAllowed(Roles.INSTRUCTOR)
class PreviewPages {
    /** @param number from 1 */
    record question(Editing editing, RenderedItem item, int number, int questions) implements TemplateInstance {}

    /** @param step null on the page that the workshop begins with */
    record workshop(Editing editing, RenderedWorkshop workshop, RenderedWorkshop.Step step, int number)
            implements TemplateInstance {}

    record comparison(Editing editing, RenderedDocument.Compared comparison, int comparisons)
            implements TemplateInstance {}

    record path(Editing editing, Goals.Goal path) implements TemplateInstance {}

    record readings(Editing editing, List<RenderedDocument.Reading> readings) implements TemplateInstance {}

    record nothing(Editing editing) implements TemplateInstance {}

    @Inject
    Workbench workbench;

    @Inject
    Checks checks;

    @Inject
    ShownKeys shown;

    @Inject
    Viewer viewer;

    /** @param form the editor's own form, or that of the page before; its field "show" says what is to be shown, from 0 */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance preview(MultipartFormDataInput form) {
        Fields fields = Fields.of(form);
        WorkingCopy copy = workbench.read(fields.number("draft"), viewer.id());
        Editing editing = Editing.of(copy, fields);
        Check check = checks.of(editing, viewer.id());
        int wanted = fields.has("show") ? fields.number("show") : editing.form() ? editing.part() : 0;
        shown.ofTexts(viewer.id(), List.of(editing.text()));
        if (check.workshop() != null) {
            List<RenderedWorkshop.Step> steps = check.workshop().steps();
            int number = Math.min(wanted, steps.size());
            return new workshop(editing.asText(), check.workshop(), number == 0 ? null : steps.get(number - 1), number);
        }
        if (check.items().isEmpty()) {
            return other(editing, check.other(), wanted);
        }
        int number = Math.min(wanted, check.items().size() - 1);
        return new question(
                editing.asText(),
                check.items().get(number),
                number + 1,
                check.items().size());
    }

    private static TemplateInstance other(Editing editing, RenderedDocument other, int wanted) {
        if (other != null && other.path() != null) {
            return new path(editing, other.path());
        }
        if (other != null && !other.comparisons().isEmpty()) {
            List<RenderedDocument.Compared> all = other.comparisons();
            return new comparison(editing, all.get(Math.min(wanted, all.size() - 1)), all.size());
        }
        if (other != null && !other.readings().isEmpty()) {
            return new readings(editing, other.readings());
        }
        return new nothing(editing);
    }
}
