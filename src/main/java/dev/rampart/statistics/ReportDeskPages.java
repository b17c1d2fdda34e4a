package dev.rampart.statistics;

import dev.rampart.content.Reader;
import dev.rampart.question.Audiences;
import dev.rampart.question.QuestionHistory;
import dev.rampart.question.QuestionsShown;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The instructors' inbox: what learners report about questions, and the answers to it. */
@Path("/author/reports")
@RolesAllowed(Roles.INSTRUCTOR)
class ReportDeskPages {
    private static final String CLOSED = "closed";

    @Inject
    ReportDesk desk;

    @Inject
    QuestionHistory history;

    @Inject
    Audiences audiences;

    @Inject
    Viewer viewer;

    @Inject
    Event<QuestionsShown> shownQuestions;

    record inbox(Paged<ReportDesk.Line> lines, Filter filter, boolean closed) implements TemplateInstance {}

    /**
     * @param current the version that counts, or null when the question was taken out
     * @param newer whether that was imported after a report that is open
     * @param more that more are open than are shown, as a sentence, or null
     * @param done how many reports were just answered, or 0
     * @param problem why nothing was answered, as a sentence, or null
     */
    record question(
            String id,
            String exam,
            QuestionHistory.Version current,
            boolean newer,
            ReportDesk.Pile reports,
            String more,
            Verdict[] verdicts,
            AnswerForm typed,
            Map<String, String> errors,
            int done,
            String problem)
            implements TemplateInstance {}

    /** @param show "closed" for those that are dealt with */
    @GET
    public TemplateInstance inbox(@RestQuery String show, @RestQuery int page) {
        Filter filter = Filter.NONE.with("show", show).known("show", List.of(CLOSED));
        return new inbox(desk.inbox(reader(), filter.has("show"), page), filter, filter.has("show"));
    }

    /** Whoever reads what others say of a question has seen it. */
    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance question(@RestPath String id, @RestQuery int done, @RestQuery int page) {
        ReportDesk.Pile reports = desk.of(id, page);
        List<Long> all = reports.open().stream().map(Reports.Line::id).toList();
        return page(id, reports, new AnswerForm(all, "", ""), Map.of(), done, null);
    }

    private question page(
            String id,
            ReportDesk.Pile reports,
            AnswerForm typed,
            Map<String, String> errors,
            int done,
            String problem) {
        List<QuestionHistory.Version> versions = versions(id);
        shownQuestions.fire(new QuestionsShown(viewer.id(), Set.of(id)));
        QuestionHistory.Version current = current(versions);
        return new question(
                id,
                versions.get(0).exam(),
                current,
                current != null && reports.open().stream().anyMatch(report -> before(report, current)),
                reports,
                more(reports),
                Verdict.values(),
                typed,
                errors,
                done,
                problem);
    }

    private static String more(ReportDesk.Pile reports) {
        return reports.waiting() == 0
                ? null
                : "These are " + reports.open().size()
                        + ", those without an answer first. %,d more are open: they come as you "
                                .formatted(reports.waiting())
                        + "answer these.";
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 also for a question that is limited to others */
    private List<QuestionHistory.Version> versions(String id) {
        List<QuestionHistory.Version> versions = history.versions(reader(), id);
        if (versions.isEmpty()) {
            throw Problem.notFound("There is no question of that name here.");
        }
        return versions;
    }

    private Reader reader() {
        return audiences.reader(viewer.id());
    }

    private static QuestionHistory.Version current(List<QuestionHistory.Version> versions) {
        return versions.stream()
                .filter(QuestionHistory.Version::current)
                .findFirst()
                .orElse(null);
    }

    private static boolean before(Reports.Line report, QuestionHistory.Version version) {
        return report.open() && version.createdAt().isAfter(report.reportedAt());
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(
            @RestPath String id,
            @RestForm("report") List<Long> answered,
            @RestForm String verdict,
            @RestForm String sentence) {
        AnswerForm typed = new AnswerForm(answered, verdict, sentence);
        QuestionHistory.Version current = current(versions(id));
        Map<String, String> errors = typed.errors();
        Verdict said = Verdict.of(verdict).orElse(null);
        if (said == Verdict.MENDED && current != null && early(desk.among(id, typed.reports()), current)) {
            errors.put(
                    "verdict",
                    "No version of the question was imported since. Accept the report now, and say that it is mended once "
                            + "the new version counts.");
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(page(id, desk.of(id, 1), typed, errors, 0, null))
                    .build();
        }
        Long mendedBy = said == Verdict.MENDED && current != null ? current.id() : null;
        int done = desk.answer(id, typed.reports(), said, typed.sentence(), mendedBy, viewer.id());
        if (done == 0) {
            return Response.status(409)
                    .entity(page(
                            id,
                            desk.of(id, 1),
                            typed,
                            Map.of(),
                            0,
                            "These reports are closed already; nothing was sent."))
                    .build();
        }
        return Response.seeOther(URI.create("/author/reports/" + id + "?done=" + done))
                .build();
    }

    private static boolean early(List<Reports.Line> answered, QuestionHistory.Version current) {
        return answered.stream().filter(Reports.Line::open).anyMatch(report -> !before(report, current));
    }
}
