package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.web.Filter;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Paged;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A group's board of the news, and what it decided on each entry. */
@Path("/groups/{slug}/triage")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class TriagePages {
    private static final int PAGE = 30;
    private static final String NEWS = "news";

    @Inject
    Teams groups;

    @Inject
    Triage triage;

    @Inject
    Boards boards;

    @Inject
    Standings standings;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record board(Teams.Team group, Board board, LocalDate today) implements TemplateInstance {}

    record list(
            Teams.Team group,
            State state,
            List<State> states,
            Paged<Card> found,
            Filter filter,
            String path,
            LocalDate today)
            implements TemplateInstance {}

    /**
     * @param overtaken whether somebody else decided while the form was filled in
     * @param done whether it was just saved
     */
    record entry(NewsItem entry, DecisionForm form, List<Step> history, boolean overtaken, boolean done)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance board(@RestPath String slug, @RestQuery String state, @RestQuery int page) {
        Teams.Team group = groups.of(slug, viewer.id());
        Filter filter = Filter.NONE
                .with("state", state)
                .known("state", State.ON_BOARD.stream().map(State::id).toList());
        if (!filter.any()) {
            return new board(group, boards.of(group), today());
        }
        State asked = State.of(filter.get("state")).orElseThrow();
        return new list(
                group,
                asked,
                State.ON_BOARD,
                boards.page(group, asked, page, PAGE),
                filter,
                group.href() + "/triage",
                today());
    }

    @GET
    @Path("{entry: \\d{1,18}}")
    @Transactional
    public TemplateInstance entry(@RestPath String slug, @RestPath long entry, @RestQuery boolean done) {
        Teams.Team group = groups.of(slug, viewer.id());
        NewsItem item = triage.entry(group, entry);
        Standing now = standings.of(group, item.id());
        return page(group, item, now, Typed.of(now, groups.members(group)), Map.of(), false, done);
    }

    private TemplateInstance page(
            Teams.Team group,
            NewsItem item,
            Standing now,
            Typed typed,
            Map<String, String> errors,
            boolean overtaken,
            boolean done) {
        return new entry(
                item,
                new DecisionForm(
                        group, item.id(), "board", now, typed, errors, groups.members(group), viewer.id(), today()),
                standings.history(group, item.id()),
                overtaken,
                done);
    }

    @POST
    @Path("{entry: \\d{1,18}}/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestPath String slug,
            @RestPath long entry,
            @RestForm int revision,
            @RestForm String state,
            @RestForm String why,
            @RestForm String assignee,
            @RestForm String due,
            @RestForm String from) {
        Typed typed = new Typed(state, why, assignee, due);
        Outcome outcome = triage.decide(slug, viewer.id(), entry, revision, typed, today());
        if (outcome instanceof Outcome.Overtaken) {
            return again(409, slug, entry, typed, Map.of());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return again(422, slug, entry, typed, refused.errors());
        }
        return Response.seeOther(URI.create(
                        NEWS.equals(from)
                                ? "/news/" + entry + "#triage"
                                : "/groups/" + slug + "/triage/" + entry + "?done=true"))
                .build();
    }

    @Transactional
    Response again(int status, String slug, long entry, Typed typed, Map<String, String> errors) {
        Teams.Team group = groups.of(slug, viewer.id());
        NewsItem item = triage.entry(group, entry);
        return Response.status(status)
                .entity(page(group, item, standings.of(group, item.id()), typed, errors, status == 409, false))
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }
}
