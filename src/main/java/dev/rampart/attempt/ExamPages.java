package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The exams that can be sat, and each one's page: what it asks, where to start, what came out before. */
@Path("/exams")
class ExamPages {
    private static final int PAST = 10;

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Draws draws;

    @Inject
    Dailies dailies;

    @Inject
    Attempts attempts;

    @Inject
    ExamRoom room;

    @Inject
    Viewer viewer;

    record list(List<ExamLine> exams) implements TemplateInstance {}

    record detail(ExamView exam, Start start) implements TemplateInstance {}

    /** @param questions how many the bank has */
    record ExamLine(Blueprint exam, Pacing pacing, long questions) {
        public String firstDay() {
            return Times.day(exam.version().first());
        }

        public String lastDay() {
            return Times.day(exam.version().last());
        }
    }

    /**
     * What was chosen on the form that starts an attempt.
     *
     * @param error why nothing was started, or null
     * @param quizKey names the start of a quiz, so that a double click starts one
     */
    record Start(ExtraTime extra, boolean spend, String error, boolean resumed, String fullKey, String quizKey) {
        /** @param extra what is chosen to begin with */
        static Start fresh(ExtraTime extra) {
            return new Start(
                    extra,
                    false,
                    null,
                    false,
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString());
        }

        Start refused(boolean wantedToSpend, String sentence) {
            return new Start(extra, wantedToSpend, sentence, false, fullKey, quizKey);
        }

        Start alreadyOpen() {
            return new Start(extra, spend, null, true, fullKey, quizKey);
        }

        public List<ExtraTime> extras() {
            return List.of(ExtraTime.values());
        }
    }

    @GET
    public TemplateInstance exams() {
        Map<String, Long> counts = bank.counts(Question.Pool.BANK);
        return new list(catalog.exams().stream()
                .map(exam -> new ExamLine(exam, Pacing.of(exam, ExtraTime.NONE), counts.getOrDefault(exam.id(), 0L)))
                .toList());
    }

    /** @param after the last attempt of the page before */
    @GET
    @Path("{code}")
    public TemplateInstance exam(@RestPath String code, @RestQuery Long after, @RestQuery boolean open) {
        Blueprint exam = find(code);
        Start start = Start.fresh(viewer.signedIn() ? attempts.usualExtra(viewer.id()) : ExtraTime.NONE);
        return new detail(view(exam, after), open ? start.alreadyOpen() : start);
    }

    private Blueprint find(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    private ExamView view(Blueprint exam, Long after) {
        if (!viewer.signedIn()) {
            return new ExamView(
                    exam, learnerBank.untouched(exam), 0, null, null, List.of(), List.of(), List.of(), false);
        }
        List<PastAttempt> past = attempts.past(viewer.id(), exam.id(), after, PAST + 1);
        Reserve reserve = learnerBank.reserve(viewer.id(), exam);
        return new ExamView(
                exam,
                reserve,
                learnerBank.kept(viewer.id(), exam),
                fullFresh(exam),
                dailies.today(viewer.id(), exam, viewer.zone(), reserve),
                learnerBank.limited(viewer.id(), exam),
                attempts.open(viewer.id()).stream()
                        .filter(open -> open.exam().equals(exam.id()))
                        .toList(),
                past.subList(0, Math.min(PAST, past.size())),
                past.size() > PAST);
    }

    private Freshness fullFresh(Blueprint exam) {
        Freshness freshness = draws.fullExam(List.of(viewer.id()), exam).freshness();
        return freshness.total() == 0 ? null : freshness;
    }

    @POST
    @Path("{code}/attempts")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @RestPath String code,
            @RestForm String kind,
            @RestForm String extra,
            @RestForm boolean spend,
            @RestForm String clientKey) {
        Blueprint exam = find(code);
        Booking booking = Booking.of(exam.id(), kind, extra, spend, clientKey);
        Booking.Outcome outcome = room.start(Candidate.learner(viewer.id()), booking);
        if (outcome instanceof Booking.Outcome.Refused refused) {
            Start again = Start.fresh(booking.extra()).refused(spend, refused.sentence());
            return Response.status(422)
                    .entity(new detail(view(exam, null), again))
                    .build();
        }
        return outcome instanceof Booking.Outcome.Open
                ? to("/exams/" + exam.id() + "?open=true")
                : to("/attempts/" + outcome.attempt());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
