package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Practice that the owner of a token draws by a choice of their own, and the question of the day. */
@Path("/api/v1/exams/{code}")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exams")
class PracticeApi {
    @Inject
    Catalog catalog;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Attempts attempts;

    @Inject
    Draws draws;

    @Inject
    Dailies dailies;

    @Inject
    ExamRoom room;

    @Inject
    Viewer viewer;

    /**
     * @param questions how many, up to the exam's length; 10 if left out
     * @param parts ids of domains, tasks and skills, each of which adds its questions; none for the whole exam
     * @param service as questions name it, or null for any
     * @param level 100, 200, 300 or 400, or null for any
     * @param which ANY, UNSEEN, MISSED or FLAGGED; ANY if left out
     * @param feedback whether the reasons come after each question, without a clock; else it is a quiz at the exam's pace
     * @param spend whether unseen questions of the reserve may be asked
     * @param extraTime of a quiz, as for an exam; the owner's own if left out
     * @param clientKey the client's name for this start: the same name starts one attempt, however often it is sent
     * @param bank one of the owner's banks by its audience, see "banks"; null for the bank of everyone
     */
    record Choice(
            Integer questions,
            List<String> parts,
            String service,
            Integer level,
            String which,
            boolean feedback,
            boolean spend,
            String extraTime,
            String clientKey,
            String bank) {
        PracticeForm form() {
            if (parts != null && parts.contains(null)) {
                throw Problem.exception(400, "A part is the id of a domain, a task or a skill; nothing was started.");
            }
            return new PracticeForm(
                    questions == null ? null : questions.toString(),
                    parts,
                    service,
                    level == null ? null : level.toString(),
                    which,
                    feedback ? PracticeForm.FEEDBACK : PracticeForm.TIMED,
                    spend,
                    extraTime,
                    bank);
        }
    }

    /**
     * What a choice draws as things stand; nothing is started.
     *
     * @param matching how many questions fit and are free
     * @param fresh how many of those the owner has never been shown
     * @param elsewhere how many more fit, and are kept for a group exam or stand in an open attempt
     * @param takes how many would be asked, and takesFresh how many of them are fresh
     * @param freshExams how many fresh full exams the unseen questions make now, and freshExamsAfter once all of it was seen
     */
    record Drawn(
            int matching,
            int fresh,
            int elsewhere,
            int takes,
            int takesFresh,
            int freshExams,
            int freshExamsAfter,
            boolean spendsReserve) {
        static Drawn of(Draw draw) {
            return new Drawn(
                    draw.matching(),
                    draw.fresh(),
                    draw.elsewhere(),
                    draw.size(),
                    draw.freshTaken(),
                    draw.before().freshExams(),
                    draw.after().freshExams(),
                    draw.spends());
        }
    }

    /**
     * @param attempt null until it was opened
     * @param correct null until it was answered
     * @param available whether there is one; it never takes an unseen question of the reserve
     */
    record Day(LocalDate day, Long attempt, Boolean correct, boolean available) {}

    @GET
    @Path("practice")
    @Operation(summary = "What a choice of questions draws, and what it leaves of the unseen ones; starts nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Drawn.class)))
    @APIResponse(responseCode = "422", description = "There is no such choice; the detail says why")
    public Drawn draw(
            @RestPath String code,
            @RestQuery Integer questions,
            @RestQuery List<String> part,
            @RestQuery String service,
            @RestQuery Integer level,
            @RestQuery String which,
            @RestQuery boolean spend,
            @RestQuery("bank") String audience) {
        Blueprint exam = exam(code);
        Choice choice = new Choice(questions, part, service, level, which, false, spend, null, null, audience);
        return Drawn.of(draws.draw(viewer.id(), exam, read(exam, choice).selection(), spend));
    }

    @POST
    @Path("practice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Start a timed quiz or practice with feedback, of questions by choice")
    @APIResponse(
            responseCode = "201",
            description = "It began; Location leads to it",
            content = @Content(schema = @Schema(implementation = ExamApi.Started.class)))
    @APIResponse(responseCode = "200", description = "The same client key started it before")
    @APIResponse(
            responseCode = "409",
            description = "One without a clock is open already, and there can be one at a time")
    @APIResponse(responseCode = "422", description = "There is nothing to ask, or no such choice; the detail says why")
    public Response start(@RestPath String code, Choice choice) {
        if (choice == null) {
            throw Problem.exception(400, "Send what to draw as JSON; nothing was started.");
        }
        Blueprint exam = exam(code);
        PracticeForm.Read read = read(exam, choice);
        return ExamApi.started(room.start(
                Candidate.learner(viewer.id()),
                new Booking(
                        exam.id(),
                        read.kind(),
                        read.extra(),
                        choice.spend(),
                        Booking.key(choice.clientKey()),
                        read.selection())));
    }

    private PracticeForm.Read read(Blueprint exam, Choice choice) {
        PracticeForm.Read read = choice.form()
                .read(
                        exam,
                        learnerBank.services(viewer.id(), exam.id()),
                        learnerBank.limited(viewer.id(), exam),
                        attempts.usualExtra(viewer.id()));
        if (!read.errors().isEmpty()) {
            throw Problem.exception(422, String.join(" ", read.errors().values()));
        }
        return read;
    }

    @GET
    @Path("banks")
    @Operation(summary = "Banks of questions for this exam that are limited to people of whom the owner is one")
    public List<LimitedBank> banks(@RestPath String code) {
        return learnerBank.limited(viewer.id(), exam(code));
    }

    @GET
    @Path("question-of-the-day")
    @Operation(summary = "How today's question stands, by the day of the owner's time zone; opens nothing")
    public Day today(@RestPath String code) {
        Blueprint exam = exam(code);
        Daily daily = dailies.today(viewer.id(), exam, viewer.zone(), learnerBank.reserve(viewer.id(), exam));
        return new Day(daily.day(), daily.attempt(), daily.right(), daily.available());
    }

    @POST
    @Path("question-of-the-day")
    @Operation(summary = "Open today's question as an attempt of one; the second time the same is told")
    @APIResponse(
            responseCode = "201",
            description = "It was opened; Location leads to it",
            content = @Content(schema = @Schema(implementation = ExamApi.Started.class)))
    @APIResponse(responseCode = "200", description = "It was opened before")
    @APIResponse(responseCode = "422", description = "There is none; the detail says why")
    public Response open(@RestPath String code) {
        return ExamApi.started(dailies.open(viewer.id(), exam(code), viewer.zone()));
    }

    private Blueprint exam(String code) {
        return catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }
}
