package dev.rampart.statistics;

import dev.rampart.attempt.ToldAnswers;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A learner reports a question, and reads what was answered. */
@Path("/questions/reports")
@RolesAllowed(Roles.LEARNER)
class ReportPages {
    @Inject
    Reports reports;

    @Inject
    Viewer viewer;

    /**
     * @param back the page on which the question stands
     * @param problem why the report was not filed, as a sentence, or null
     */
    record form(
            String question, String back, Fault[] faults, ReportForm typed, Map<String, String> errors, String problem)
            implements TemplateInstance {}

    record list(Paged<Reports.Line> lines, Filter filter, boolean filed) implements TemplateInstance {}

    /** @param filed whether the learner comes from filing one */
    @GET
    public TemplateInstance reports(@RestQuery int page, @RestQuery boolean filed) {
        Paged<Reports.Line> lines = reports.of(viewer.id(), page);
        reports.read(lines.items());
        return new list(lines, Filter.NONE, filed);
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestQuery String question) {
        String problem = reports.open(viewer.id(), String.valueOf(question)) ? Reports.ALREADY : null;
        return form(told(question), question, ReportForm.BLANK, Map.of(), problem);
    }

    private ToldAnswers.Told told(String question) {
        return reports.where(viewer.id(), question)
                .orElseThrow(() -> Problem.notFound(
                        "You can report a question once you were told what is right in it; this is none of those."));
    }

    private static form form(
            ToldAnswers.Told told, String question, ReportForm typed, Map<String, String> errors, String problem) {
        return new form(question, told.href(), Fault.values(), typed, errors, problem);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(@RestForm String question, @RestForm String fault, @RestForm String remark) {
        ToldAnswers.Told told = told(question);
        ReportForm typed = new ReportForm(fault, remark);
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(form(told, question, typed, errors, null))
                    .build();
        }
        Reports.Outcome outcome =
                reports.file(viewer.id(), question, Fault.of(fault).orElseThrow(), typed.remark());
        return outcome.filed()
                ? Response.seeOther(URI.create("/questions/reports?filed=true")).build()
                : Response.status(outcome.status())
                        .entity(form(told, question, typed, Map.of(), outcome.sentence()))
                        .build();
    }
}
