package dev.rampart.review;

import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The reviews of the owner of a token. */
@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "review")
class ReviewApi {
    private static final String NO_CARD = "The owner of the token has no such card";

    @Inject
    Reviews reviews;

    @Inject
    ReviewList list;

    @Inject
    Viewer viewer;

    /**
     * @param queue ids of the questions that are due today, the most overdue first
     * @param minutes about how long they take
     * @param exam the exam ahead by the plan, before which all its questions come back; null without one
     * @param withoutRoom how many find no room before it
     * @param upcoming how many come back on each of the next 14 days, today included
     */
    record Today(List<String> queue, int minutes, Ahead exam, int withoutRoom, List<Day> upcoming, Settings settings) {}

    record Ahead(String exam, LocalDate day) {}

    record Day(LocalDate day, int questions) {}

    /**
     * @param retention in percent, 70 to 97
     * @param dailyCap 1 to 200
     */
    record Settings(Integer retention, Integer dailyCap) {
        static Settings of(ReviewSetting setting) {
            return new Settings(setting.retention, setting.dailyCap);
        }
    }

    /**
     * @param question its id; null while it stands in an open exam or is kept for one, as is all that comes of it
     * @param heading the beginning of the question
     * @param next when it comes back; null while it is paused, kept, or rests until the exam
     * @param stability days after which it is remembered with a chance of 90 %, null before its first review
     */
    record CardView(
            long id,
            String question,
            String exam,
            String heading,
            boolean suspended,
            LocalDate last,
            LocalDate next,
            Double stability) {
        static CardView of(CardLine line) {
            Card.Row row = line.row();
            boolean shown = line.heading() != null;
            return new CardView(
                    row.id(),
                    shown ? row.question() : null,
                    row.exam(),
                    line.heading(),
                    row.suspended(),
                    shown ? row.last() : null,
                    line.next(),
                    shown ? row.stability() : null);
        }
    }

    /** @param found on all pages */
    record Cards(List<CardView> cards, int found, int page) {}

    record Wanted(String question) {}

    record Begun(long attempt) {}

    @GET
    @Operation(summary = "What is due today, what comes back in the next 14 days, and the settings")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Today.class)))
    public Today today() {
        Reviews.State state = state();
        List<String> queue =
                state.agenda().queue().stream().map(Agenda.Entry::question).toList();
        ExamDate.Sitting exam = state.agenda().exam();
        return new Today(
                queue,
                Reviews.Due.of(queue.size()).minutes(),
                exam == null ? null : new Ahead(exam.exam(), exam.day()),
                state.agenda().left(),
                DueChart.of(state.agenda(), state.today()).bars().stream()
                        .map(bar -> new Day(bar.day(), bar.questions()))
                        .toList(),
                Settings.of(state.setting()));
    }

    private Reviews.State state() {
        return reviews.state(viewer.id(), viewer.zone());
    }

    @POST
    @Path("sessions")
    @Operation(
            summary =
                    "Begin a sitting of what is due, or go on with today's; it is an attempt with feedback after each question")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Begun.class)))
    @APIResponse(responseCode = "409", description = "Nothing is due")
    public Response begin() {
        long attempt = reviews.begin(viewer.id(), viewer.zone())
                .orElseThrow(() -> Problem.exception(409, "Nothing is due, so no review was begun."));
        return Response.created(URI.create("/api/v1/attempts/" + attempt))
                .entity(new Begun(attempt))
                .build();
    }

    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the retention and how many questions may come back in a day")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "422", description = "Something cannot be set; errors say what, by field")
    public Response set(Settings wanted) {
        SettingForm form = wanted == null
                ? new SettingForm(null, null)
                : new SettingForm(String.valueOf(wanted.retention()), String.valueOf(wanted.dailyCap()));
        List<Problem.FieldError> errors = form.errors().entrySet().stream()
                .map(error -> new Problem.FieldError(
                        error.getKey().equals("cap") ? "dailyCap" : error.getKey(), error.getValue()))
                .toList();
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(422, "Nothing was changed: some of it cannot be set.", errors))
                    .build();
        }
        reviews.set(viewer.id(), form);
        return Response.noContent().build();
    }

    @GET
    @Path("cards")
    @Operation(
            summary =
                    "The questions that come back, 20 a page: the first due first, then what rests and what is paused")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Cards.class)))
    public Cards cards(@RestQuery @DefaultValue("1") int page) {
        Paged<CardLine> cards = list.page(state(), page);
        return new Cards(cards.items().stream().map(CardView::of).toList(), cards.found(), cards.page());
    }

    @POST
    @Path("cards")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a question that was shown to the owner of the token, by its id")
    @APIResponse(responseCode = "204")
    @APIResponse(
            responseCode = "404",
            description = "There is no such question, it was not shown yet, or it stands in an exam that is not over")
    public void add(Wanted wanted) {
        reviews.add(viewer.id(), wanted == null ? null : wanted.question(), viewer.zone());
    }

    @POST
    @Path("cards/{id}/suspension")
    @Operation(summary = "Pause a card")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = NO_CARD)
    public void suspend(@RestPath long id) {
        reviews.suspend(viewer.id(), id, true);
    }

    @DELETE
    @Path("cards/{id}/suspension")
    @Operation(summary = "Go on with a card")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = NO_CARD)
    public void resume(@RestPath long id) {
        reviews.suspend(viewer.id(), id, false);
    }

    @DELETE
    @Path("cards/{id}")
    @Operation(summary = "Remove a card; it comes back when its question is missed or added again")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = NO_CARD)
    public void remove(@RestPath long id) {
        reviews.remove(viewer.id(), id);
    }
}
