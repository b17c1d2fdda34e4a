package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a study group does with the news. */
@Path("/api/v1/groups/{slug}/triage")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "groups")
class TriageApi {
    private static final int PAGE = 50;

    @Inject
    Teams groups;

    @Inject
    Triage triage;

    @Inject
    Boards boards;

    @Inject
    Inbox inbox;

    @Inject
    Standings standings;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param id by which a decision names who looks at an entry */
    record Person(long id, String name) {}

    /**
     * @param counts by state
     * @param members of the group
     * @param next the number of the next page, or 0
     */
    record BoardPage(Map<String, Long> counts, List<Person> members, List<Item> items, int page, int next) {}

    /** @param next the number of the next page, or 0 */
    record NewPage(List<Item> items, int found, int page, int next) {}

    /**
     * @param state new, evaluate, watch, done or not-for-us
     * @param revision how many decisions there were; a new one names it
     * @param who whose the last decision is; null while there is none, and for somebody whose account is gone
     */
    record Item(
            long entry,
            String title,
            String link,
            Instant publishedAt,
            List<String> products,
            Integer level,
            String state,
            int revision,
            Instant decidedAt,
            String who,
            String why,
            String assignee,
            LocalDate due) {
        static Item of(NewsItem entry, Standing now) {
            return new Item(
                    entry.id(),
                    entry.title(),
                    entry.link(),
                    entry.publishedAt(),
                    entry.products(),
                    entry.level(),
                    now.state().id(),
                    now.revision(),
                    now.when(),
                    now.who(),
                    now.why().isEmpty() ? null : now.why(),
                    now.assignee(),
                    now.due());
        }
    }

    record Decision(String from, String to, Instant at, String who, String why, String assignee, LocalDate due) {
        static Decision of(Step step) {
            return new Decision(
                    step.from().id(),
                    step.to().id(),
                    step.when(),
                    step.who(),
                    step.why().isEmpty() ? null : step.why(),
                    step.assignee(),
                    step.due());
        }
    }

    /** @param decisions the latest first */
    record Told(Item item, List<Decision> decisions) {}

    /**
     * @param state evaluate, watch, done, not-for-us, or new to put it back
     * @param why at most 500 characters; needed for done and not-for-us
     * @param assignee the id of a member, or null; only of what is evaluated
     * @param due the day by which, or null; only of what is evaluated
     * @param revision the item's, as it was read
     */
    record Wanted(String state, String why, Long assignee, LocalDate due, Integer revision) {}

    @GET
    @Transactional
    @Operation(summary = "The entries on which a group decided, the latest decision first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such group, or you are not in it")
    public BoardPage board(@RestPath String slug, @RestQuery String state, @RestQuery int page) {
        Teams.Team group = groups.of(slug, viewer.id());
        Filter filter = Filter.NONE
                .with("state", state)
                .known("state", State.ON_BOARD.stream().map(State::id).toList());
        Paged<Card> found = boards.page(group, State.of(filter.get("state")).orElse(null), page, PAGE);
        Map<String, Long> counts = new TreeMap<>();
        Map<State, Long> known = standings.counts(group);
        State.ON_BOARD.forEach(each -> counts.put(each.id(), Board.count(known, each)));
        return new BoardPage(
                counts,
                groups.members(group).stream()
                        .map(member -> new Person(member.id(), member.name()))
                        .toList(),
                found.items().stream()
                        .map(card -> Item.of(card.entry(), card.now()))
                        .toList(),
                found.page(),
                found.next());
    }

    @GET
    @Path("new")
    @Transactional
    @Operation(summary = "Entries of the last 30 days on which nobody of the group decided, newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such group, or you are not in it")
    public NewPage fresh(
            @RestPath String slug,
            @RestQuery String kind,
            @RestQuery String product,
            @RestQuery String level,
            @RestQuery int page) {
        Teams.Team group = groups.of(slug, viewer.id());
        Paged<NewsItem> found =
                inbox.page(group, InboxPages.wanted(InboxPages.filter(kind, product, level)), page, PAGE);
        Map<Long, Standing> known =
                standings.of(group, found.items().stream().map(NewsItem::id).toList());
        return new NewPage(
                found.items().stream()
                        .map(entry -> Item.of(entry, known.getOrDefault(entry.id(), Standing.untouched(entry.id()))))
                        .toList(),
                found.found(),
                found.page(),
                found.next());
    }

    @GET
    @Path("{entry: \\d{1,18}}")
    @Transactional
    @Operation(summary = "Where an entry stands with a group, and how it came there")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such entry or group, or you are not in it")
    public Told entry(@RestPath String slug, @RestPath long entry) {
        Teams.Team group = groups.of(slug, viewer.id());
        NewsItem item = triage.entry(group, entry);
        return new Told(
                Item.of(item, standings.of(group, item.id())),
                standings.history(group, item.id()).stream().map(Decision::of).toList());
    }

    @PUT
    @Path("{entry: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on an entry")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Told.class)))
    @APIResponse(responseCode = "404", description = "There is no such entry or group, or you are not in it")
    @APIResponse(responseCode = "409", description = "Somebody decided since the revision; nothing was changed")
    @APIResponse(responseCode = "422", description = "Something cannot be used; nothing was changed")
    public Response decide(@RestPath String slug, @RestPath long entry, Wanted wanted) {
        if (wanted == null || wanted.revision() == null) {
            throw Problem.exception(400, "Send a state, and the revision that you read; nothing was changed.");
        }
        Typed typed = new Typed(
                wanted.state(),
                wanted.why(),
                wanted.assignee() == null ? "" : wanted.assignee().toString(),
                wanted.due() == null ? "" : wanted.due().toString());
        Outcome outcome = triage.decide(
                slug,
                viewer.id(),
                entry,
                wanted.revision(),
                typed,
                LocalDate.ofInstant(clock.instant(), viewer.zone()));
        if (outcome instanceof Outcome.Overtaken overtaken) {
            Standing now = overtaken.now();
            return refused(Problem.of(
                    409,
                    "It is at revision %d: %s put it to “%s”. Nothing was changed; read it and decide again."
                            .formatted(now.revision(), now.name(), now.state().id())));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(Problem.of(
                    422,
                    "The decision cannot be kept like this; nothing was changed.",
                    refused.errors().entrySet().stream()
                            .map(error -> new Problem.FieldError(error.getKey(), error.getValue()))
                            .toList()));
        }
        return Response.ok(entry(slug, entry)).build();
    }

    private static Response refused(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
