package dev.rampart.review;

import dev.rampart.attempt.Repetitions;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Paged;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What comes back to a learner today and later, and what they set about it. */
@Path("/review")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class ReviewPages {
    private static final Map<String, String> DONE = Map.of(
            "added", Reviews.Added.ADDED.sentence(),
            "back", Reviews.Added.BACK.sentence(),
            "there", Reviews.Added.THERE.sentence(),
            "set", "Saved. The retention counts from each question's next review on, the number for a day at once.",
            "paused", "Paused. It is not asked until you go on with it.",
            "resumed", "It comes back again.",
            "nothing", "Nothing is due, so no review was begun.");

    @Inject
    Reviews reviews;

    @Inject
    ReviewList list;

    @Inject
    Repetitions repetitions;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    /**
     * @param errors what cannot be set, by field
     * @param done what happened, as a sentence, or null
     * @param removed the card that was just removed, or null
     */
    record show(ReviewView view, SettingForm form, Map<String, String> errors, String done, Long removed)
            implements TemplateInstance {}

    record added(Reviews.Added added) implements TemplateInstance {}

    /** @param removed the id of a card whose removal can be undone */
    @GET
    public TemplateInstance show(
            @RestQuery @DefaultValue("1") int page, @RestQuery String done, @RestQuery Long removed) {
        ReviewView view = view(page);
        return new show(view, SettingForm.of(view.setting()), Map.of(), done == null ? null : DONE.get(done), removed);
    }

    private ReviewView view(int page) {
        Reviews.State state = reviews.state(viewer.id(), viewer.zone());
        Paged<CardLine> cards = list.page(state, page);
        return new ReviewView(
                state,
                repetitions.open(viewer.id(), viewer.zone()).orElse(null),
                ReviewView.codes(catalog.exams()),
                cards,
                ReviewView.fittingCap(state));
    }

    /** Begins today's review, or leads back to it. */
    @POST
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin() {
        return reviews.begin(viewer.id(), viewer.zone())
                .map(attempt -> to("/attempts/" + attempt + "/lessons"))
                .orElseGet(() -> to("/review?done=nothing"));
    }

    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestForm String retention, @RestForm String cap) {
        SettingForm form = new SettingForm(retention, cap);
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new show(view(1), form, errors, null, null))
                    .build();
        }
        reviews.set(viewer.id(), form);
        return to("/review?done=set");
    }

    /** Adds a question that the learner has seen. */
    @POST
    @Path("cards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestForm String question, @HeaderParam("HX-Request") String byHtmx) {
        Reviews.Added added = reviews.add(viewer.id(), question, viewer.zone());
        return byHtmx == null
                ? to("/review?done=" + added.name().toLowerCase(java.util.Locale.ROOT))
                : Response.ok(new added(added)).build();
    }

    /** @param on whether it is paused from now on */
    @POST
    @Path("cards/{id}/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suspend(@RestPath long id, @RestForm boolean on) {
        reviews.suspend(viewer.id(), id, on);
        return to("/review?done=" + (on ? "paused" : "resumed"));
    }

    @POST
    @Path("cards/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath long id) {
        reviews.remove(viewer.id(), id);
        return to("/review?removed=" + id);
    }

    /** Undoes a removal. */
    @POST
    @Path("cards/{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@RestPath long id) {
        reviews.restore(viewer.id(), id);
        return to("/review?done=back");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
