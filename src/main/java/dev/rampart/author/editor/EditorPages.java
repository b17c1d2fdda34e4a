package dev.rampart.author.editor;

import dev.rampart.author.ShownKeys;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.DocumentHistory;
import dev.rampart.content.Saved;
import dev.rampart.content.Workbench;
import dev.rampart.content.WorkingCopy;
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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The editor of a draft. Each button sends all that was typed, and the page comes back with it, saved or not. */
@Path("/author/drafts")
@RolesAllowed(Roles.INSTRUCTOR)
class EditorPages {
    /**
     * @param copy what is saved
     * @param form null while the document is written as text
     * @param said what was just done or could not be done, or null
     */
    record editor(
            Editing editing,
            WorkingCopy copy,
            Check check,
            FormView form,
            String savedBy,
            boolean unsaved,
            Said said,
            Clash clash)
            implements TemplateInstance {}

    /** @param good whether it was done */
    record Said(boolean good, String sentence) {
        static final Said NOTHING = null;

        static Said no(String sentence) {
            return new Said(false, sentence);
        }
    }

    @Inject
    Workbench workbench;

    @Inject
    DocumentHistory history;

    @Inject
    Checks checks;

    @Inject
    Catalog catalog;

    @Inject
    ShownKeys shown;

    @Inject
    People people;

    @Inject
    Viewer viewer;

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance text(@RestPath long id, @RestQuery boolean saved) {
        WorkingCopy copy = workbench.read(id, viewer.id());
        return page(Editing.of(copy), copy, saved(copy, saved), null);
    }

    @GET
    @Path("{id}/form")
    @Transactional
    public TemplateInstance form(@RestPath long id, @RestQuery int part, @RestQuery boolean saved) {
        WorkingCopy copy = workbench.read(id, viewer.id());
        return page(Editing.of(copy).asForm(Math.max(0, part)), copy, saved(copy, saved), null);
    }

    private static Said saved(WorkingCopy copy, boolean saved) {
        return saved ? new Said(true, "Saved as revision " + copy.revision() + ".") : Said.NOTHING;
    }

    /** What was typed and a button that was pressed. */
    @POST
    @Path("{id}/edits")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response edit(@RestPath long id, MultipartFormDataInput form) {
        WorkingCopy copy = workbench.read(id, viewer.id());
        Fields fields = Fields.of(form);
        Editing editing = Editing.of(copy, fields);
        String act = fields.text("do");
        try {
            if (act.equals("save")) {
                return save(editing, Map.of());
            }
            if (act.equals("upload")) {
                Image image = Image.of(fields);
                return save(editing, Map.of(image.name(), image.bytes()));
            }
            if (act.startsWith("drop:")) {
                return save(editing, Map.of(act.substring("drop:".length()), new byte[0]));
            }
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 404 || status >= 500) {
                throw e;
            }
            return Response.status(status)
                    .entity(page(editing, copy, Said.no(e.getMessage()), null))
                    .build();
        }
        Editing next = act(editing, act);
        return Response.ok(page(next, copy, Said.NOTHING, null)).build();
    }

    private static Editing act(Editing editing, String act) {
        if (act.equals("text")) {
            return editing.asText();
        }
        if (act.equals("form")) {
            return editing.asForm(editing.part());
        }
        if (act.matches("part:[0-9]{1,5}")) {
            return editing.asForm(Integer.parseInt(act.substring("part:".length())));
        }
        if (act.matches("write:[A-Za-z0-9][A-Za-z0-9._-]{0,195}\\.md")) {
            SortedMap<String, String> files = new TreeMap<>(editing.files());
            files.putIfAbsent(act.substring("write:".length()), "");
            return editing.with(files);
        }
        if (!editing.hasForm() || !act.contains(":") && !act.endsWith("-part")) {
            return editing;
        }
        DocumentForm form = DocumentForm.of(editing.kind());
        Editing changed = editing.with(form.act(editing.text(), editing.part(), act));
        return act.equals("add-part") ? changed.asForm(Integer.MAX_VALUE) : changed;
    }

    /** @param others files besides those that are typed; an empty one is taken away */
    private Response save(Editing editing, Map<String, byte[]> others) {
        Map<String, byte[]> beside = editing.bytes();
        beside.putAll(others);
        Saved saved = workbench.save(editing.draft(), editing.revision(), editing.text(), beside, viewer.id());
        WorkingCopy copy = workbench.read(editing.draft(), viewer.id());
        if (saved instanceof Saved.Overtaken overtaken) {
            int base = overtaken.revision();
            if (!others.isEmpty()) {
                // What was uploaded or taken away stays so with their text, of which the page that follows is a
                // revision.
                Saved also =
                        workbench.save(editing.draft(), overtaken.revision(), overtaken.theirs(), others, viewer.id());
                base = also instanceof Saved.Kept ? also.revision() : base;
                copy = workbench.read(editing.draft(), viewer.id());
            }
            Clash clash = clash(overtaken, editing.draft());
            return Response.status(409)
                    .entity(page(editing.from(base), copy, Said.NOTHING, clash))
                    .build();
        }
        shown.ofTexts(viewer.id(), List.of(editing.text()));
        String back = "/author/drafts/" + editing.draft()
                + (editing.form() ? "/form?part=" + editing.part() + "&saved=true" : "?saved=true");
        return Response.seeOther(URI.create(back)).build();
    }

    private Clash clash(Saved.Overtaken overtaken, long draft) {
        return new Clash(
                people.name(overtaken.by()),
                overtaken.when(),
                overtaken.revision(),
                overtaken.kept(),
                history.difference(draft, "r" + overtaken.revision(), "r" + overtaken.kept(), viewer.id()));
    }

    private editor page(Editing editing, WorkingCopy copy, Said said, Clash clash) {
        FormView form = editing.form() ? FormView.of(editing, catalog.exams()).orElse(null) : null;
        Said told = editing.form() && form == null
                ? Said.no(
                        "The form cannot show this text, since it cannot be read. Mend the first problem; then the form works.")
                : said;
        Editing shownAs = form == null ? editing.asText() : editing.asForm(form.number());
        shown.ofTexts(viewer.id(), List.of(editing.text(), copy.text()));
        return new editor(
                shownAs,
                copy,
                checks.of(shownAs, viewer.id()),
                form,
                people.name(copy.savedBy()),
                clash != null || editing.differs(copy),
                told,
                clash);
    }
}
