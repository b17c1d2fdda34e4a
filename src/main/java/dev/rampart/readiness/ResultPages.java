package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What came of the real exam, and what follows from it. */
@Path("/readiness/{code}/result")
@RolesAllowed(Roles.LEARNER)
class ResultPages {
    private static final Map<String, String> DONE =
            Map.of("entered", "Entered.", "changed", "Corrected.", "removed", "Removed.");

    @Inject
    Catalog catalog;

    @Inject
    Results results;

    @Inject
    Viewer viewer;

    /**
     * @param after what follows from the latest, or null while there is none
     * @param lines every result, the latest first
     */
    record result(
            Blueprint exam,
            Aftermath after,
            List<ExamResult> lines,
            ResultForm form,
            Map<String, String> errors,
            String done,
            String clientKey)
            implements TemplateInstance {}

    record edit(Blueprint exam, long id, ResultForm form, Map<String, String> errors) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance result(@RestPath String code, @RestQuery String done) {
        return result(exam(code), ResultForm.BLANK, Map.of(), done == null ? null : DONE.get(done), newKey());
    }

    private result result(Blueprint exam, ResultForm form, Map<String, String> errors, String done, String clientKey) {
        List<ExamResult> lines = ExamResult.of(viewer.id(), exam.id());
        Aftermath after = lines.isEmpty() ? null : Aftermath.of(exam, lines.get(0), results.today(viewer.zone()));
        return new result(exam, after, lines, form, errors, done, clientKey);
    }

    /** Nothing was entered under the key of a form that comes back, so that a new one is safe. */
    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Blueprint exam(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response enter(
            @RestPath String code,
            @RestForm String outcome,
            @RestForm String date,
            @RestForm String score,
            @RestForm List<String> domains,
            @RestForm String clientKey) {
        Blueprint exam = exam(code);
        ResultForm form = new ResultForm(outcome, date, score, domains);
        Entry.Outcome entered = results.enter(viewer.id(), exam, form, viewer.zone(), Entry.key(clientKey));
        return entered.entry() == null
                ? Response.status(422)
                        .entity(result(exam, form, entered.errors(), null, newKey()))
                        .build()
                : to(exam, "entered");
    }

    private static Response to(Blueprint exam, String done) {
        return Response.seeOther(URI.create("/readiness/" + exam.id() + "/result?done=" + done))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance edit(@RestPath String code, @RestPath long id) {
        Blueprint exam = exam(code);
        return new edit(exam, id, ResultForm.of(ExamResult.of(viewer.id(), exam.id(), id)), Map.of());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(
            @RestPath String code,
            @RestPath long id,
            @RestForm String outcome,
            @RestForm String date,
            @RestForm String score,
            @RestForm List<String> domains) {
        Blueprint exam = exam(code);
        ResultForm form = new ResultForm(outcome, date, score, domains);
        Map<String, String> errors = results.correct(viewer.id(), exam, id, form, viewer.zone());
        return errors.isEmpty()
                ? to(exam, "changed")
                : Response.status(422).entity(new edit(exam, id, form, errors)).build();
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@RestPath String code, @RestPath long id) {
        Blueprint exam = exam(code);
        ExamResult.of(viewer.id(), exam.id(), id).delete();
        return to(exam, "removed");
    }
}
