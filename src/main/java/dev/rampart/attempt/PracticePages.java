package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where learners put together practice of their own, and see what it draws before it starts. */
@Path("/exams/{code}/practice")
@RolesAllowed(Roles.LEARNER)
class PracticePages {
    @Inject
    Catalog catalog;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Attempts attempts;

    @Inject
    Draws draws;

    @Inject
    ExamRoom room;

    @Inject
    Viewer viewer;

    record build(Builder builder) implements TemplateInstance {}

    /**
     * @param services that the exam's questions are about
     * @param banks that are limited to people of whom the learner is one
     * @param extra the extra time that is chosen
     * @param draw what the choice draws; null where something is wrong
     * @param refused why nothing was started, or null
     * @param open an attempt of the kind that has to be ended first, or null
     */
    record Builder(
            Blueprint exam,
            PracticeForm form,
            List<String> services,
            List<LimitedBank> banks,
            ExtraTime extra,
            Draw draw,
            Map<String, String> errors,
            String refused,
            Long open,
            String clientKey) {
        public String error(String field) {
            return errors.get(field);
        }

        public List<String> levels() {
            return PracticeForm.LEVELS;
        }

        public List<Which> whiches() {
            return List.of(Which.values());
        }

        public List<ExtraTime> extras() {
            return List.of(ExtraTime.values());
        }

        /** What the form takes in time, as a sentence. */
        public String timeWords() {
            if (form.feedback() || !extra.timed()) {
                return "No clock runs. You may leave it and go on at any time.";
            }
            Pacing pacing = Pacing.of(exam, extra).forQuestions(draw.size());
            return "The clock gives " + Times.exactly(pacing.time()) + ", " + pacing.paceWords() + " a question.";
        }
    }

    @GET
    public Response show(
            @RestPath String code,
            @RestQuery String questions,
            @RestQuery List<String> part,
            @RestQuery String service,
            @RestQuery String level,
            @RestQuery String which,
            @RestQuery String how,
            @RestQuery boolean spend,
            @RestQuery String extra,
            @RestQuery("bank") String audience,
            @HeaderParam("HX-Request") String byHtmx) {
        PracticeForm form = new PracticeForm(questions, part, service, level, which, how, spend, extra, audience);
        Blueprint exam = exam(code);
        List<String> services = learnerBank.services(viewer.id(), exam.id());
        List<LimitedBank> banks = learnerBank.limited(viewer.id(), exam);
        PracticeForm.Read read = form.read(exam, services, banks, attempts.usualExtra(viewer.id()));
        // The part of the page that htmx asked for tells what is wrong; it would not be put in with another status.
        int status = read.errors().isEmpty() || byHtmx != null ? 200 : 422;
        return page(status, exam, form, services, banks, read, null, null, key());
    }

    /** Starts what is chosen, or leads to the address that shows it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @RestPath String code,
            @RestForm String questions,
            @RestForm List<String> part,
            @RestForm String service,
            @RestForm String level,
            @RestForm String which,
            @RestForm String how,
            @RestForm boolean spend,
            @RestForm String extra,
            @RestForm("bank") String audience,
            @RestForm String clientKey,
            @RestForm String then) {
        PracticeForm form = new PracticeForm(questions, part, service, level, which, how, spend, extra, audience);
        Blueprint exam = exam(code);
        if ("show".equals(then)) {
            UriBuilder address = UriBuilder.fromPath("/exams/" + exam.id() + "/practice");
            form.query().forEach((name, texts) -> address.queryParam(name, texts.toArray()));
            return Response.seeOther(address.build()).build();
        }
        List<String> services = learnerBank.services(viewer.id(), exam.id());
        List<LimitedBank> banks = learnerBank.limited(viewer.id(), exam);
        PracticeForm.Read read = form.read(exam, services, banks, attempts.usualExtra(viewer.id()));
        if (!read.errors().isEmpty()) {
            return page(422, exam, form, services, banks, read, "Nothing was started.", null, key());
        }
        Booking.Outcome outcome = room.start(
                Candidate.learner(viewer.id()),
                new Booking(exam.id(), read.kind(), read.extra(), spend, Booking.key(clientKey), read.selection()));
        if (outcome instanceof Booking.Outcome.Refused refused) {
            return page(422, exam, form, services, banks, read, refused.sentence(), null, key());
        }
        if (outcome instanceof Booking.Outcome.Open open) {
            return page(409, exam, form, services, banks, read, null, open.attempt(), key());
        }
        return Response.seeOther(URI.create("/attempts/" + outcome.attempt())).build();
    }

    private Response page(
            int status,
            Blueprint exam,
            PracticeForm form,
            List<String> services,
            List<LimitedBank> banks,
            PracticeForm.Read read,
            String refused,
            Long open,
            String clientKey) {
        Draw draw = read.selection() == null ? null : draws.draw(viewer.id(), exam, read.selection(), form.spend());
        return Response.status(status)
                .entity(new build(new Builder(
                        exam, form, services, banks, read.extra(), draw, read.errors(), refused, open, clientKey)))
                .build();
    }

    private Blueprint exam(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
