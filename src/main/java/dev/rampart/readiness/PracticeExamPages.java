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

/** Practice exams taken elsewhere, to stand beside one's own. */
@Path("/readiness/{code}/practice-exams")
@RolesAllowed(Roles.LEARNER)
class PracticeExamPages {
    private static final Map<String, String> DONE =
            Map.of("added", "Added.", "changed", "Saved.", "removed", "Removed.");

    @Inject
    Catalog catalog;

    @Inject
    PracticeExams exams;

    @Inject
    Viewer viewer;

    /** @param done what was done just now, in a word, or null */
    record list(
            Blueprint exam,
            List<PracticeExam> lines,
            PracticeExamForm form,
            Map<String, String> errors,
            String done,
            String clientKey)
            implements TemplateInstance {}

    record edit(Blueprint exam, long id, PracticeExamForm form, Map<String, String> errors)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath String code, @RestQuery String done) {
        return list(exam(code), PracticeExamForm.BLANK, Map.of(), done == null ? null : DONE.get(done), newKey());
    }

    private list list(
            Blueprint exam, PracticeExamForm form, Map<String, String> errors, String done, String clientKey) {
        return new list(exam, PracticeExam.of(viewer.id(), exam.id()), form, errors, done, clientKey);
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
    public Response add(
            @RestPath String code,
            @RestForm String date,
            @RestForm String provider,
            @RestForm String right,
            @RestForm String questions,
            @RestForm String percent,
            @RestForm String timed,
            @RestForm String seen,
            @RestForm String note,
            @RestForm String clientKey) {
        Blueprint exam = exam(code);
        PracticeExamForm form = new PracticeExamForm(date, provider, right, questions, percent, timed, seen, note);
        Entry.Outcome outcome = exams.enter(viewer.id(), exam.id(), form, viewer.zone(), Entry.key(clientKey));
        return outcome.entry() == null
                ? Response.status(422)
                        .entity(list(exam, form, outcome.errors(), null, newKey()))
                        .build()
                : to(exam, "added");
    }

    private static Response to(Blueprint exam, String done) {
        return Response.seeOther(URI.create("/readiness/" + exam.id() + "/practice-exams?done=" + done))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance edit(@RestPath String code, @RestPath long id) {
        Blueprint exam = exam(code);
        return new edit(exam, id, PracticeExamForm.of(PracticeExam.of(viewer.id(), exam.id(), id)), Map.of());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(
            @RestPath String code,
            @RestPath long id,
            @RestForm String date,
            @RestForm String provider,
            @RestForm String right,
            @RestForm String questions,
            @RestForm String percent,
            @RestForm String timed,
            @RestForm String seen,
            @RestForm String note) {
        Blueprint exam = exam(code);
        PracticeExam practice = PracticeExam.of(viewer.id(), exam.id(), id);
        PracticeExamForm form = new PracticeExamForm(date, provider, right, questions, percent, timed, seen, note);
        Map<String, String> errors = form.errors(exams.today(viewer.zone()));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(new edit(exam, id, form, errors)).build();
        }
        form.into(practice);
        return to(exam, "changed");
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@RestPath String code, @RestPath long id) {
        Blueprint exam = exam(code);
        PracticeExam.of(viewer.id(), exam.id(), id).delete();
        return to(exam, "removed");
    }
}
